/** log(1 + e^x) and its derivative 1 / (1 + e^-x), exact in both tails however far out; in float64 and in float32. */
import { exp, exp32, log, log32 } from "./functions.ts";

type One = (x: number) => number;
const unrounded: One = (x) => x;

/** max(x, 0) + log(1 + t) with t = e^-|x|; what 1 + t rounds away is made good by t / ((1 + t) - 1). */
function softplusBy(exp: One, log: One, round: One): One {
  return (x) => {
    const t = exp(-Math.abs(x));
    const sum = round(1 + t);
    const rounded = round(sum - 1);
    return round(Math.max(x, 0) + (rounded === 0 ? t : round(log(sum) * round(t / rounded))));
  };
}

function sigmoidBy(exp: One, round: One): One {
  return (x) => {
    const t = exp(-Math.abs(x));
    const upper = round(1 / round(1 + t));
    return x < 0 ? round(t * upper) : upper;
  };
}

export const softplus = softplusBy(exp, log, unrounded);
export const softplus32 = softplusBy(exp32, log32, Math.fround);
export const sigmoid = sigmoidBy(exp, unrounded);
export const sigmoid32 = sigmoidBy(exp32, Math.fround);
