/** What a reader's formula may call: the same bits on every machine. */
import { cos, exp, log, sin, tanh } from "../engine/functions.ts";

/** Whole exponents up to here multiply. */
export const largestExactPower = 64;

/** x^n by repeated squaring, n a whole number from 0. */
function wholePower(x: number, n: number): number {
  let result = 1;
  for (let square = x, left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** x^y. Whole exponents up to 64 multiply, 1/2 is the root; else e^(y log x), to about |y log x| + 1 ulp. */
export function power(x: number, y: number): number {
  const size = Math.abs(y);
  const whole = Number.isInteger(y);
  if (whole && size <= largestExactPower) return y < 0 ? 1 / wholePower(x, size) : wholePower(x, size);
  if (y === 0.5) return Math.sqrt(x);
  if (x < 0 && !whole) return Number.NaN;
  const result = exp(y * log(Math.abs(x)));
  // 1 / x tells -0 from 0
  return (x < 0 || 1 / x < 0) && size % 2 === 1 ? -result : result;
}

export interface Known {
  /** Number of arguments; `null`: two or more. */
  readonly arity: number | null;
  readonly of: (...values: number[]) => number;
}

const one = (of: (x: number) => number): Known => ({ arity: 1, of });
const several = (of: (...values: number[]) => number): Known => ({ arity: null, of });

export const functions: ReadonlyMap<string, Known> = new Map([
  ["sin", one(sin)],
  ["cos", one(cos)],
  ["tan", one((x) => sin(x) / cos(x))],
  ["exp", one(exp)],
  ["log", one(log)],
  ["sqrt", one(Math.sqrt)],
  ["tanh", one(tanh)],
  ["abs", one(Math.abs)],
  ["sign", one(Math.sign)],
  ["floor", one(Math.floor)],
  ["step", one((x) => (x < 0 ? 0 : x >= 0 ? 1 : Number.NaN))],
  ["relu", one((x) => Math.max(0, x))],
  ["min", several(Math.min)],
  ["max", several(Math.max)],
]);

export const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);
