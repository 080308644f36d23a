/** What the essay says about `kernel-machine`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { close, contradiction, single, two, wave } from "./examples.ts";
import { read } from "./outputs.ts";

const largest = (summary: Summary) => read.median(summary, "largest");
/** Hardly any ridge: the curve runs through its examples. */
const through: Values = { ridge: 1e-8 };

export const claims: readonly Claim[] = [
  {
    id: "as-many-as-examples",
    sentence: "With hardly any ridge the machine has as many degrees of freedom as it has examples.",
    measure: (summary) => read.median(summary, "freedom") / read.median(summary, "units"),
    at: through,
    atLeast: 0.9,
    control: { sentence: "with ridge 1 it has few", at: { ridge: 1 } },
  },
  {
    id: "close-examples",
    sentence: "Where two examples lie close together at different heights, weights become large.",
    measure: largest,
    at: { ...through, examples: close },
    atLeast: 150,
    control: { sentence: "where they lie apart they stay small", at: { ...through, examples: wave } },
  },
  {
    id: "ridge-holds-them",
    sentence: "A ridge keeps weights small, even then.",
    measure: largest,
    at: { ridge: 0.1, examples: close },
    atMost: 10,
    control: { sentence: "with hardly any they are large", at: { ...through, examples: close } },
  },
  {
    id: "through-the-examples",
    sentence: "With hardly any ridge the curve runs through its examples.",
    measure: (summary) => read.median(summary, "miss"),
    at: through,
    atMost: 0.01,
    control: { sentence: "with ridge 1 it does not", at: { ridge: 1 } },
  },
];

const answer = (
  id: string,
  sentence: string,
  at: Values,
  name: Parameters<typeof read.median>[1],
  expected: number,
  tolerance: number,
  because: string,
): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: (summary) => read.median(summary, name),
  expected,
  tolerance,
  because,
});

export const knownAnswers: readonly KnownAnswer[] = [
  answer("no-slope", "At the solution the objective has no slope.", {}, "slope", 0, 1e-8, "rounding"),
  answer(
    "one-by-hand",
    "One example of height 0.8 with ridge 1: the weight is 0.8 / (1 + 1).",
    { examples: single, ridge: 1 },
    "largest",
    0.4,
    1e-12,
    "rounding",
  ),
  answer(
    "contradiction-by-hand",
    "Two at one place, 0.5 and -0.5, with ridge 0.1: the weights are 0.5 and -0.5 over 2 · 0.1.",
    { examples: contradiction, ridge: 0.1 },
    "largest",
    2.5,
    1e-12,
    "rounding",
  ),
  answer(
    "two-by-hand",
    "Two a distance of 0.5 apart, 0.5 and -0.5, width 0.5, ridge 0.05: 0.5 / (1 - e to -1/2 + 2 · 0.05).",
    { examples: two, width: 0.5, ridge: 0.05 },
    "largest",
    // 1 - e^(-1/2) = 0.39346934028736658
    1.013234175215081,
    1e-9,
    "rounding",
  ),
];
