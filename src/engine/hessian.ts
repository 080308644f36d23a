/**
 * Exact derivatives of an objective in float64. A gradient is tensor code, so it has a gradient: the second derivatives
 * are that of (gradient times a vector) (Pearlmutter 1994).
 */
import { gradient } from "./gradient.ts";
import { countOf, cut, type Objective, type ParameterShape, sideBySide } from "./jacobian.ts";
import { sumAll } from "./operations/axes.ts";
import { add, multiply } from "./operations/elementwise.ts";
import { constant, input } from "./tensor.ts";
import { traced } from "./traced.ts";

/** Value and gradient of an objective, as a function of W flat parameters and further inputs (data). */
export function valueAndSlope(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
): (flat: Float64Array, data?: readonly Float64Array[]) => { readonly value: number; readonly slope: Float64Array } {
  const [parameters, given] = [shapes, others].map((list) => list.map((shape) => input([1, ...shape])));
  const value = objective(parameters!, given!);
  const evaluate = traced([...parameters!, ...given!], [value, ...gradient(value, parameters!)]);
  return (flat, data = []) => {
    const [found, ...slopes] = evaluate([...cut(flat, shapes), ...data]);
    return { value: found![0]!, slope: sideBySide(slopes, 1) };
  };
}

/**
 * The Hessian of the objective times a vector, as a function of W flat parameters and the vector (W numbers). `others`
 * are further inputs (data), [1, rows, columns] each. Throws when a length is wrong.
 */
export function hessianTimes(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
): (flat: Float64Array, vector: Float64Array, data?: readonly Float64Array[]) => Float64Array {
  const [parameters, vector, given] = [shapes, shapes, others].map((list) => list.map((shape) => input([1, ...shape])));
  const slopes = gradient(objective(parameters!, given!), parameters!);
  const along = slopes.map((slope, i) => sumAll(multiply(slope, vector![i]!))).reduce(add, constant(0, [1, 1, 1]));
  const evaluate = traced([...parameters!, ...vector!, ...given!], gradient(along, parameters!));
  return (flat, direction, data = []) =>
    sideBySide(evaluate([...cut(flat, shapes), ...cut(direction, shapes), ...data]), 1);
}

/** The whole Hessian as a function of flat parameters: W x W, row-major; a product with each unit vector. */
export function hessianOf(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
): (flat: Float64Array, data?: readonly Float64Array[]) => Float64Array {
  const weights = countOf(shapes);
  const times = hessianTimes(shapes, objective, others);
  return (flat, data) => writtenOut(weights, (unit) => times(flat, unit, data));
}

/** The symmetric n x n matrix whose product with a vector is given, row-major. */
export function writtenOut(n: number, times: (vector: Float64Array) => Float64Array): Float64Array {
  const out = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    unit.fill(0)[k] = 1;
    out.set(times(unit), k * n);
  }
  return out;
}
