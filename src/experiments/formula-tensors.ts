/** Formulas of readers as tensor code, for landscapes that walkers slide down: values and, by the engine, slopes. */
import {
  add,
  cosine,
  divide,
  exponential,
  hyperbolicTangent,
  logarithm,
  multiply,
  positive,
  relu,
  scale,
  sine,
  squareRoot,
  subtract,
} from "../engine/operations/elementwise.ts";
import type { Tensor } from "../engine/tensor.ts";
import { constantLike as number } from "./constant-like.ts";
import { formulaOf, printExpression, readExpression } from "./expressions.ts";
import { largestExactPower } from "./formula-functions.ts";
import { namesIn, type Tree } from "./grammar.ts";

const negative = (x: Tensor) => scale(x, -1);
/** 1 from 0 on, else 0. */
const step = (x: Tensor) => subtract(number(1, x), positive(negative(x)));
const larger = (a: Tensor, b: Tensor) => add(b, relu(subtract(a, b)));
const smaller = (a: Tensor, b: Tensor) => subtract(a, relu(subtract(a, b)));

/** Whole parts of what lies between -FLOORED and FLOORED, digit by digit; beyond, of the nearer end. */
const FLOORED = 64;
function floor(x: Tensor): Tensor {
  let rest = add(x, number(FLOORED, x));
  let whole = number(-FLOORED, x);
  for (let digit = FLOORED; digit >= 1; digit /= 2) {
    const there = scale(step(subtract(rest, number(digit, x))), digit);
    rest = subtract(rest, there);
    whole = add(whole, there);
  }
  return whole;
}

const calls: Readonly<Record<string, (...of: Tensor[]) => Tensor>> = {
  sin: (x) => sine(x!),
  cos: (x) => cosine(x!),
  tan: (x) => divide(sine(x!), cosine(x!)),
  exp: (x) => exponential(x!),
  log: (x) => logarithm(x!),
  sqrt: (x) => squareRoot(x!),
  tanh: (x) => hyperbolicTangent(x!),
  abs: (x) => add(relu(x!), relu(negative(x!))),
  sign: (x) => subtract(positive(x!), positive(negative(x!))),
  floor: (x) => floor(x!),
  step: (x) => step(x!),
  relu: (x) => relu(x!),
  min: (...of) => of.reduce(smaller),
  max: (...of) => of.reduce(larger),
};

/** As `power` of formula-functions.ts multiplies. */
function wholePower(x: Tensor, n: number): Tensor {
  if (n === 0) return number(1, x);
  if (n % 2 === 1) return n === 1 ? x : multiply(x, wholePower(x, n - 1));
  const half = wholePower(x, n / 2);
  return multiply(half, half);
}

/**
 * The formula with the tensors, all of one shape, in place of its variables. Where a whole exponent is fixed it multiplies,
 * as formulas do; another exponent takes the logarithm of its base, so of a negative one it makes no number.
 * @throws ExpressionError
 */
export function formulaTensor(text: string, variables: Readonly<Record<string, Tensor>>): Tensor {
  const names = Object.keys(variables);
  const like = Object.values(variables)[0]!;
  const fixed = (tree: Tree): number | null =>
    namesIn(tree).some((name) => names.includes(name)) ? null : formulaOf(printExpression(tree), [])([]);

  function raised(left: Tree, right: Tree): Tensor {
    const base = made(left);
    const exponent = fixed(right);
    if (exponent === null) return exponential(multiply(made(right), logarithm(base)));
    const size = Math.abs(exponent);
    if (Number.isInteger(exponent) && size <= largestExactPower) {
      const power = wholePower(base, size);
      return exponent < 0 ? divide(number(1, like), power) : power;
    }
    return exponent === 0.5 ? squareRoot(base) : exponential(scale(logarithm(base), exponent));
  }

  function made(tree: Tree): Tensor {
    const value = fixed(tree);
    if (value !== null) return number(value, like);
    switch (tree.type) {
      case "number":
        return number(tree.value, like);
      case "name":
        return variables[tree.name]!;
      case "negative":
        return negative(made(tree.of));
      case "call":
        return calls[tree.name]!(...tree.of.map(made));
      case "binary": {
        const { operator, left, right } = tree;
        if (operator === "^") return raised(left, right);
        const by = { "+": add, "-": subtract, "*": multiply, "/": divide }[operator];
        return by(made(left), made(right));
      }
    }
  }
  return made(readExpression(text, names));
}
