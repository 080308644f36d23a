/**
 * The net trained as a whole by descent, and with its first layer as it was drawn and its last one solved for. Both have
 * the same examples and the same first layer.
 */
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Floats, trainer } from "../../../engine/trainer.ts";
import { INPUTS, learnerOf, optimiser } from "./nets.ts";
import { type Target, truth } from "./targets.ts";

export interface Setting {
  readonly target: Target;
  readonly examples: number;
  readonly units: number;
  readonly steps: number;
}

/** New points: an error of 0.4 is known to 0.011. */
const TESTS = 2000;

/** Shares of wrong signs, on new points and on the examples. */
export interface Errors {
  readonly test: number;
  readonly train: number;
}

/** Normal inputs with their class, 1 or -1; more of them leave the first ones. */
export function draw(key: Key, target: Target, examples: number): DataSet {
  const x = new Float32Array(examples * INPUTS);
  fillNormal(key, x);
  const y = Float32Array.from({ length: examples }, (_, i) => truth(target, x, i * INPUTS));
  return { x, y, examples };
}

function wrong(outputs: ArrayLike<number>, { y, examples }: DataSet): number {
  let count = 0;
  for (let i = 0; i < examples; i++) if (!(outputs[i]! * y[i]! > 0)) count++;
  return count / examples;
}

/** What the units say of every example, and a one for the bias: examples x (units + 1), row-major. `first`: weights [inputs][units], then biases. */
function features(first: Floats, units: number, { x, examples }: DataSet): Float64Array {
  const columns = units + 1;
  const out = new Float64Array(examples * columns).fill(1);
  for (let i = 0; i < examples; i++)
    for (let j = 0; j < units; j++) {
      let sum = first[INPUTS * units + j]!;
      for (let k = 0; k < INPUTS; k++) sum += x[i * INPUTS + k]! * first[k * units + j]!;
      out[i * columns + j] = Math.max(0, sum);
    }
  return out;
}

function product(matrix: Float64Array, w: Float64Array): Float64Array {
  return Float64Array.from({ length: matrix.length / w.length }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < w.length; j++) sum += matrix[i * w.length + j]! * w[j]!;
    return sum;
  });
}

/** The whole net by descent on all examples at once, and the shortest last layer that fits the classes best. */
export function compare(setting: Setting, key: Key): { readonly whole: Errors; readonly last: Errors } {
  const { target, examples, units, steps } = setting;
  const data = draw(fold(key, "examples"), target, examples);
  const tests = draw(fold(key, "tests"), target, TESTS);
  const trained = trainer({
    learner: learnerOf(units),
    loss: "logistic",
    optimiser,
    schedule: { kind: "constant" },
    batch: examples,
    order: "given",
    precision: "float32",
  });
  const state = trained.start(fold(key, "start"));
  const first = state.parameters.slice(0, (INPUTS + 1) * units);
  trained.train(state, data, steps);
  const errors = (set: DataSet) => wrong(trained.predict(state, set.x, set.examples), set);
  const phi = features(first, units, data);
  const { x: solved } = shortestLeastSquares(phi, examples, units + 1, Float64Array.from(data.y));
  return {
    whole: { test: errors(tests), train: errors(data) },
    last: {
      test: wrong(product(features(first, units, tests), solved), tests),
      train: wrong(product(phi, solved), data),
    },
  };
}
