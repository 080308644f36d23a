/** A learner's loss on given data as a function of its parameters, exact in float64: for small nets and whole batches. */
import { type DataSet, requireData } from "./data.ts";
import { hessianTimes, valueAndSlope, writtenOut } from "./hessian.ts";
import { columnsOf, type Objective, type ParameterShape } from "./jacobian.ts";
import type { Learner, Loss } from "./learner.ts";
import { lossOf, requireLabels } from "./losses.ts";
import { parameterTensors, predictions } from "./model.ts";
import { resolve } from "./network.ts";
import { reshape, sumAll } from "./operations/axes.ts";
import { add, scale, square } from "./operations/elementwise.ts";
import { GROUPS } from "./shape.ts";
import { constant } from "./tensor.ts";

export interface Differentiable {
  /** Value and gradient at these parameters. */
  at(parameters: Float64Array): { readonly value: number; readonly slope: Float64Array };
  /** All second derivatives there: W x W, row-major. */
  curvature(parameters: Float64Array): Float64Array;
}

export interface Curved extends Differentiable {
  /** That matrix times a vector, without the matrix: what `measure/lanczos.ts` asks for. */
  times(parameters: Float64Array, vector: Float64Array): Float64Array;
}

/**
 * Parameters are flat, in the logical order of network.ts. `decay`: decay |w|² / 2 is added to the loss. A row of the
 * Hessian is the derivative of (gradient times a unit vector), one replay each. Throws when learner and data do not fit.
 */
export function objectiveOf(learner: Learner, loss: Loss, data: DataSet, decay = 0): Curved {
  const network = resolve(learner);
  requireData("objective", data, network.inputs, network.outputs);
  requireLabels("objective", loss, data);
  const wanted = parameterTensors(network);
  const shapes = wanted.map(({ shape: [groups, rows, columns] }): ParameterShape => [groups * rows, columns]);
  const objective: Objective = (parameters, [x, y]) => {
    const own = parameters.map((tensor, i) => reshape(tensor, wanted[i]!.shape[GROUPS]));
    const size = parameters.map((tensor) => sumAll(square(tensor))).reduce(add, constant(0, [1, 1, 1]));
    return add(lossOf(loss, predictions(network, own, x!), y!), scale(size, decay / 2));
  };
  const widths: ParameterShape[] = [network.inputs, network.outputs].map((width) => [width, data.examples]);
  const given = [data.x, data.y].map((array, i) => columnsOf(Float64Array.from(array), widths[i]![0]));
  const value = valueAndSlope(shapes, objective, widths);
  const second = hessianTimes(shapes, objective, widths);
  const times = (flat: Float64Array, vector: Float64Array) => second(flat, vector, given);
  return {
    at: (flat) => value(flat, given),
    times,
    curvature: (flat) => writtenOut(flat.length, (unit) => times(flat, unit)),
  };
}
