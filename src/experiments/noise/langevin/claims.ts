/** What the essay says about `langevin`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const inChance = (summary: Summary) => read.median(summary, "distance") / read.median(summary, "chance");

const PLANE: Values = { potential: "ring", walkers: 300 };

export const claims: readonly Claim[] = [
  {
    id: "settles-on-the-law",
    sentence: "In a drawn landscape the crowd ends as near to Boltzmann’s law as chance allows.",
    measure: inChance,
    atMost: 1.5,
    control: { sentence: "with long steps it ends beside it", at: { dt: 0.45 } },
  },
  {
    id: "from-either-side",
    sentence: "The crowd that starts on the other side ends on the same law.",
    measure: (summary) => read.median(summary, "other") / read.median(summary, "chance"),
    atMost: 1.5,
    control: { sentence: "where it is too cold to cross, it does not", at: { temperature: 0.05 } },
  },
  {
    id: "long-steps-spread",
    sentence: "In a bowl, steps of half the stiffest well’s time spread the crowd by a third more than the law says.",
    measure: (summary) => read.median(summary, "variance") / read.median(summary, "variance.law"),
    at: { potential: "bowl", dt: 0.125 },
    atLeast: 1.2,
    control: { sentence: "short ones do not", at: { potential: "bowl", dt: 0.005 } },
  },
  {
    id: "steps-have-a-law",
    sentence: "A crowd of long steps, which misses Boltzmann’s law, lies on the law of its own steps.",
    measure: (summary) =>
      read.median(summary, "bias") > read.median(summary, "chance")
        ? read.median(summary, "distance.steps") / read.median(summary, "chance")
        : Number.POSITIVE_INFINITY,
    at: { dt: 0.45 },
    atMost: 1.5,
    control: { sentence: "not before it has settled", at: { dt: 0.45, temperature: 0.1, steps: 400 } },
  },
  {
    id: "in-the-plane",
    sentence: "In the plane, too, both crowds end as near to Boltzmann’s law as chance allows.",
    measure: (summary) => Math.max(inChance(summary), read.median(summary, "other") / read.median(summary, "chance")),
    at: PLANE,
    atMost: 1.5,
    control: { sentence: "not so early", at: { ...PLANE, steps: 400 } },
  },
];

/** Bowl of stiffness 4, T = 1/2, steps of dt: T / (4 (1 - 2 dt)). */
const scheme = (dt: number, tolerance: number): KnownAnswer => ({
  id: `variance-at-${String(dt).replace(".", "")}`,
  sentence: `In the bowl, steps of ${dt} settle at a variance of T / (k (1 - k dt / 2)).`,
  at: { potential: "bowl", dt } satisfies Values,
  measure: (summary) => read.median(summary, "variance"),
  expected: 0.5 / (4 * (1 - 2 * dt)),
  tolerance,
  because: "three standard errors of the median of 8 crowds of 1,000: each is off by √(2/1000)",
});

export const knownAnswers: readonly KnownAnswer[] = [
  scheme(0.01, 0.0085),
  scheme(0.125, 0.011),
  scheme(0.25, 0.017),
  {
    id: "variance-of-the-authors-step",
    sentence:
      "With the authors’ temperature and step, in a bowl of stiffness 1, the variance settles at 0.2025, twice the law’s.",
    at: { potential: "typed", formula: "x^2/2", temperature: 0.10125, dt: 1, start: 0, steps: 400 },
    measure: (summary) => read.median(summary, "variance"),
    expected: 0.2025,
    tolerance: 0.0085,
    because: "three standard errors of the median of 8 crowds of 1,000",
  },
  {
    id: "start-forgotten",
    sentence: "In a bowl of stiffness 4 a start fades to one part in e in a time of 1/4.",
    at: { potential: "bowl", steps: 400 },
    measure: (summary) => read.median(summary, "memory"),
    expected: 0.25,
    tolerance: 0.01,
    because: "bins of 1/8",
  },
  {
    id: "half-in-the-plane",
    sentence: "In a round bowl half of the law lies below T ln 2.",
    at: { potential: "typed", formula: "x^2+y^2", walkers: 300, steps: 400 },
    measure: (summary) => read.median(summary, "height.half"),
    expected: 0.34657,
    tolerance: 0.01,
    because: "cells of 1/16",
  },
  {
    id: "half-of-the-crowd",
    sentence: "And half of the crowd.",
    at: { potential: "typed", formula: "x^2+y^2", walkers: 300, steps: 1000 },
    measure: (summary) => read.median(summary, "half"),
    expected: 0.5,
    tolerance: 0.045,
    because: "three standard errors of the median of 8 crowds of 300, and cells of 1/16",
  },
  {
    id: "bell-curve",
    sentence: "The law of the bowl is a bell curve of variance T / k = 1/8.",
    at: { potential: "bowl" },
    measure: (summary) => read.median(summary, "variance.law"),
    expected: 0.125,
    tolerance: 1e-4,
    because: "bins of 1/8: Sheppard’s correction is not exact",
  },
  {
    id: "even-by-symmetry",
    sentence: "Two valleys that mirror each other have their mean in the middle.",
    at: { potential: "double" },
    measure: (summary) => read.median(summary, "mean.law"),
    expected: 0,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "flat-between-walls",
    sentence:
      "In a flat landscape between soft walls the law’s variance is that of a box of half width 3 with rims of half a bell curve.",
    at: { valley: new Array(25).fill(0).join(","), temperature: 0.02 },
    measure: (summary) => read.median(summary, "variance.law"),
    // (18 + 2 ((9 + s²) q + 6 s²)) / (6 + 2 q), with s² = T / 4 = .005 and q = s sqrt(pi / 2) the rim's mass
    expected: 3.1819,
    tolerance: 0.005,
    because: "bins of 1/8",
  },
];
