/** What `learner-race` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { type LearnerName, perLearner, styles } from "./learners.ts";
import { SIDE } from "./slices.ts";

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
  fields: {
    "map.target": { label: "Target over two variables", unit: "hundredths of its spread", rows: SIDE, pool: "first" },
    ...perLearner("map", (name) => ({
      label: `Error over two variables, ${styles[name].label}`,
      unit: "hundredths of the target’s spread",
      ink: styles[name].ink,
      rows: SIDE,
      pool: "first" as const,
    })),
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Test error of a learner, median over the seeds; NaN where it is finite in none. */
export const errorOf = (summary: Summary, name: LearnerName): number => read.median(summary, `nrmse.${name}`);
