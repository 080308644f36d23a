/** What `parity` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { netNames, perNet, styles } from "./nets.ts";

export const outputs = {
  scalars: {
    ...perNet("right", (name) => ({
      label: `Answered rightly, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
      series: true,
    })),
    ...perNet("seen", (name) => ({
      label: `Answered rightly of the rows it was shown, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
      series: true,
    })),
    ...perNet("weights", (name) => ({
      label: `Weights, ${styles[name].label}`,
      format: "integer" as const,
      ink: styles[name].ink,
    })),
    relus: { label: "ReLUs of the layer built by hand", format: "integer", ink: "shallow" },
    gates: { label: "Gates of the tree of XORs", format: "integer", ink: "local" },
    terms: { label: "Terms of an OR of ANDs", format: "integer" },
    inputs: { label: "Inputs, all of them checked", format: "integer" },
    "wrong.relus": { label: "Inputs that the layer gets wrong", format: "integer", ink: "shallow" },
    "wrong.gates": { label: "Inputs that the tree gets wrong", format: "integer", ink: "local" },
  },
  fields: {
    zigzag: { label: "Output of the layer, at each number of ones", pool: "first", ink: "shallow" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** The best net's share of right answers, middle of the seeds. */
export const bestOf = (summary: Summary): number =>
  netNames.reduce((most, name) => Math.max(most, read.median(summary, `right.${name}`)), 0);
