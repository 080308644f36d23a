/** What the essay says about `locality`, and what is known about it beforehand. */
import { bandOf } from "../../summary.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { type LearnerName, learnerNames } from "./learners.ts";
import { read } from "./outputs.ts";
import { the } from "./words.ts";

type Output = Parameters<typeof read.members>[1];

/** Middle value over seeds of something made of each seed's own numbers. */
const over = (summary: Summary, names: readonly Output[], make: (numbers: readonly number[]) => number): number => {
  const columns = names.map((name) => read.members(summary, name));
  const each = summary.seeds.map((_, seed) => make(columns.map((column) => column[seed]!)));
  return each.every(Number.isFinite) ? (bandOf(each).median ?? Number.NaN) : Number.NaN;
};

const lead = (winners: readonly LearnerName[], others: readonly LearnerName[]) => (summary: Summary) =>
  over(
    summary,
    [...winners, ...others].map((name): Output => `accuracy.${name}`),
    (shares) => Math.min(...shares.slice(0, winners.length)) - Math.max(...shares.slice(winners.length)),
  );
/** Largest change, up or down, against pixels as they are. */
const change = (names: readonly LearnerName[]) => (summary: Summary) =>
  Math.max(
    ...names.map((name) =>
      over(summary, [`accuracy.${name}`, `inPlace.${name}`], ([here = 0, there = 0]) => Math.abs(here - there)),
    ),
  );
const share = (name: LearnerName) => (summary: Summary) => read.median(summary, `accuracy.${name}`);

export const claims: readonly Claim[] = [
  {
    id: "locality-wins",
    sentence:
      "From 500 pictures local net and convolution recognize at least 40 percentage points more than either dense net.",
    measure: lead(["local", "conv"], ["shallow", "dense"]),
    atLeast: 0.4,
    control: { sentence: "with pixels shuffled they have no lead", at: { shuffle: "1" } },
  },
  {
    id: "shuffled-it-loses",
    sentence: "With their pixels shuffled they fall to the dense nets or below.",
    measure: (summary) => -lead(["shallow", "dense"], ["local", "conv"])(summary),
    at: { shuffle: "1" },
    atMost: 0,
    control: { sentence: "with pixels as they are they are ahead", at: {} },
  },
  {
    id: "dense-nets-do-not-notice",
    sentence: "A shuffle that is the same for all pictures moves the dense nets by less than 3 points.",
    measure: change(["shallow", "dense"]),
    at: { shuffle: "1" },
    atMost: 0.03,
    control: {
      sentence: "with a shuffle of its own for each picture they fall to chance",
      at: { shuffle: "1", alike: "each" },
    },
  },
  {
    id: "inverting-breaks-sharing",
    sentence:
      "With half of the pixels inverted, the same ones in all pictures, the convolution loses 20 points or more.",
    measure: change(["conv"]),
    at: { shuffle: "inverted" },
    atLeast: 0.2,
    control: { sentence: "with pixels as they are it loses nothing", at: {} },
  },
  {
    id: "locality-survives-inverting",
    sentence: "The local net, which shares nothing, hardly notices: locality is what it lives on.",
    measure: change(["local"]),
    at: { shuffle: "inverted" },
    atMost: 0.05,
    control: { sentence: "a shuffle ruins it", at: { shuffle: "1" } },
  },
  {
    id: "sharing-pays-where-things-move",
    sentence:
      "Where the pattern is moved about, in less noise, the convolution is at least 10 points ahead of the local net.",
    measure: lead(["conv"], ["local"]),
    at: { translation: "1", noise: 0.5 },
    atLeast: 0.1,
    control: { sentence: "where it keeps its place the two are level", at: { noise: 0.5 } },
  },
];

const FORESEEN = "measured beforehand in PyTorch, 8 seeds, with other random numbers";
/** What another program measured at the defaults, and shuffled: mean of 8 seeds. */
const foreseen = (name: LearnerName, shuffle: "0" | "1", expected: number, tolerance: number): KnownAnswer => ({
  id: `${name}-${shuffle === "1" ? "shuffled" : "in-place"}-in-another-program`,
  sentence: `${shuffle === "1" ? "With pixels shuffled, " : ""}${the(name)} recognizes as many as another program found.`,
  at: { shuffle },
  measure: share(name),
  expected,
  tolerance,
  because: `${FORESEEN}; the spread between seeds is ${shuffle === "0" ? "0.006 to 0.012" : "0.006 to 0.013"}`,
});

/** What is left when quarters are covered, noise or not: of eight classes those with the same visible bits stay together. */
const covered = (hidden: string, expected: number, more: Values): KnownAnswer => ({
  id: `covered-${hidden}`,
  sentence: `With ${hidden} quarters covered no net can recognize more than ${expected} of the pictures.`,
  at: { hidden, ...more },
  measure: (summary) => Math.max(...learnerNames.map((name) => share(name)(summary))),
  expected,
  tolerance: 0.025,
  because:
    "the bound is exact (Bayes); 2,000 test pictures have a standard error of up to 0.011, the best of four middles of 8 is within two",
});

export const knownAnswers: readonly KnownAnswer[] = [
  covered("4", 1 / 8, { examples: 100, epochs: 5 }),
  covered("2", 1 / 2, { noise: 0, epochs: 10 }),
  foreseen("shallow", "0", 0.236, 0.04),
  foreseen("dense", "0", 0.219, 0.04),
  foreseen("local", "0", 0.946, 0.03),
  foreseen("conv", "0", 0.996, 0.02),
  foreseen("local", "1", 0.161, 0.03),
  foreseen("conv", "1", 0.145, 0.03),
  {
    id: "signs-do-not-matter-to-local-nets",
    sentence:
      "First weights and noise are as likely with either sign, so that a net whose weights are its own for each pixel learns as well from inverted pixels.",
    at: { shuffle: "inverted" },
    measure: (summary) => read.median(summary, "accuracy.local") / read.median(summary, "inPlace.local"),
    expected: 1,
    tolerance: 0.03,
    because: "the two are equal in distribution, and the spread between seeds is 0.01",
  },
  {
    id: "count-local",
    sentence: "16 windows of 16 pixels and 4 of 32 values, 8 units in each, and the read-out of 8.",
    at: {},
    measure: (summary) => read.median(summary, "weights.local"),
    expected: 16 * (16 * 8 + 8) + 4 * (32 * 8 + 8) + (32 * 8 + 8),
    tolerance: 0,
    because: "a count",
  },
  {
    id: "count-convolution",
    sentence: "The convolution has one window of each kind instead.",
    at: {},
    measure: (summary) => read.median(summary, "weights.conv"),
    expected: 16 * 8 + 8 + (32 * 8 + 8) + (32 * 8 + 8),
    tolerance: 0,
    because: "a count",
  },
];
