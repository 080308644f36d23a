/** What `locality` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { type LearnerName, perLearner, styles } from "./learners.ts";

/** Accuracy by what was done to the pixels, when the conditions were last compared: every few epochs, and at the end. */
const arm = <P extends string>(prefix: P, words: string) =>
  perLearner(prefix, (name) => ({
    label: `Recognized, ${words}, ${styles[name].label}`,
    format: "percent" as const,
    ink: styles[name].ink,
  }));

/** The full grey of a pixel that is shown. */
export const GREYS = 15;

export const outputs = {
  scalars: {
    ...perLearner("accuracy", (name) => ({
      label: `Recognized, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
      series: true,
    })),
    ...arm("inPlace", "pixels as they are"),
    ...arm("inverted", "half of the pixels inverted"),
    ...arm("shuffled", "pixels shuffled"),
    ...perLearner("fit", (name) => ({
      label: `Training pictures recognized at the end, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
    })),
    ...perLearner("weights", (name) => ({
      label: `Weights, ${styles[name].label}`,
      format: "integer" as const,
      ink: styles[name].ink,
    })),
  },
  fields: {
    pictures: { label: "One picture of each class, pixels as they are, in 16 greys", pool: "first" },
    places: { label: "Where each pixel goes", pool: "first" },
    signs: { label: "Whether it is inverted there: -1", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** The conditions that every run compares, whichever of them its curves show. */
export const arms = [
  { treatment: "0", output: "inPlace", label: "as they are" },
  { treatment: "inverted", output: "inverted", label: "half inverted" },
  { treatment: "1", output: "shuffled", label: "shuffled" },
] as const;
export type ArmName = (typeof arms)[number]["output"];

/** Share recognized, median over the seeds; NaN where it is finite in none. */
export const accuracy = (summary: Summary, name: LearnerName): number => read.median(summary, `accuracy.${name}`);
export const inArm = (summary: Summary, arm: ArmName, name: LearnerName): number =>
  read.median(summary, `${arm}.${name}`);
