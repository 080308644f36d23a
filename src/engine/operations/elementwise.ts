/** Operations that treat every element alone. Repeated operands are read by stride 0, they are not copied out. */
import { cos, cos32, exp, exp32, log, log32, sin, sin32, tanh, tanh32 } from "../functions.ts";
import * as numbers from "../logistic.ts";
import { sameShape, showShape } from "../shape.ts";
import { constant, constantValue, type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES, panelsOf } from "../view.ts";
import * as R from "../wasm/records.ts";

type Compute = (a: number, b: number) => number;

/**
 * A row. In float32 `compute` runs in double precision and its result is rounded once, when it is stored: for
 * + - * / and sqrt that is the float32 result exactly (a double has more than twice the bits). Others name their twin.
 */
function elementwise(
  name: string,
  code: number,
  compute: Compute,
  gradient: Operation["gradient"],
  compute32: Compute = compute,
): Operation {
  return {
    name,
    code,
    gradient,
    shape: (inputs) => {
      if (!inputs.every((shape) => sameShape(shape, inputs[0]!)))
        throw new RangeError(
          `${name}: got shapes ${inputs.map(showShape).join(" and ")}, wanted equal ones; broadcast first`,
        );
      return inputs[0]!;
    },
    record: ({ shape, inputs }, words, at) => {
      words[at + R.PANELS] = panelsOf(shape);
      words[at + R.GROUPS] = shape[0];
      words[at + R.ROWS] = shape[1];
      mergeLoops(words, at, inputs.length === 2 ? [R.OUT, R.A, R.B] : [R.OUT, R.A]);
    },
    kernel: kernel(compute, compute32),
  };
}

/** Panels x groups x rows become fewer and longer loops where every operand walks evenly from one into the next. */
function mergeLoops(words: Int32Array, at: number, operands: readonly number[]): void {
  const even = (outer: number, inner: number, size: number) =>
    operands.every((operand) => words[at + operand + outer] === size * words[at + operand + inner]!);
  if (even(R.GROUP, R.ROW, words[at + R.ROWS]!)) {
    words[at + R.ROWS]! *= words[at + R.GROUPS]!;
    words[at + R.GROUPS] = 1;
  }
  if (words[at + R.GROUPS] === 1 && even(R.PANEL, R.ROW, words[at + R.ROWS]!)) {
    words[at + R.ROWS]! *= words[at + R.PANELS]!;
    words[at + R.PANELS] = 1;
  }
}

function kernel(compute64: Compute, compute32: Compute): Kernel {
  return ({ words, floats, single }, at) => {
    const compute = single ? compute32 : compute64;
    const code = words[at + R.CODE]!;
    const rows = words[at + R.ROWS]!;
    const [outRow, aRow, bRow] = [words[at + R.OUT + R.ROW]!, words[at + R.A + R.ROW]!, words[at + R.B + R.ROW]!];
    const [aLane, bLane] = [words[at + R.A_LANE]!, words[at + R.B_LANE]!];
    for (let p = 0; p < words[at + R.PANELS]!; p++)
      for (let g = 0; g < words[at + R.GROUPS]!; g++) {
        let out = start(words, at + R.OUT, p, g);
        let a = start(words, at + R.A, p, g);
        let b = start(words, at + R.B, p, g);
        for (let r = 0; r < rows; r++, out += outRow, a += aRow, b += bRow)
          for (let lane = 0; lane < LANES; lane++) {
            const x = floats[a + lane * aLane]!;
            const y = floats[b + lane * bLane]!;
            // the commonest stand here: a number that a call gives back goes through the heap
            floats[out + lane] = code === R.MULTIPLY ? x * y : code === R.ADD ? x + y : compute(x, y);
          }
      }
  };
}

/** Where a row of an operand begins in the arena; `operand` counts words from the start of all records. */
export function start(words: Int32Array, operand: number, panel: number, group: number, row = 0): number {
  const inPanel = group * words[operand + R.GROUP]! + row * words[operand + R.ROW]!;
  return words[operand + R.OFFSET]! + panel * words[operand + R.PANEL]! + inPanel;
}

