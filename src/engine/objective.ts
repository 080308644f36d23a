/** A learner's loss on given data as a function of its parameters, exact in float64: for small nets and whole batches. */
import { type DataSet, requireData } from "./data.ts";
import { gradient } from "./gradient.ts";
import { columnsOf, cut, type ParameterShape, sideBySide } from "./jacobian.ts";
import type { Learner, Loss } from "./learner.ts";
import { lossOf, requireLabels } from "./losses.ts";
import { parameterTensors, predictions } from "./model.ts";
import { resolve } from "./network.ts";
import { sumAll } from "./operations/axes.ts";
import { add, multiply, scale, square } from "./operations/elementwise.ts";
import { constant, input } from "./tensor.ts";
import { traced } from "./traced.ts";

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
  const parameters = parameterTensors(network);
  const [x, y] = [input([1, network.inputs, data.examples]), input([1, network.outputs, data.examples])];
  const none = constant(0, [1, 1, 1]);
  const size = parameters.map((tensor) => sumAll(square(tensor))).reduce(add, none);
  const value = add(lossOf(loss, predictions(network, parameters, x), y), scale(size, decay / 2));
  const slopes = gradient(value, parameters);
  const directions = parameters.map(({ shape }) => input(shape));
  const along = slopes.map((slope, i) => sumAll(multiply(slope, directions[i]!))).reduce(add, none);
  const first = traced([x, y, ...parameters], [value, ...slopes]);
  const second = traced([x, y, ...parameters, ...directions], gradient(along, parameters));
  const given = [
    columnsOf(Float64Array.from(data.x), network.inputs),
    columnsOf(Float64Array.from(data.y), network.outputs),
  ];
  const shapes = parameters.map(({ shape: [groups, rows, columns] }): ParameterShape => [groups * rows, columns]);
  const times = (flat: Float64Array, vector: Float64Array) =>
    sideBySide(second([...given, ...cut(flat, shapes), ...cut(vector, shapes)]), 1);
  return {
    at: (flat) => {
      const [[found], ...parts] = first([...given, ...cut(flat, shapes)]) as [Float64Array, ...Float64Array[]];
      return { value: found!, slope: sideBySide(parts, 1) };
    },
    times,
    curvature: (flat) => {
      const out = new Float64Array(flat.length * flat.length);
      const unit = new Float64Array(flat.length);
      for (let k = 0; k < flat.length; k++) {
        unit.fill(0)[k] = 1;
        out.set(times(flat, unit), k * flat.length);
      }
      return out;
    },
  };
}
