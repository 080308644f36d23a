/** What the essay says about `two-wells`, and what is known about it beforehand. */
import { exp } from "../../../engine/functions.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";
import { standingOf } from "./words.ts";

const wide = (summary: Summary) => read.median(summary, "share.wide");
const exact = (summary: Summary) => read.median(summary, "share.exact");
const beyondExact = (summary: Summary) => wide(summary) - exact(summary);
const apart = (summary: Summary) =>
  Math.abs(read.median(summary, "share.fromStart") - read.median(summary, "share.fromOpposite"));
/** Odds wide to narrow, of the whole crowd, over those of Boltzmann's law. */
const oddsOverLaw = (summary: Summary) => {
  const { crowd, law } = standingOf(summary);
  return exp(crowd - law);
};

const AUTHORS: Values = { potential: "authors", temperature: 0.10125, rate: 1 };

export const claims: readonly Claim[] = [
  {
    id: "wide-takes-most",
    sentence: "In five dimensions, a well twice as wide ends up with nearly all walkers, though both are equally deep.",
    measure: wide,
    atLeast: 0.9,
    control: { sentence: "with wells of equal width it holds half of them", at: { ratio: 1 } },
  },
  {
    id: "dimension-decides",
    sentence: "In one dimension the same well gets two walkers in three.",
    measure: wide,
    at: { dimension: 1 },
    atMost: 0.75,
    control: { sentence: "in five dimensions it gets nearly all", at: { dimension: 5 } },
  },
  {
    id: "agrees-with-boltzmann",
    sentence: "The settled crowd agrees with Boltzmann’s law.",
    measure: (summary) => Math.abs(beyondExact(summary)),
    atMost: 0.025,
    control: { sentence: "a cold crowd, of which few have crossed, is far from it", at: { temperature: 0.3 } },
  },
  {
    id: "start-is-forgotten",
    sentence: "A crowd that begins in the narrow well and one that begins in the wide well end up alike.",
    measure: (summary) => read.median(summary, "settled"),
    at: { start: "narrow" },
    atLeast: 0.5,
    control: { sentence: "when it is cold, they do not", at: { start: "narrow", temperature: 0.3 } },
  },
  {
    id: "cold-is-a-waiting-time",
    sentence: "In the cold, where a walker ends depends on where it began.",
    measure: apart,
    at: { temperature: 0.3 },
    atLeast: 0.75,
    control: { sentence: "at temperature 1 it does not", at: { temperature: 1 } },
  },
  {
    id: "plateau-takes-most",
    sentence:
      "In the authors’ own potential most of the crowd ends up on the plateau, in neither well, in five dimensions.",
    measure: (summary) => read.median(summary, "share.neither"),
    at: { ...AUTHORS, dimension: 5 },
    atLeast: 0.7,
    control: { sentence: "in two dimensions it stays in the wells", at: { ...AUTHORS, dimension: 2 } },
  },
  {
    id: "authors-odds-are-doubled",
    sentence: "With the authors’ step the odds between their wells settle at more than one and a half times the law’s.",
    measure: oddsOverLaw,
    at: { ...AUTHORS, dimension: 4, walkers: 2000 },
    atLeast: 1.6,
    control: { sentence: "between the two bowls, with short steps, they are the law’s", at: {} },
  },
  {
    id: "settled-is-not-the-law",
    sentence: "After long steps two starts agree, and yet the crowd is far beyond the law.",
    measure: (summary) => (read.median(summary, "settled") > 0.5 ? beyondExact(summary) : 0),
    at: { rate: 1, dimension: 1 },
    atLeast: 0.09,
    control: { sentence: "after short steps it is on the law", at: { dimension: 1 } },
  },
];

const SAMPLING = "about three standard errors of the median over seeds of 500 walkers";

const equal = (start: string): KnownAnswer => ({
  id: `equal-from-${start}`,
  sentence: `Equal wells split the crowd evenly, also from the start “${start}”.`,
  at: { ratio: 1, dimension: 2, start },
  measure: wide,
  expected: 0.5,
  tolerance: 0.035,
  because: SAMPLING,
});

