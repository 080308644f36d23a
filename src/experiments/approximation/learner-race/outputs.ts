/** What `learner-race` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { type LearnerName, perLearner, styles } from "./learners.ts";

export const outputs = {
  scalars: {
    ...perLearner("nrmse", (name) => ({
      label: `Test error, ${styles[name].label}`,
      unit: "of the target’s spread",
      ink: styles[name].ink,
      series: true,
    })),
    ...perLearner("weights", (name) => ({
      label: `Weights, ${styles[name].label}`,
      format: "integer" as const,
      ink: styles[name].ink,
    })),
  },
  fields: {},
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Test error of a learner, median over the seeds; NaN where it is finite in none. */
export const errorOf = (summary: Summary, name: LearnerName): number => read.median(summary, `nrmse.${name}`);
