/** One family's curve: its middle, and its middle half as whiskers, the two families side by side; not where most runs diverged. */
import { type FamilyName, styles } from "../../../experiments/questions/batch-size/nets.ts";
import { read } from "../../../experiments/questions/batch-size/outputs.ts";
import { holds } from "../../../experiments/questions/batch-size/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Points } from "../../../ui/Points.tsx";

export type What = "tops" | "tests";

/** Values of a family where they are shown; null elsewhere. */
export function shownOf(summary: Summary, family: FamilyName, what: What) {
  const band = read.fieldBand(summary, `${family}.${what}`);
  const kept = (values: ArrayLike<number> = []) =>
    Array.from(values, (value, i) => (holds(summary, family, i) && Number.isFinite(value) ? value : null));
  return { y: kept(band?.values), low: kept(band?.low), high: kept(band?.high) };
}

/** Panels of this width, em, have room for a name inside the plot. */
export const ROOMY = 43;

interface Known {
  readonly family: FamilyName;
  readonly y: readonly (number | null)[];
}

/** Names at the ends of curves. */
export const endsOf = (batches: readonly number[], curves: readonly Known[]) =>
  curves.map(({ family, y }) => ({ ink: styles[family].ink, text: styles[family].label, x: batches, y }));

interface CurveProps {
  readonly family: FamilyName;
  readonly what: What;
  readonly summary: Summary;
  /** Its name stands at its beginning. */
  readonly named: boolean;
}

/** Factors along the log axis. */
const ASIDE = { rate: 0.97, ratio: 1.03 } as const;

export function Curve({ family, what, summary, named }: CurveProps) {
  const { ink, label } = styles[family];
  const x = Array.from(read.field(summary, "batches"), (batch) => batch * ASIDE[family]);
  const { y, low, high } = shownOf(summary, family, what);
  const first = y.findIndex((value) => value !== null);
  return (
    <>
      <Line x={x} y={y} ink={ink} dash="none" mark={false} />
      <Points x={x} y={y} low={low} high={high} ink={ink} r={4.5} hollow={family === "ratio"} />
      {named && family === "ratio" && first >= 0 ? (
        <Label
          x={x[first] ?? 1}
          y={(what === "tops" ? low : high)[first] ?? 0}
          dx={-4}
          dy={what === "tops" ? 20 : -10}
          text={label}
          ink={ink}
        />
      ) : null}
    </>
  );
}
