/**
 * A function of one variable given by its values at even distances, for targets and potentials that are drawn or measured:
 * piecewise cubic with central differences as slopes at the knots (Catmull and Rom 1974), so it passes through the values
 * and its slope has no jumps. Beyond the knots it goes on straight.
 */
import { showShape } from "../shape.ts";
import { constant, type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES, panelsOf } from "../view.ts";
import * as R from "../wasm/records.ts";
import { hasLanes } from "./axes.ts";
import { multiply, start } from "./elementwise.ts";

/** The function, or its derivative of that order, at x. `round` is what every product and sum is rounded by. */
function cubic(
  value: (knot: number) => number,
  knots: number,
  low: number,
  inverse: number,
  order: number,
  round: (x: number) => number,
): (x: number) => number {
  const slope = (i: number) =>
    i === 0
      ? round(value(1) - value(0))
      : i === knots - 1
        ? round(value(i) - value(i - 1))
        : round(0.5 * round(value(i + 1) - value(i - 1)));
  return (x) => {
    const u = round(round(x - low) * inverse);
    const i = Math.min(Math.max(Math.floor(u), 0), knots - 2) | 0;
    const t = Math.min(Math.max(round(u - i), 0), 1);
    const beyond = round(round(u - i) - t);
    const [start, m0, m1] = [value(i), slope(i), slope(i + 1)];
    const rise = round(value(i + 1) - start);
    // start + m0 t + c2 t² + c3 t³ between two knots
    const c2 = round(round(3 * rise) - round(round(2 * m0) + m1));
    const c3 = round(round(m0 + m1) - round(2 * rise));
    const first = round(round(round(round(round(3 * c3) * t) + round(2 * c2)) * t) + m0);
    if (order === 0)
      return round(round(round(round(round(round(c3 * t) + c2) * t) + m0) * t) + start) + round(first * beyond);
    if (order === 1) return first * inverse;
    if (beyond !== 0) return 0;
    const second = round(round(6 * round(c3 * t)) + round(2 * c2));
    if (order === 2) return round(round(second * inverse) * inverse);
    return round(round(round(6 * c3) * inverse) * inverse) * inverse;
  };
}

/** The same function without a tensor, in float64: `values` at even distances from `low` to `high`, two or more. */
export function tabulatedFunction(values: readonly number[], low: number, high: number): (x: number) => number {
  return cubic(
    (i) => values[i]!,
    values.length,
    low,
    (values.length - 1) / (high - low),
    0,
    (x) => x,
  );
}

/** A is x, B the values at the knots, C where they begin, D one over their distance, INNER their number. */
const kernel: Kernel = ({ words, floats, single }, at) => {
  const [knots, order, values] = [words[at + R.INNER]!, words[at + R.ORDER]!, words[at + R.B]!];
  const [low, inverse] = [floats[words[at + R.C]!]!, floats[words[at + R.D]!]!];
  const value = (i: number) => floats[values + (i >> 3) * words[at + R.B + R.PANEL]! + (i & 7)]!;
  const compute = cubic(value, knots, low, inverse, order, single ? Math.fround : (x) => x);
  for (let p = 0; p < words[at + R.PANELS]!; p++)
    for (let g = 0; g < words[at + R.GROUPS]!; g++)
      for (let r = 0; r < words[at + R.ROWS]!; r++) {
        const [out, x] = [start(words, at + R.OUT, p, g, r), start(words, at + R.A, p, g, r)];
        for (let lane = 0; lane < LANES; lane++) floats[out + lane] = compute(floats[x + lane]!);
      }
};

const fixed = (): Tensor => {
  throw new RangeError("tabulated: asked for the derivative by the values at the knots, wanted the one by x");
};

export const TABULATED: Operation = {
  name: "tabulated",
  code: R.TABULATED,
  gradient: [
    ({ inputs: [x, values, low, inverse], settings: { order }, shape }, dy) =>
      order === 3
        ? constant(0, shape)
        : multiply(dy, node(TABULATED, [x!, values!, low!, inverse!], { order: order! + 1 }, shape)),
    fixed,
    fixed,
    fixed,
  ],
  accepts: (view, index) => index > 1 || hasLanes(view),
  record: ({ shape, inputs, settings }, words, at) => {
    words[at + R.PANELS] = panelsOf(shape);
    words[at + R.GROUPS] = shape[0];
    words[at + R.ROWS] = shape[1];
    words[at + R.INNER] = inputs[1]!.shape[2];
    words[at + R.ORDER] = settings.order!;
  },
  kernel,
};

/**
 * The function with these `values` [1, 1, knots] at `knots` places from `low` to `high`, at every element of x; `order` 1,
 * 2, 3: that derivative of it. Throws unless there are two knots and low < high.
 */
export function tabulated(x: Tensor, values: Tensor, low: number, high: number, order: 0 | 1 | 2 | 3 = 0): Tensor {
  const [groups, rows, knots] = values.shape;
  if (groups !== 1 || rows !== 1 || knots < 2 || !(low < high))
    throw new RangeError(
      `tabulated: got values ${showShape(values.shape)} from ${low} to ${high}, wanted [1, 1, two or more] and an interval`,
    );
  const scalar = (value: number) => constant(value, [1, 1, 1]);
  return node(TABULATED, [x, values, scalar(low), scalar((knots - 1) / (high - low))], { order }, x.shape);
}
