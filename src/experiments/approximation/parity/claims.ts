/** What the essay says about `parity`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import type { NetName } from "./nets.ts";
import { bestOf, read } from "./outputs.ts";

const TWENTY: Values = { bits: 20 };
/** Half of the table of six bits. */
const SIX: Values = { bits: 6, share: "half" };

const right = (name: NetName) => (summary: Summary) => read.median(summary, `right.${name}`);

export const claims: readonly Claim[] = [
  {
    id: "a-relu-for-each-bit",
    sentence: "One layer with a ReLU for each bit computes parity without an error, on every input.",
    measure: (summary) => read.median(summary, "wrong.relus"),
    at: { bits: 16, steps: 200 },
    atMost: 0,
    control: { sentence: "with one ReLU fewer it does not", at: { bits: 16, steps: 200, units: "fewer" } },
  },
  {
    id: "eight-bits-are-learned",
    sentence: "From the whole table of eight bits the shallow net learns parity.",
    measure: right("shallow"),
    atLeast: 0.97,
    control: { sentence: "of twenty bits it learns nothing", at: TWENTY },
  },
  {
    id: "twenty-bits-are-lost",
    sentence: "With twenty bits and new rows at every step, all three nets guess.",
    measure: bestOf,
    at: TWENTY,
    atMost: 0.6,
    control: { sentence: "with eight they do not", at: {} },
  },
  {
    id: "the-tree-is-lost-first",
    sentence: "Of ten bits the tree learns nothing, though in it parity is easiest to write down.",
    measure: right("tree"),
    at: { bits: 10 },
    atMost: 0.6,
    control: { sentence: "of eight bits it learns all", at: {} },
  },
  {
    id: "half-is-not-enough",
    sentence: "From half of the table of six bits no net learns the other half.",
    measure: bestOf,
    at: SIX,
    atMost: 0.7,
    control: { sentence: "from the whole table they learn it", at: { bits: 6 } },
  },
  {
    id: "the-half-is-fitted",
    sentence: "It is not that they do not fit: the shallow net knows the half that it was shown.",
    measure: (summary) => read.median(summary, "seen.shallow"),
    at: SIX,
    atLeast: 0.97,
    control: { sentence: "of twenty bits it does not learn even that", at: TWENTY },
  },
  {
    id: "worse-than-a-coin",
    sentence: "From half of the table of eight bits the dense net answers the other half worse than a coin would.",
    measure: right("dense"),
    at: { share: "half" },
    atMost: 0.46,
    control: { sentence: "from the whole table it is always right", at: {} },
  },
  {
    id: "half-of-twelve-bits-is-enough",
    sentence: "From half of the table of twelve bits the shallow net learns most of the other half.",
    measure: right("shallow"),
    at: { bits: 12, share: "half" },
    atLeast: 0.75,
    control: { sentence: "from half of the table of six bits it does not", at: SIX },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "terms",
    sentence: "An OR of ANDs needs a term for each odd input of 16 bits: 2^15.",
    at: { bits: 16, steps: 200 },
    measure: (summary) => read.median(summary, "terms"),
    expected: 32768,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "gates",
    sentence: "A tree over 16 bits joins two values 15 times.",
    at: { bits: 16, steps: 200 },
    measure: (summary) => read.median(summary, "gates"),
    expected: 15,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "tree-is-exact",
    sentence: "The tree of XORs is right about all inputs of twenty bits.",
    at: TWENTY,
    measure: (summary) => read.median(summary, "wrong.gates"),
    expected: 0,
    tolerance: 0,
    because: "it is exact",
  },
  {
    id: "one-fewer",
    sentence: "Without its last ReLU the layer is wrong where that one would bend it: where all 16 bits are one.",
    at: { bits: 16, steps: 200, units: "fewer" },
    measure: (summary) => read.median(summary, "wrong.relus"),
    expected: 1,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "count-shallow",
    sentence: "64 hidden units on 8 bits have 8 · 64 + 64 + 64 + 1 weights.",
    at: {},
    measure: (summary) => read.median(summary, "weights.shallow"),
    expected: 641,
    tolerance: 0,
    because: "a count",
  },
];
