/**
 * Exact second derivatives in float64: the gradient of (gradient times a vector). A gradient is tensor code, so it has a
 * gradient (Pearlmutter 1994).
 */
import { gradient } from "./gradient.ts";
import { countOf, cut, type Objective, type ParameterShape, sideBySide } from "./jacobian.ts";
import { sumAll } from "./operations/axes.ts";
import { add, multiply } from "./operations/elementwise.ts";
import { input } from "./tensor.ts";
import { traced } from "./traced.ts";

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
  const along = slopes.map((slope, i) => sumAll(multiply(slope, vector![i]!))).reduce(add);
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
  return (flat, data) => {
    const hessian = new Float64Array(weights * weights);
    const unit = new Float64Array(weights);
    for (let k = 0; k < weights; k++) {
      unit.fill(0)[k] = 1;
      hessian.set(times(flat, unit, data), k * weights);
    }
    return hessian;
  };
}
