/** What the essay says about `valley`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const share = (summary: Summary) => read.median(summary, "share");
const off = (summary: Summary) => Math.abs(share(summary) - read.median(summary, "law"));
const apart = (summary: Summary) => Math.abs(read.median(summary, "pit") - read.median(summary, "valley"));

export const claims: readonly Claim[] = [
  {
    id: "valley-takes-most",
    sentence: "In three dimensions the valley ends up with most of the crowd, though the pit is as deep.",
    measure: share,
    atLeast: 0.75,
    control: { sentence: "a valley of no length gets half", at: { length: 0 } },
  },
  {
    id: "dimension-decides",
    sentence: "In two dimensions it gets less than in five.",
    measure: share,
    at: { dimension: 2 },
    atMost: 0.8,
    control: { sentence: "in five it gets nearly all", at: { dimension: 5 } },
  },
  {
    id: "on-the-law",
    sentence: "The crowd agrees with Boltzmann’s law.",
    measure: off,
    atMost: 0.03,
    control: { sentence: "a cold one, of which few have crossed, does not", at: { temperature: 0.25 } },
  },
  {
    id: "from-both-starts",
    sentence: "Those that began in the pit and those that began in the valley end alike.",
    measure: apart,
    atMost: 0.1,
    control: { sentence: "in the cold they do not", at: { temperature: 0.25 } },
  },
  {
    id: "cooling-helps-the-valley",
    sentence: "Where both are equally deep, cooling moves the crowd into the valley.",
    measure: share,
    at: { dimension: 2, temperature: 0.5, steps: 4000 },
    atLeast: 0.74,
    control: { sentence: "at four times the temperature fewer are there", at: { dimension: 2, temperature: 2 } },
  },
  {
    id: "depth-wins-in-the-cold",
    sentence: "A pit that is deeper by one wins in the cold.",
    measure: share,
    at: { dimension: 2, deeper: 1, temperature: 0.5, steps: 4000 },
    atMost: 0.4,
    control: { sentence: "in the heat the valley still wins", at: { dimension: 2, deeper: 1, temperature: 2 } },
  },
];

/** (1 + 2 length / √(2π))^(D - 1) : 1 at temperature 1, worked out beforehand. */
const law = (dimension: number, length: number, expected: number): KnownAnswer => ({
  id: `law-${dimension}-${length}`,
  sentence: `In dimension ${dimension}, with a half length of ${length}, the law’s share is that of its odds.`,
  at: { dimension, length, steps: 500, walkers: 100 },
  measure: (summary) => read.median(summary, "law"),
  expected,
  tolerance: 5e-4,
  because: "three digits",
});

const BIAS = "three standard errors of the median of 8 crowds of 500, and a bias of the step of about 0.01";

const crowd = (dimension: number, tolerance: number, at: Values = {}): KnownAnswer => ({
  id: `crowd-${dimension}`,
  sentence: `In dimension ${dimension} the crowd is where the law says.`,
  at: { dimension, ...at },
  measure: (summary) => share(summary) - read.median(summary, "law"),
  expected: 0,
  tolerance,
  because: BIAS,
});

export const knownAnswers: readonly KnownAnswer[] = [
  law(2, 1, 0.643),
  law(3, 1, 0.764),
  law(5, 1, 0.913),
  law(2, 2, 0.722),
  law(5, 2, 0.978),
  {
    id: "one-dimension-is-even",
    sentence: "In one dimension there is no flat direction, and the crowd splits evenly.",
    at: { dimension: 1 },
    measure: share,
    expected: 0.5,
    tolerance: 0.035,
    because: "three standard errors of the median of 8 crowds of 500",
  },
  crowd(2, 0.04),
  crowd(5, 0.02),
];
