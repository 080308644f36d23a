/** The nets of `degenerate-minima`: two inputs, one hidden layer, one output; their data, and where they start. */
import { cos, sin } from "../../../engine/functions.ts";
import { hessianOf } from "../../../engine/hessian.ts";
import {
  columnsOf,
  jacobianOf,
  type Model,
  type Objective,
  type ParameterShape,
  type Residuals,
  valuesOf,
} from "../../../engine/jacobian.ts";
import { sumOfSquares } from "../../../engine/levenberg-marquardt.ts";
import { broadcast, sum, transpose } from "../../../engine/operations/axes.ts";
import {
  add,
  exponential,
  hyperbolicTangent,
  logarithm,
  relu,
  scale,
  square,
  subtract,
} from "../../../engine/operations/elementwise.ts";
import { product } from "../../../engine/operations/product.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { COLUMNS } from "../../../engine/shape.ts";
import { constant, type Tensor } from "../../../engine/tensor.ts";
import { GRID, INPUTS, weightsOf } from "./sizes.ts";

export type ActivationName = "tanh" | "softplus" | "relu" | "square";

const activations: Readonly<Record<ActivationName, (x: Tensor) => Tensor>> = {
  tanh: hyperbolicTangent,
  // log(1 + e^x)
  softplus: (x) => logarithm(add(exponential(x), constant(1, x.shape))),
  relu,
  square,
};

/** Examples: row-major points, one label each. */
export interface Examples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Net {
  /** Number of parameters, biases included. */
  readonly weights: number;
  /** f at row-major points. */
  values(parameters: Float64Array, points: Float64Array): Float64Array;
  /** f - label at each example, and its derivatives: examples x weights. */
  residuals(parameters: Float64Array, examples: Examples): Residuals;
  /** Second derivatives of the mean squared error: weights x weights. */
  hessian(parameters: Float64Array, examples: Examples): Float64Array;
}

const shapesOf = (width: number): ParameterShape[] => [
  [INPUTS, width],
  [1, width],
  [width, 1],
  [1, 1],
];

function modelOf(activation: ActivationName): Model {
  return ([first, biases, second, bias], x) => {
    const examples = x.shape[COLUMNS];
    const before = add(product(first!, x, true), broadcast(transpose(biases!), COLUMNS, examples));
    const output = product(second!, activations[activation](before), true);
    return add(output, broadcast(bias!, COLUMNS, examples));
  };
}

/** Keeps what `make` made for the last few names: every step of every member asks for the same few graphs. */
function kept<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      if (known.size >= 12) known.clear();
      value = make(name);
      known.set(name, value);
    }
    return value;
  };
}

const nets = kept((name): Net => {
  const [activation, units] = name.split(" ");
  const width = Number(units);
  const shapes = shapesOf(width);
  const model = modelOf(activation as ActivationName);
  const valuesAt = kept((points) => valuesOf(shapes, model, INPUTS, Number(points)));
  const jacobianAt = kept((examples) => jacobianOf(shapes, model, INPUTS, Number(examples)));
  const hessianAt = kept((name) => {
    const examples = Number(name);
    const meanSquare: Objective = (parameters, [x, y]) =>
      scale(sum(square(subtract(model(parameters, x!), y!)), COLUMNS), 1 / examples);
    return hessianOf(shapes, meanSquare, [
      [INPUTS, examples],
      [1, examples],
    ]);
  });
  return {
    weights: weightsOf(width),
    values: (parameters, points) => valuesAt(String(points.length / INPUTS))(parameters, points),
    residuals: (parameters, { x, y }) => {
      const { values, jacobian } = jacobianAt(String(y.length))(parameters, x);
      return { values: values.map((value, i) => value - y[i]!), jacobian };
    },
    hessian: (parameters, { x, y }) => hessianAt(String(y.length))(parameters, [columnsOf(x, INPUTS), y]),
  };
});

export function netOf(activation: ActivationName, width: number): Net {
  return nets(`${activation} ${width}`);
}

/** Mean square of the residuals. */
export function lossOf(
  net: Net,
  { parameters, data }: { readonly parameters: Float64Array; readonly data: Examples },
): number {
  const values = net.values(parameters, data.x);
  return sumOfSquares(values.map((value, i) => value - data.y[i]!)) / values.length;
}

/** Row-major centres of the cells of a grid over [-1, 1]². */
export const gridPoints = Float64Array.from({ length: 2 * GRID * GRID }, (_, i) => {
  const cell = Math.floor(i / 2);
  const index = i % 2 === 0 ? cell % GRID : Math.floor(cell / GRID);
  return (2 * index + 1) / GRID - 1;
});

/** Biases of the hidden units begin here, and their output weights there; first weights stand before both. */
const biasesAt = (width: number) => INPUTS * width;
const outputAt = (width: number) => (INPUTS + 1) * width;

/** The weights into the hidden units, biases not among them: what makes a unit steep. */
export const weightsInto = (parameters: Float64Array, width: number): Float64Array =>
  parameters.subarray(0, biasesAt(width));

/** First weights N(0, 1.5²), their biases N(0, 1), output weights N(0, 1 / width), output bias 0. */
export function drawNet(key: Key, width: number): Float64Array {
  const parameters = new Float64Array(outputAt(width) + width + 1);
  fillNormal(fold(key, "first"), parameters.subarray(0, biasesAt(width)), 0, 1.5);
  fillNormal(fold(key, "biases"), parameters.subarray(biasesAt(width), outputAt(width)));
  fillNormal(fold(key, "output"), parameters.subarray(outputAt(width), -1), 0, 1 / Math.sqrt(width));
  return parameters;
}

/**
 * A teacher whose units look in evenly spread directions, so that no two of them do nearly the same: first weights of
 * length 2, biases ±1/2, output weights ±1.
 */
export function drawTeacher(key: Key, width: number): Float64Array {
  const parameters = new Float64Array(outputAt(width) + width + 1);
  const chance = new Float64Array(1);
  fillUniform(key, chance);
  for (let unit = 0; unit < width; unit++) {
    const angle = 2 * Math.PI * (chance[0]! + unit / width);
    parameters[unit] = 2 * cos(angle);
    parameters[width + unit] = 2 * sin(angle);
    parameters[biasesAt(width) + unit] = unit % 2 === 0 ? 0.5 : -0.5;
    parameters[outputAt(width) + unit] = unit % 2 === 0 ? 1 : -1;
  }
  return parameters;
}

/** Every parameter moved by a normal number of that deviation. */
export function moved(key: Key, parameters: Float64Array, deviation: number): Float64Array {
  const noise = new Float64Array(parameters.length);
  fillNormal(key, noise, 0, deviation);
  return parameters.map((value, i) => value + noise[i]!);
}

/** Points uniform in the square [-1, 1]². */
function drawPoints(key: Key, examples: number): Float64Array {
  const x = new Float64Array(examples * INPUTS);
  fillUniform(key, x, -1, 1);
  return x;
}

/** Labels N(0, 1) that have nothing to do with the points. */
export function randomExamples(key: Key, examples: number): Examples {
  const y = new Float64Array(examples);
  fillNormal(fold(key, "labels"), y);
  return { x: drawPoints(fold(key, "points"), examples), y };
}

/** Labels of a teacher net, with normal noise. */
export function taughtExamples(
  key: Key,
  net: Net,
  teacher: Float64Array,
  examples: number,
  deviation: number,
): Examples {
  const x = drawPoints(fold(key, "points"), examples);
  return { x, y: moved(fold(key, "noise"), net.values(teacher, x), deviation) };
}
