/**
 * Exact second derivatives in float64: the gradient of (gradient times a vector), with a group for every vector, in one
 * replay. A gradient is tensor code, so it has a gradient (Pearlmutter 1994).
 */
import { gradient } from "./gradient.ts";
import { countOf, cut, type Objective, type ParameterShape, sideBySide } from "./jacobian.ts";
import { rebuild, withInputs } from "./lower.ts";
import { BROADCAST, broadcast, sumAll } from "./operations/axes.ts";
import { add, multiply } from "./operations/elementwise.ts";
import { constant, constantValue, GROUPS, input, type Tensor } from "./tensor.ts";
import { traced } from "./traced.ts";

/**
 * The Hessian of the objective times `count` vectors: a function of W flat parameters and vectors (count x W,
 * row-major), which gives the products in the same layout. `others` are further inputs (data), [1, rows, columns] each,
 * that every group sees. Throws when a length is wrong.
 */
export function hessianTimes(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
  count = 1,
): (flat: Float64Array, vectors: Float64Array, data?: readonly Float64Array[]) => Float64Array {
  const parameters = shapes.map((shape) => input([1, ...shape]));
  const given = others.map((shape) => input([1, ...shape]));
  const shared = given.map((tensor) => broadcast(tensor, GROUPS, count));
  const own = parameters.map((tensor) => broadcast(tensor, GROUPS, count));
  const slopes = gradient(objective(own, shared), own);
  const directions = shapes.map((shape) => input([count, ...shape]));
  const along = slopes.map((slope, i) => sumAll(multiply(slope, directions[i]!))).reduce(add);
  const evaluate = traced([...parameters, ...directions, ...given], once(gradient(along, own)));
  return (flat, vectors, data = []) =>
    sideBySide(evaluate([...cut(flat, shapes), ...apart(vectors, shapes, count), ...data]), count);
}

/** Rows of a Hessian that are made in one replay: few enough to stay in the processor's cache. */
const ROWS_AT_ONCE = 64;

/** The whole Hessian as a function of flat parameters: W x W, row-major. */
export function hessianOf(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
): (flat: Float64Array, data?: readonly Float64Array[]) => Float64Array {
  const weights = countOf(shapes);
  const count = Math.min(ROWS_AT_ONCE, weights);
  const times = hessianTimes(shapes, objective, others, count);
  return (flat, data) => {
    const hessian = new Float64Array(weights * weights);
    for (let first = 0; first < weights; first += count) {
      const rows = Math.min(count, weights - first);
      const units = new Float64Array(count * weights);
      for (let k = 0; k < rows; k++) units[k * weights + first + k] = 1;
      hessian.set(times(flat, units, data).subarray(0, rows * weights), first * weights);
    }
    return hessian;
  };
}

/** The other way round than `sideBySide`: count x W to a count x size part for each shape. */
function apart(vectors: Float64Array, shapes: readonly ParameterShape[], count: number): Float64Array[] {
  const rows = Array.from({ length: count }, (_, k) =>
    cut(vectors.subarray((vectors.length / count) * k, (vectors.length / count) * (k + 1)), shapes),
  );
  return shapes.map(([height, width], i) => {
    const part = new Float64Array(count * height * width);
    rows.forEach((row, k) => {
      part.set(row[i]!, k * height * width);
    });
    return part;
  });
}

/**
 * Values and gradient are the same for every vector: what is done to repeated groups is done once, then repeated. It may
 * be, where groups go in as they come out: tables alone can mix them.
 */
function once(outputs: readonly Tensor[]): Tensor[] {
  return rebuild(outputs, (old, inputs) => {
    const [groups, rows, columns] = old.shape;
    const separate = groups > 1 && old.table === undefined && inputs.every(({ shape }) => shape[GROUPS] === groups);
    const alone = inputs.map(unrepeated);
    const repeated = inputs.some((tensor) => constantValue(tensor) === undefined);
    if (!(separate && repeated && alone.every((tensor) => tensor !== undefined))) return withInputs(old, inputs);
    return broadcast({ ...old, inputs: alone, shape: [1, rows, columns] }, GROUPS, groups);
  });
}

/** The one group that a tensor repeats, if it does. */
function unrepeated(tensor: Tensor): Tensor | undefined {
  const value = constantValue(tensor);
  if (value !== undefined) return constant(value, [1, tensor.shape[1], tensor.shape[2]]);
  return tensor.operation === BROADCAST && tensor.settings.axis === GROUPS ? tensor.inputs[0] : undefined;
}
