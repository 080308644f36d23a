/** What the essay says about `newton`, and what is known about it beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import { bandOf } from "../../summary.ts";
import type { Claim, Summary, Values } from "../../types.ts";
import { methodNames } from "./methods.ts";
import { read } from "./outputs.ts";

export const LINE: Values = { model: "line" };
export const OWN: Values = { starts: "own" };
export const SMALL: Values = { size: 0.5 };
export const LARGE: Values = { size: 2 };

const middle = (values: readonly number[]) => bandOf(values).median ?? Number.NaN;

/** Largest distance from gradient descent's end of those methods whose steps are not scaled, in the middle seed. */
const spread = (summary: Summary) => {
  const plain = methodNames.filter((name) => name !== "gd" && name !== "scaled");
  return middle(
    summary.members.map((_, i) =>
      plain.reduce((most, name) => Math.max(most, read.member(summary, i, `apart.${name}`)), 0),
    ),
  );
};

const median = medianOf(read);

export const claims: readonly Claim[] = [
  {
    id: "one-end-in-the-plane",
    sentence: "With two weights, plain descent, batches, Newton, Levenberg–Marquardt and L-BFGS end at one fit.",
    measure: spread,
    at: LINE,
    atMost: 0.01,
    control: { sentence: "from starts of their own they do not", at: { ...LINE, ...OWN } },
  },
  {
    id: "scaled-elsewhere",
    sentence: "With two weights, a scaled descent ends elsewhere.",
    measure: median("apart.scaled"),
    at: LINE,
    atLeast: 0.9,
    control: { sentence: "unless its scaling is one", at: { ...LINE, ratio: 1 } },
  },
  {
    id: "another-net",
    sentence: "In a net, Newton’s method ends at other weights than gradient descent.",
    measure: (summary) => read.median(summary, "apart.newton") / read.median(summary, "moved"),
    atLeast: 0.12,
    control: { sentence: "with two weights it does not", at: LINE },
  },
  {
    id: "small-start",
    sentence:
      "From a small start, Levenberg and Marquardt’s method has less than two thirds of the test error of small batches.",
    measure: (summary) =>
      middle(summary.members.map((_, i) => read.member(summary, i, "error.lm") / read.member(summary, i, "error.sgd"))),
    at: SMALL,
    atMost: 0.66,
    control: { sentence: "from a large start it hardly gains anything", at: LARGE },
  },
];

const answer = answersBy(read);

export const knownAnswers = [
  answer(
    "landing",
    "In the plane all end at w0 + P Xᵀ(X P Xᵀ)⁻¹(y − X w0).",
    LINE,
    "miss",
    0,
    1e-6,
    "what is left of the way",
  ),
  answer(
    "landing-own",
    "So they do from starts of their own, at another scaling.",
    { ...LINE, ...OWN, ratio: 9 },
    "miss",
    0,
    1e-6,
    "what is left of the way",
  ),
  answer("unscaled", "A scaling of one is gradient descent.", { ratio: 1 }, "apart.scaled", 0, 0, "the same steps"),
];