export const COPY = elementwise("copy", R.COPY, (a) => a, [(_, dy) => dy]);
export const ADD = elementwise("add", R.ADD, (a, b) => a + b, [(_, dy) => dy, (_, dy) => dy]);
export const SUBTRACT = elementwise("subtract", R.SUBTRACT, (a, b) => a - b, [(_, dy) => dy, (_, dy) => scale(dy, -1)]);
export const MULTIPLY = elementwise("multiply", R.MULTIPLY, (a, b) => a * b, [
  ({ inputs: [a, b] }, dy) => (a === b ? scale(multiply(dy, a!), 2) : multiply(dy, b!)),
  ({ inputs: [a, b], shape }, dy) => (a === b ? constant(0, shape) : multiply(dy, a!)),
]);
export const DIVIDE = elementwise("divide", R.DIVIDE, (a, b) => a / b, [
  (y, dy) => divide(dy, y.inputs[1]!),
  (y, dy) => scale(divide(multiply(dy, y), y.inputs[1]!), -1),
]);
export const RELU = elementwise("relu", R.RELU, (a) => (a < 0 ? 0 : a), [(y, dy) => multiply(dy, positive(y))]);
export const POSITIVE = elementwise("positive", R.POSITIVE, (a) => (a > 0 ? 1 : 0), [(y) => constant(0, y.shape)]);
/** a where b > 0, else 0: what the planner makes of a product with `positive`. */
export const WHERE_POSITIVE = elementwise("where positive", R.WHERE_POSITIVE, (a, b) => (b > 0 ? a : 0), []);
export const TANH = elementwise("tanh", R.TANH, tanh, [(y, dy) => multiply(dy, tanhSlope(y))], tanh32);
export const EXP = elementwise("exp", R.EXP, exp, [(y, dy) => multiply(dy, y)], exp32);
export const LOG = elementwise("log", R.LOG, log, [(y, dy) => divide(dy, y.inputs[0]!)], log32);
export const SIN = elementwise("sin", R.SIN, sin, [(y, dy) => multiply(dy, cosine(y.inputs[0]!))], sin32);
export const COS = elementwise("cos", R.COS, cos, [(y, dy) => multiply(dy, scale(sine(y.inputs[0]!), -1))], cos32);
export const SQRT = elementwise("sqrt", R.SQRT, Math.sqrt, [(y, dy) => divide(scale(dy, 0.5), y)]);

export const SOFTPLUS = elementwise(
  "softplus",
  R.SOFTPLUS,
  numbers.softplus,
  [(y, dy) => multiply(dy, sigmoid(y.inputs[0]!))],
  numbers.softplus32,
);
export const SIGMOID = elementwise(
  "sigmoid",
  R.SIGMOID,
  numbers.sigmoid,
  [(y, dy) => multiply(dy, multiply(y, subtract(constant(1, y.shape), y)))],
  numbers.sigmoid32,
);

// What is known beforehand is worked out beforehand, so gradients come out short.

export function add(a: Tensor, b: Tensor): Tensor {
  if (constantValue(a) === 0) return b;
  if (constantValue(b) === 0) return a;
  return node(ADD, [a, b]);
}

export function subtract(a: Tensor, b: Tensor): Tensor {
  return constantValue(b) === 0 ? a : node(SUBTRACT, [a, b]);
}

export function multiply(a: Tensor, b: Tensor): Tensor {
  const [left, right] = [constantValue(a), constantValue(b)];
  if (left !== undefined) return scale(b, left);
  if (right !== undefined) return scale(a, right);
  return node(MULTIPLY, [a, b]);
}

/** factor x, with neighbouring factors put together, also where one stands within a product. */
export function scale(x: Tensor, factor: number): Tensor {
  const value = constantValue(x);
  if (value !== undefined) return constant(value * factor, x.shape);
  if (factor === 1) return x;
  if (factor === 0) return constant(0, x.shape);
  const [a, b] = x.inputs;
  const inner = factorOf(x);
  if (inner !== undefined) return scale(a!, inner * factor);
  if (x.operation === MULTIPLY && factorOf(a!) !== undefined) return multiply(scale(a!, factor), b!);
  return node(MULTIPLY, [x, constant(factor, x.shape)]);
}

const factorOf = ({ operation, inputs }: Tensor) => (operation === MULTIPLY ? constantValue(inputs[1]!) : undefined);

export const divide = (a: Tensor, b: Tensor): Tensor => node(DIVIDE, [a, b]);
export const square = (x: Tensor): Tensor => multiply(x, x);
/** max(x, 0) */
export const relu = (x: Tensor): Tensor => node(RELU, [x]);
/** 1 where x > 0, else 0 */
export const positive = (x: Tensor): Tensor => node(POSITIVE, [x]);
export const hyperbolicTangent = (x: Tensor): Tensor => node(TANH, [x]);
/** 1 - y², the derivative of a tanh whose value is y */
export const tanhSlope = (y: Tensor): Tensor => subtract(constant(1, y.shape), square(y));
export const exponential = (x: Tensor): Tensor => node(EXP, [x]);
export const logarithm = (x: Tensor): Tensor => node(LOG, [x]);
export const sine = (x: Tensor): Tensor => node(SIN, [x]);
export const cosine = (x: Tensor): Tensor => node(COS, [x]);
export const squareRoot = (x: Tensor): Tensor => node(SQRT, [x]);
/** log(1 + e^x), and its derivative 1 / (1 + e^-x): exact in both tails, however far out. */
export const softplus = (x: Tensor): Tensor => node(SOFTPLUS, [x]);
export const sigmoid = (x: Tensor): Tensor => node(SIGMOID, [x]);
