/** What the essay says about `marble`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const fine = { dt: 0.01 };
const overLaw = (summary: Summary) => read.median(summary, "spread") / read.median(summary, "law");

export const claims: readonly Claim[] = [
  {
    id: "the-root-keeps-the-spread",
    sentence: "With steps ten times as short and kicks that shrink like their root, the marble is spread as before.",
    measure: overLaw,
    at: fine,
    atLeast: 0.9,
    control: { sentence: "kicks that shrink as much as the steps leave less than half", at: { ...fine, kick: "step" } },
  },
  {
    id: "and-not-more",
    sentence: "Nor is it spread more.",
    measure: overLaw,
    at: fine,
    atMost: 1.1,
    control: { sentence: "kicks that stay as they are spread it three times as far", at: { ...fine, kick: "same" } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = (
  [
    ["root", 0.1, 1 / Math.sqrt(0.95), 0.04],
    ["root", 0.5, 1 / Math.sqrt(0.75), 0.045],
  ] as const
).map(([kick, dt, expected, tolerance]) => ({
  id: `spread-of-steps-${String(dt).replace(".", "")}`,
  sentence: `Steps of ${dt} settle at the spread of Boltzmann’s law over √(1 − dt / 2).`,
  at: { kick, dt },
  measure: overLaw,
  expected,
  tolerance,
  because: "three standard errors of the median of 8 crowds of 400: each is off by 1/√800, or 3.5 %",
}));
