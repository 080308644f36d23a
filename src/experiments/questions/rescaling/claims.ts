/** What the essay says about `rescaling`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const FAR: Values = { alpha: 100 };
const NEAR: Values = { alpha: 0.01 };
const NONE: Values = { alpha: 1 };
export const TANH: Values = { bend: "tanh" };

const median = medianOf(read);
const drift = (summary: Summary) => Math.abs(read.median(summary, "scaled.ratio") - 1);

export const claims: readonly Claim[] = [
  {
    id: "the-function-stays",
    sentence: "A hundred times the weights in, a hundredth of the weights out: the function of a ReLU net stays.",
    measure: median("change"),
    at: FAR,
    atMost: 1e-12,
    control: { sentence: "that of a tanh net does not", at: { ...FAR, ...TANH } },
  },
  {
    id: "sharper-up",
    sentence: "The same net is then more than five thousand times as sharp.",
    measure: median("top.ratio"),
    at: FAR,
    atLeast: 5000,
    control: { sentence: "as it was trained it is not", at: NONE },
  },
  {
    id: "sharper-down",
    sentence: "A hundredth of the weights in makes the sum of curvatures more than two thousand times as large.",
    measure: median("trace.ratio"),
    at: NEAR,
    atLeast: 2000,
    control: { sentence: "as it was trained it is not", at: NONE },
  },
  {
    id: "one-measure-survives",
    sentence: "The curvature of a layer times its squared weights, summed over the layers, does not move.",
    measure: drift,
    at: FAR,
    atMost: 1e-8,
    control: { sentence: "with tanh units it does", at: { ...FAR, ...TANH } },
  },
];

const answer = answersBy(read);

export const knownAnswers = [
  answer("fits", "The trained net fits its eight examples.", NONE, "loss", 0, 1e-20, "rounding"),
  answer("flat-up", "36 weights, eight examples: 28 flat directions, times a hundred too.", FAR, "flat", 28),
  answer("flat-down", "The same over a hundred.", NEAR, "flat", 28),
  answer("power-of-two", "A factor of 4 changes no bit of the function.", { alpha: 4 }, "change", 0),
  answer("congruence", "The Hessian becomes D⁻¹ H D⁻¹, at a factor of 2.", { alpha: 2 }, "stray", 0, 1e-12, "rounding"),
  answer("congruence-half", "The same at one half.", { alpha: 0.5 }, "stray", 0, 1e-12, "rounding"),
  answer(
    "orbit",
    "Along the rescaling of a unit the Hessian gives its gradient, signs turned.",
    NONE,
    "orbit",
    0,
    1e-12,
    "rounding",
  ),
];
