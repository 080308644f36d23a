/** The controls of `robust`. */
import type { ParameterTable, ValuesOf } from "../../types.ts";

export const parameters = {
  sigma: {
    kind: "range",
    label: "Noise",
    help: "Standard deviation of the noise on each input. The worst noise is as long as random noise is as a rule.",
    min: 0,
    max: 2,
    step: 0.05,
    value: 0.5,
    marks: [
      { value: 0, label: "0" },
      { value: 0.5, label: "½" },
      { value: 1, label: "1" },
      { value: 2, label: "2" },
    ],
  },
  noise: {
    kind: "choice",
    label: "Guard against",
    help: "Random noise on every input; the worst noise of the whole table, of bounded length; the worst in each column, each of bounded length; or a random gain, which multiplies both inputs of an example.",
    value: "random",
    choices: [
      { value: "random", label: "random noise" },
      { value: "whole", label: "the worst noise" },
      { value: "columns", label: "the worst, input by input" },
      { value: "gain", label: "a random gain" },
    ],
  },
  draws: {
    kind: "range",
    label: "Noisy copies",
    help: "How many times noise is drawn anew on the same twelve examples.",
    min: 1,
    max: 1000,
    step: 0.1,
    scale: "log",
    integer: true,
    value: 100,
    when: { noise: ["random", "gain"] },
    marks: [
      { value: 1, label: "1" },
      { value: 10, label: "10" },
      { value: 100, label: "100" },
      { value: 1000, label: "1,000" },
    ],
  },
} as const satisfies ParameterTable;

/** Whether that noise is random; the worst one is not, and its weights are known at once. */
export const isDrawn = (noise: string): boolean => noise === "random" || noise === "gain";

export type Settings = ValuesOf<typeof parameters>;
