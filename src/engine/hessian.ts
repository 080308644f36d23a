/**
 * The whole matrix of second derivatives, exactly, from one replay: the gradient of (gradient times a unit vector),
 * with a group for every unit vector. A gradient is tensor code, so it has a gradient (Pearlmutter 1994).
 */
import { gradient } from "./gradient.ts";
import { countOf, cut, type ParameterShape, sideBySide } from "./jacobian.ts";
import { broadcast, sumAll } from "./operations/axes.ts";
import { add, multiply } from "./operations/elementwise.ts";
import { GROUPS, input, type Tensor } from "./tensor.ts";
import { traced } from "./traced.ts";

/** Tensor code of a function of parameters [groups, rows, columns], one value for each group: [groups, 1, 1]. */
export type Objective = (parameters: readonly Tensor[], others: readonly Tensor[]) => Tensor;

/**
 * The Hessian of the objective as a function of flat parameters: W x W, row-major. `others` are further inputs
 * (data), [1, rows, columns] each, that every group sees.
 */
export function hessianOf(
  shapes: readonly ParameterShape[],
  objective: Objective,
  others: readonly ParameterShape[] = [],
): (flat: Float64Array, data?: readonly Float64Array[]) => Float64Array {
  const weights = countOf(shapes);
  const parameters = shapes.map((shape) => input([1, ...shape]));
  const given = others.map((shape) => input([1, ...shape]));
  const shared = given.map((tensor) => broadcast(tensor, GROUPS, weights));
  const own = parameters.map((tensor) => broadcast(tensor, GROUPS, weights));
  const slopes = gradient(objective(own, shared), own);
  // group k holds the k-th unit vector
  const units = shapes.map((shape) => input([weights, ...shape]));
  const along = slopes.map((slope, i) => sumAll(multiply(slope, units[i]!))).reduce(add);
  const evaluate = traced([...parameters, ...units, ...given], gradient(along, own));
  const unitValues = unitVectors(shapes);
  return (flat, data = []) => sideBySide(evaluate([...cut(flat, shapes), ...unitValues, ...data]), weights);
}

function unitVectors(shapes: readonly ParameterShape[]): Float64Array[] {
  const weights = countOf(shapes);
  let first = 0;
  return shapes.map(([rows, columns]) => {
    const size = rows * columns;
    const part = new Float64Array(weights * size);
    for (let i = 0; i < size; i++) part[(first + i) * size + i] = 1;
    first += size;
    return part;
  });
}
