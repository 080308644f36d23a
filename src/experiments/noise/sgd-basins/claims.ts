/** What is said about `sgd-basins`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { ALIKE } from "./words.ts";

const gd = (summary: Summary) => read.median(summary, "flat.gd");
const sgd = (summary: Summary) => read.median(summary, "flat.sgd");

export const claims: readonly Claim[] = [
  {
    id: "descent-stays",
    sentence: "Without noise every run ends in the basin in which it began: half of them in the flat one.",
    measure: (summary) => Math.max(...read.members(summary, "flat.gd").map((share) => Math.abs(share - 0.5))),
    atMost: 0,
    control: { sentence: "at a rate beyond the sharp basin’s edge they leave it", at: { rate: 2.5 } },
  },
  {
    id: "small-batch-ends-flat",
    sentence: "With batches of 16 nine runs of SGD in ten or more end in the flat basin.",
    measure: sgd,
    atLeast: 0.9,
    control: { sentence: "with batches of 64 half of them do", at: { batch: 64 } },
  },
  {
    id: "large-batch-stays",
    sentence: "With batches of 64 hardly a run of SGD has left its basin.",
    measure: sgd,
    at: { batch: 64 },
    atMost: 0.53,
    control: { sentence: "with batches of 16 most have", at: {} },
  },
  {
    id: "sgd-is-langevin-here",
    sentence: "SGD and Langevin’s equation at the matching temperature end flat equally often.",
    measure: (summary) => Math.abs(sgd(summary) - read.median(summary, "flat.langevin")),
    atMost: ALIKE,
    control: { sentence: "at half that temperature Langevin’s equation falls behind", at: { heat: 0.5 } },
  },
  {
    id: "rate-over-batch-counts",
    sentence: "Twice the batch at twice the rate still ends flat: their ratio counts.",
    measure: sgd,
    at: { batch: 32, rate: 0.2 },
    atLeast: 0.9,
    control: { sentence: "twice the batch at the same rate does not", at: { batch: 32 } },
  },
  {
    id: "long-steps-leave-without-noise",
    sentence: "Above a rate of 2, the edge of the sharp basin, plain descent ends in the flat one too.",
    measure: gd,
    at: { rate: 2.5 },
    atLeast: 0.95,
    control: { sentence: "below it half of its runs stay in the sharp one", at: {} },
  },
];

/** 2^D / (1 + 2^D): the volumes of two balls, one twice as wide. */
const law = (dimension: number, expected: number): KnownAnswer => ({
  id: `law-in-${dimension}`,
  sentence: `In dimension ${dimension} Boltzmann’s odds of the basins are those of their volumes.`,
  at: { dimension },
  measure: (summary) => read.median(summary, "flat.boltzmann"),
  expected,
  tolerance: 0.005,
  because: "what the ridge takes, of the order of exp(-barrier / T)",
});

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "noise-of-batches",
    sentence: "The noise of batches of 16, drawn with replacement, has variance σ²/16.",
    at: {},
    measure: (summary) => read.median(summary, "noise"),
    expected: 1,
    tolerance: 0.005,
    because: "1.5 million squares of nearly normal numbers have a relative error of 0.0012; four of them",
  },
  {
    id: "equal-basins",
    sentence: "Equal basins share the runs of SGD equally.",
    at: { ratio: 1, dimension: 2, batch: 8, runs: 200 },
    measure: sgd,
    expected: 0.5,
    tolerance: 0.05,
    because: "about three standard errors of the median of 8 shares of 200 runs",
  },
  {
    id: "langevin-on-the-law",
    sentence: "Langevin’s runs at temperature 1.6 are on Boltzmann’s share in three dimensions.",
    at: { dimension: 3, batch: 8 },
    measure: (summary) => read.median(summary, "flat.langevin") - read.median(summary, "flat.boltzmann"),
    expected: 0,
    tolerance: 0.03,
    because:
      "three standard errors of the median of 8 shares of 200 runs; the step’s bias in favor of the flat basin is 0.01",
  },
  law(1, 2 / 3),
  law(5, 32 / 33),
];
