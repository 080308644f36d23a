/** Trains a learner on data: what experiments use. */
import { type Backend, defaultBackend } from "./backend.ts";
import { Batches, type DataSet, requireArray, requireData } from "./data.ts";
import { tanh, tanh32 } from "./functions.ts";
import type { Learner, Loss } from "./learner.ts";
import { backward, forward } from "./loops.ts";
import { drawParameters, type Network, resolve } from "./network.ts";
import { momentCount, type Optimiser, type Schedule, stepFactors } from "./optimiser.ts";
import { fold, type Key } from "./random.ts";

export type { DataSet } from "./data.ts";
export type Floats = Float32Array | Float64Array;

export interface TrainerSpec {
  readonly learner: Learner;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly schedule: Schedule;
  readonly batch: number;
  readonly precision: "float32" | "float64";
}

/** Plain data, survives structuredClone. Parameters and moments are flat, in the logical order of network.ts. */
export interface TrainerState {
  step: number;
  parameters: Floats;
  moments: Floats[];
  batchKey: Key;
  /** Loss on the last step's batch, before its update; NaN before the first step. */
  lastLoss: number;
}

export interface Trainer {
  /** Number of parameters. */
  readonly weights: number;
  /** First parameters, zero moments, step 0. */
  start(key: Key): TrainerState;
  /** Makes that many steps; train(a) and train(b) give the bits of train(a + b). */
  train(state: TrainerState, data: DataSet, steps: number): void;
  /** Examples x outputs, row-major. */
  predict(of: TrainerState | Floats, x: Floats, examples: number): Floats;
  /** Mean over examples and outputs. */
  loss(of: TrainerState | Floats, data: DataSet): number;
}

const trainers = new Map<string, Trainer>();

/** The trainer of a specification; asked again it is the same one. Throws on a learner or a batch that makes no sense. */
export function trainer(spec: TrainerSpec, backend: Backend = defaultBackend()): Trainer {
  const name = `${backend.name} ${JSON.stringify(spec)}`;
  let made = trainers.get(name);
  if (made === undefined) {
    made = makeTrainer(spec, resolve(spec.learner));
    trainers.set(name, made);
    if (trainers.size > 32) trainers.delete(trainers.keys().next().value!);
  }
  return made;
}

function makeTrainer(spec: TrainerSpec, network: Network): Trainer {
  const { optimiser, batch } = spec;
  if (!Number.isSafeInteger(batch) || batch < 1) throw new RangeError(`trainer: batch is ${batch}, wanted at least 1`);
  const single = spec.precision === "float32";
  const round = single ? Math.fround : (x: number) => x;
  const curve = single ? tanh32 : tanh;
  const empty = (n: number): Floats => (single ? new Float32Array(n) : new Float64Array(n));
  const batches = new Batches();
  const parametersOf = (of: TrainerState | Floats) => ("step" in of ? of.parameters : of);

  function row(values: Floats, i: number, width: number): Floats {
    const out = empty(width);
    for (let j = 0; j < width; j++) out[j] = values[i * width + j]!;
    return out;
  }

  function update(state: TrainerState, gradient: Floats): void {
    const [rate, scale] = stepFactors(optimiser, spec.schedule, state.step);
    const p = state.parameters;
    const [m, v] = state.moments;
    for (let i = 0; i < p.length; i++) {
      const g = gradient[i]!;
      if (optimiser.kind === "adam") {
        m![i] = optimiser.beta1 * m![i]! + (1 - optimiser.beta1) * g;
        v![i] = optimiser.beta2 * v![i]! + (1 - optimiser.beta2) * g * g;
        p[i]! -= (rate * m![i]!) / (scale * Math.sqrt(v![i]!) + optimiser.epsilon);
      } else if (optimiser.kind === "momentum") {
        m![i] = optimiser.momentum * m![i]! + g;
        p[i]! -= rate * m![i]!;
      } else p[i]! -= rate * g;
    }
  }

  return {
    weights: network.weights,
    start(key) {
      const parameters = empty(network.weights);
      drawParameters(network, fold(key, "parameters"), parameters);
      const moments = Array.from({ length: momentCount(optimiser) }, () => empty(network.weights));
      return { step: 0, parameters, moments, batchKey: fold(key, "batches"), lastLoss: Number.NaN };
    },
    train(state, data, steps) {
      requireData("train", data, network.inputs, network.outputs);
      const chosen = new Uint32Array(batch);
      const gradient = empty(network.weights);
      const factor = 1 / (batch * network.outputs);
      for (let s = 0; s < steps; s++) {
        batches.fill(chosen, state.batchKey, data.examples, state.step);
        gradient.fill(0);
        let loss = 0;
        for (const i of chosen) {
          const values = forward(network, state.parameters, row(data.x, i, network.inputs), curve, round);
          const y = row(data.y, i, network.outputs);
          loss += backward(network, state.parameters, values, y, factor, gradient, round);
        }
        update(state, gradient);
        state.lastLoss = loss;
        state.step++;
      }
    },
    predict(of, x, examples) {
      requireArray("predict: x", x, examples, network.inputs, "inputs");
      const out = empty(examples * network.outputs);
      for (let i = 0; i < examples; i++)
        out.set(
          forward(network, parametersOf(of), row(x, i, network.inputs), curve, round).at(-1)!,
          i * network.outputs,
        );
      return out;
    },
    loss(of, data) {
      requireData("loss", data, network.inputs, network.outputs);
      const predicted = this.predict(of, data.x, data.examples);
      let sum = 0;
      for (let i = 0; i < predicted.length; i++) {
        const difference = predicted[i]! - data.y[i]!;
        sum += difference * difference;
      }
      return sum / predicted.length;
    },
  };
}
