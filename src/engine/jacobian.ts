/**
 * Values of a model at many examples, and the derivative of each by each parameter, from one replay.
 *
 * Every example gets a group with a copy of the parameters of its own, so the reverse mode's one gradient, of the sum over
 * all groups, is the whole matrix.
 */
import { gradient } from "./gradient.ts";
import { broadcast } from "./operations/axes.ts";
import { GROUPS } from "./shape.ts";
import { input, type Tensor } from "./tensor.ts";
import { traced } from "./traced.ts";

/** Rows and columns of one tensor of parameters. */
export type ParameterShape = readonly [rows: number, columns: number];

/**
 * Tensor code of a model, for all groups at once: parameters [groups, rows, columns] each and inputs
 * [groups, inputs, examples] to one output for each example, [groups, 1, examples].
 */
export type Model = (parameters: readonly Tensor[], x: Tensor) => Tensor;

/** Tensor code of a function of parameters [groups, rows, columns], one value for each group: [groups, 1, 1]. */
export type Objective = (parameters: readonly Tensor[], others: readonly Tensor[]) => Tensor;

export interface Residuals {
  /** One for each example. */
  readonly values: Float64Array;
  /** examples x parameters, row-major. */
  readonly jacobian: Float64Array;
}

export function countOf(shapes: readonly ParameterShape[]): number {
  return shapes.reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

/** A flat list of parameters, tensor after tensor, cut into its tensors. Throws when the length is wrong. */
export function cut(flat: Float64Array, shapes: readonly ParameterShape[]): Float64Array[] {
  if (flat.length !== countOf(shapes))
    throw new RangeError(`parameters: got ${flat.length} numbers, wanted ${countOf(shapes)}`);
  let at = 0;
  return shapes.map(([rows, columns]) => {
    at += rows * columns;
    return flat.subarray(at - rows * columns, at);
  });
}

/** Gradients by tensors, [groups, rows, columns] each, put side by side: groups x all parameters, row-major. */
export function sideBySide(parts: readonly Float64Array[], groups: number): Float64Array {
  const width = parts.reduce((sum, part) => sum + part.length / groups, 0);
  const out = new Float64Array(groups * width);
  let from = 0;
  for (const part of parts) {
    const size = part.length / groups;
    for (let g = 0; g < groups; g++) out.set(part.subarray(g * size, (g + 1) * size), g * width + from);
    from += size;
  }
  return out;
}

/** The model's values at `examples` points of `inputs` numbers each, as a function of flat parameters and row-major points. */
export function valuesOf(shapes: readonly ParameterShape[], model: Model, inputs: number, examples: number) {
  const parameters = shapes.map((shape) => input([1, ...shape]));
  const x = input([1, inputs, examples]);
  const evaluate = traced([...parameters, x], [model(parameters, x)]);
  return (flat: Float64Array, points: Float64Array): Float64Array =>
    evaluate([...cut(flat, shapes), columnsOf(points, inputs)])[0]!;
}

/** Values and Jacobian together, as a function of flat parameters and row-major points. */
export function jacobianOf(shapes: readonly ParameterShape[], model: Model, inputs: number, examples: number) {
  const each = eachExample(shapes, (parameters, [x]) => model(parameters, x!), [inputs], examples);
  return (flat: Float64Array, points: Float64Array): Residuals => each(flat, [points]);
}

/**
 * The value of an objective at each example alone, and its gradient there, as a function of flat parameters and data:
 * examples x `widths[i]` numbers each, row-major. The objective sees them as [examples, width, 1] and gives [examples, 1, 1].
 */
export function eachExample(
  shapes: readonly ParameterShape[],
  objective: Objective,
  widths: readonly number[],
  examples: number,
): (flat: Float64Array, data: readonly Float64Array[]) => Residuals {
  const parameters = shapes.map((shape) => input([1, ...shape]));
  const own = parameters.map((tensor) => broadcast(tensor, GROUPS, examples));
  // one column for each example's group: row-major points as they are
  const given = widths.map((width) => input([examples, width, 1]));
  const output = objective(own, given);
  const evaluate = traced([...parameters, ...given], [output, ...gradient(output, own)]);
  return (flat, data) => {
    const [values, ...parts] = evaluate([...cut(flat, shapes), ...data]);
    return { values: values!, jacobian: sideBySide(parts, examples) };
  };
}

/** examples x inputs to inputs x examples: tensors have the examples in their columns. */
export function columnsOf(points: Float64Array, inputs: number): Float64Array {
  const examples = points.length / inputs;
  const out = new Float64Array(points.length);
  for (let i = 0; i < examples; i++) for (let j = 0; j < inputs; j++) out[j * examples + i] = points[i * inputs + j]!;
  return out;
}