const crowd = (dimension: number, tolerance: number): KnownAnswer => ({
  id: `boltzmann-in-${dimension}`,
  sentence: `In dimension ${dimension} the crowd’s share of the wide well is Boltzmann’s.`,
  at: { dimension },
  measure: beyondExact,
  expected: 0,
  tolerance,
  because: `${SAMPLING}, and the scheme’s bias of up to 0.01 towards the wide well`,
});

const doubled = (rate: number, factor: number, tolerance: number): KnownAnswer => ({
  id: `variance-at-step-${rate}`,
  sentence: `In a cold narrow well a step of size ${rate} multiplies the variance by ${factor.toPrecision(3)}.`,
  at: { rate, temperature: 0.1, start: "narrow", barrier: 5 },
  measure: (summary) => read.median(summary, "variance.narrow"),
  expected: factor,
  tolerance,
  because:
    "four standard errors of the median over seeds of 500 walkers in five dimensions; the well is quadratic there",
});

/** Each hole alone, in the box of five dimensions. */
const hole = (part: "narrow" | "wide" | "neither", mass: number): KnownAnswer => ({
  id: `hole-${part}`,
  sentence: `In the authors’ box ${mass} of Boltzmann’s law is in ${part === "neither" ? "the plateau" : `the ${part} hole`}.`,
  at: { ...AUTHORS, dimension: 5 },
  measure: (summary) => read.median(summary, `hole.${part}`),
  expected: mass,
  tolerance: 0.0001,
  because: "rounding of the quoted figure",
});

export const knownAnswers: readonly KnownAnswer[] = [
  equal("half"),
  equal("narrow"),
  equal("wide"),
  equal("spread"),
  crowd(1, 0.05),
  crowd(2, 0.045),
  crowd(3, 0.04),
  crowd(4, 0.03),
  crowd(5, 0.025),
  {
    id: "power-law",
    sentence: "Twice as wide in five dimensions: 32 to 1.",
    at: {},
    measure: exact,
    expected: 32 / 33,
    tolerance: 0.005,
    because: "the wells are counted by region, and touch",
  },
  {
    id: "three-hundred-thousand",
    sentence: "1.001 times as wide in 300,000 dimensions: the logarithm of the odds is 299.85.",
    at: { ratio: 1.001, dimension: 1, walkers: 100 },
    measure: (summary) => {
      const values = read.field(summary, "odds.law");
      return values[values.length - 1] ?? Number.NaN;
    },
    expected: 299.85,
    tolerance: 0.001,
    because: "rounding of the quoted figure",
  },
  doubled(1, 2, 0.08),
  doubled(0.5, 4 / 3, 0.06),
  {
    id: "funnel",
    sentence: "In the funnel, one integral gives the law for five dimensions: 0.9224 at temperature 0.4.",
    at: { potential: "funnel", barrier: 1, temperature: 0.4, dimension: 5, walkers: 100 },
    measure: exact,
    expected: 0.9224,
    tolerance: 0.0001,
    because: "rounding of the quoted figure",
  },
  {
    id: "funnel-colder",
    sentence: "At temperature 0.25 it is 0.92911.",
    at: { potential: "funnel", barrier: 1, temperature: 0.25, dimension: 5, walkers: 100 },
    measure: exact,
    expected: 0.92911,
    tolerance: 0.0001,
    because: "rounding of the quoted figure",
  },
  hole("narrow", 0.00549),
  hole("wide", 0.17583),
  hole("neither", 0.81867),
  {
    id: "forgetting",
    sentence: "In one dimension two starts come together as fast as the gap of the free energy says.",
    at: { dimension: 1 },
    measure: (summary) => {
      const [chosen, opposite] = [read.series(summary, "share.fromStart"), read.series(summary, "share.fromOpposite")];
      const at = chosen?.x.indexOf(600) ?? -1;
      const gap = (opposite?.median[at] ?? Number.NaN) - (chosen?.median[at] ?? Number.NaN);
      return gap - exp(-600 / read.median(summary, "memory"));
    },
    expected: 0,
    tolerance: 0.06,
    because: "three standard errors of the difference of two medians over seeds of 250 walkers",
  },
  {
    id: "funnel-crowd",
    sentence: "And the crowd in the funnel agrees.",
    at: { potential: "funnel", barrier: 1, temperature: 0.4, dimension: 3 },
    measure: beyondExact,
    expected: 0,
    tolerance: 0.04,
    because: SAMPLING,
  },
];
