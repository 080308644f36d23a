/** Training as seen from outside: plain arrays in and out, examples in given order. */
import { defaultBackend } from "./backend.ts";
import type { DataSet, Order } from "./data.ts";
import type { Learner, Loss } from "./learner.ts";
import type { Floats } from "./memory.ts";
import { resolve } from "./network.ts";
import type { Optimiser, Schedule } from "./optimiser.ts";
import { keyFromSeed } from "./random.ts";
import { trainer } from "./trainer.ts";

/**
 * A layer's parameters, row-major: weights [in, out] and biases [out], of trees and windows node after node (once if
 * shared; nothing for pooling). A window's inputs are ordered by its rows, in them columns, in them channels.
 */
export interface LayerWeights {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export interface TrainingSpec {
  readonly learner: Learner;
  readonly optimiser: Optimiser;
  /** Row-major: x is examples x inputs, y is examples x outputs. May not be changed afterwards. */
  readonly data: DataSet;
  /** Examples in a batch. Left out: all of them. */
  readonly batch?: number;
  /** "given": batch after batch as the data stand, then from the front again; "shuffled": anew in every epoch; "drawn". */
  readonly order?: Order;
  readonly schedule?: Schedule;
  readonly loss?: Loss;
  /** First parameters, a pair for each layer; left out, they are drawn from the seed. */
  readonly weights?: readonly LayerWeights[];
  readonly seed?: number;
}

export interface Training {
  /** Makes that many steps; gives the loss on the last one's batch, before its update. */
  step(steps?: number): number;
  /** Copies of the parameters as they are now. */
  weights(): LayerWeights[];
  /** Examples x outputs, row-major, for x examples x inputs. */
  predict(x: Floats): Floats;
  /** Mean over examples and outputs. */
  loss(data?: DataSet): number;
}

/** Throws when learner, weights, batch and data do not fit together, or a number is not finite. */
export function training(spec: TrainingSpec): Training {
  const { learner, optimiser, data } = spec;
  const network = resolve(learner);
  const trained = trainer(
    {
      learner,
      optimiser,
      loss: spec.loss ?? "square",
      schedule: spec.schedule ?? { kind: "constant" },
      batch: spec.batch ?? data.examples,
      order: spec.order ?? "given",
      precision: "float32",
    },
    defaultBackend(),
  );
  const state = trained.start(keyFromSeed(spec.seed ?? 1));
  if (spec.weights !== undefined && spec.weights.length !== network.layers.length)
    throw new RangeError(`training: got weights of ${spec.weights.length} layers, wanted ${network.layers.length}`);
  spec.weights?.forEach(({ weights, biases }, index) => {
    const { weightsAt, biasesAt, copies, units } = network.layers[index]!;
    put(`weights of layer ${index}`, weights, state.parameters.subarray(weightsAt, biasesAt));
    put(`biases of layer ${index}`, biases, state.parameters.subarray(biasesAt, biasesAt + copies * units));
  });
  return {
    step(steps = 1) {
      trained.trainHeld(state, data, steps);
      return state.lastLoss;
    },
    weights() {
      trained.settle();
      return network.layers.map(({ weightsAt, biasesAt, copies, units }) => ({
        weights: Float32Array.from(state.parameters.subarray(weightsAt, biasesAt)),
        biases: Float32Array.from(state.parameters.subarray(biasesAt, biasesAt + copies * units)),
      }));
    },
    predict: (x) => trained.predict(state, x, x.length / network.inputs),
    loss: (of = data) => trained.loss(state, of),
  };
}

function put(what: string, from: Float32Array, to: Floats): void {
  if (from.length !== to.length)
    throw new RangeError(`training: ${what}: got ${from.length} numbers, wanted ${to.length}`);
  const odd = from.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) throw new RangeError(`training: ${what}: number ${odd} is ${from[odd]}, wanted finite numbers`);
  to.set(from);
}
