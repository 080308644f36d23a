/** What the panels of `locality` share: its learners in their inks, shares as percentages, one axis of shares. */
import { type LearnerName, learnerNames, styles } from "../../../experiments/approximation/locality/learners.ts";
import type { Treatment } from "../../../experiments/approximation/locality/pictures.ts";
import { treatmentOf } from "../../../experiments/approximation/locality/settings.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { InkName } from "../../../terms/inks.ts";
import { linear } from "../../../ui/scales.ts";

export interface Runner {
  readonly name: LearnerName;
  readonly label: string;
  readonly ink: InkName;
}

export const runners: readonly Runner[] = learnerNames.map((name) => ({ name, ...styles[name] }));

/** 0.998 is 99.8 %, but on an axis and at the end of a line whole percents do. */
export const whole = (share: number): string => (Number.isFinite(share) ? `${Math.round(100 * share)}\u00a0%` : "–");

/** One axis for all panels. */
export const shareAxis = { y: linear([0, 1]), yTicks: [0, 0.5, 1], yFormat: whole } as const;

const TREATED: Readonly<Record<Treatment, string>> = {
  "0": "as they are",
  inverted: "half of them inverted, the same ones in all",
  "1": "shuffled, all in the same way",
  each: "shuffled, each picture in its own way",
};
export const treatedInWords = ({ values }: Summary): string => TREATED[treatmentOf(values)];
