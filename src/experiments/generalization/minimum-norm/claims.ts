/** What the essay says about `minimum-norm`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const largest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const miss = (summary: Summary) => largest(read.members(summary, "miss"));
const error = (summary: Summary) => largest(read.members(summary, "error"));

const ZERO: Values = { first: 0, second: 0, third: 0 };

export const claims: readonly Claim[] = [
  {
    id: "ends-at-the-nearest-fit",
    sentence: "In every seed, gradient descent ends at the exact fit nearest to its start.",
    measure: miss,
    atMost: 0.001,
    control: { sentence: "a scaled descent ends at another exact fit", at: { method: "scaled" } },
  },
  {
    id: "from-zero-the-shortest",
    sentence: "In every seed, from zero it ends at the shortest exact fit.",
    measure: (summary) => {
      const shortest = read.members(summary, "shortest");
      return largest(read.members(summary, "length").map((length, i) => length / (shortest[i] ?? Number.NaN) - 1));
    },
    at: ZERO,
    atMost: 0.001,
    control: { sentence: "from elsewhere it ends at a longer one", at: {} },
  },
  {
    id: "one-example-at-a-time",
    sentence: "In every seed, descent by one example at a time ends at the same fit, without any need for noise.",
    measure: miss,
    at: { method: "single", weights: "3" },
    atMost: 0.001,
    control: { sentence: "a scaled descent does not", at: { method: "scaled", weights: "3" } },
  },
  {
    id: "noise-makes-the-invisible-visible",
    sentence: "Added noise spreads a crowd along the invisible direction many times farther than across it.",
    measure: (summary) => read.median(summary, "hidden") / read.median(summary, "visible"),
    at: { temperature: 0.05 },
    atLeast: 8,
    control: { sentence: "weight decay holds it", at: { temperature: 0.05, decay: 1 } },
  },
];

const lands = (id: string, sentence: string, at: Values): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: error,
  expected: 0,
  tolerance: 1e-6,
  because: "what is left of the first distance at the end",
});

export const knownAnswers: readonly KnownAnswer[] = [
  lands("projection", "Descent from w0 ends at w0 + X⁺(y - X w0).", {}),
  lands("projection-in-three", "The same with three weights and two examples.", { weights: "3" }),
  lands("projection-on-a-plane", "The same with three weights and one example, on a plane.", { weights: "plane" }),
  lands("projection-one-example", "The same by one example at a time.", { weights: "3", method: "single" }),
  lands("projection-momentum", "The same with momentum.", { weights: "3", method: "momentum" }),
  lands("projection-newton", "The same by Newton’s method with the pseudo-inverse.", {
    weights: "3",
    method: "newton",
  }),
  lands("scaled-from-zero", "Scaled descent from zero ends at P Xᵀ(X P Xᵀ)⁻¹ y.", { ...ZERO, method: "scaled" }),
  lands("scaled-on-a-plane", "The same on a plane.", { ...ZERO, method: "scaled", weights: "plane" }),
  {
    id: "free-diffusion",
    sentence: "Along the invisible direction the crowd diffuses freely: its variance is 2 T t.",
    at: { temperature: 0.05 },
    measure: (summary) => read.median(summary, "hidden") / read.median(summary, "hidden.law"),
    expected: 1,
    tolerance: 0.08,
    because: "about three standard errors of the median over seeds of 100 walkers",
  },
  {
    id: "free-diffusion-on-a-plane",
    sentence: "In two invisible directions its variance is 2 T t in each of them.",
    at: { temperature: 0.05, weights: "plane" },
    measure: (summary) => read.median(summary, "hidden") / read.median(summary, "hidden.law"),
    expected: 1,
    tolerance: 0.07,
    because: "about three standard errors of the median over seeds of 100 walkers in two directions",
  },
  {
    id: "held-by-decay",
    sentence: "Weight decay of 1 holds the crowd’s variance across the examples’ span at T / (1 - dt / 2).",
    at: { ...ZERO, temperature: 0.05, decay: 1 },
    measure: (summary) => read.median(summary, "hidden"),
    // dt = 0.1: one example of length 1
    expected: 0.22942,
    tolerance: 0.02,
    because: "about three standard errors of the median over seeds of 100 walkers",
  },
];
