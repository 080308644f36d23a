/** Trains a learner on data: what experiments use. */
import { type Backend, defaultBackend } from "./backend.ts";
import { Batches, type DataSet, type Order, requireArray, requireData } from "./data.ts";
import type { Learner, Loss } from "./learner.ts";
import type { Floats } from "./memory.ts";
import { type Network, resolve } from "./network.ts";
import { momentCount, type Optimiser, type Schedule, stepFactors } from "./optimiser.ts";
import { EXAMPLES, load, pointTo, programOf, STEPS, save } from "./program.ts";
import { fold, type Key } from "./random.ts";
import { Shelf } from "./shelf.ts";
import { drawParameters } from "./start.ts";

export type { DataSet } from "./data.ts";
export type { Floats } from "./memory.ts";

export interface TrainerSpec {
  readonly learner: Learner;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly schedule: Schedule;
  readonly batch: number;
  /** Left out: shuffled. */
  readonly order?: Order;
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
  /** Examples x outputs, row-major. `x` is remembered: it may not be changed afterwards. */
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
    made = makeTrainer(spec, resolve(spec.learner), backend);
    trainers.set(name, made);
    if (trainers.size > 32) trainers.delete(trainers.keys().next().value!);
  }
  return made;
}

function makeTrainer(spec: TrainerSpec, network: Network, backend: Backend): Trainer {
  const { optimiser, batch } = spec;
  if (!Number.isSafeInteger(batch) || batch < 1) throw new RangeError(`trainer: batch is ${batch}, wanted at least 1`);
  const program = programOf({ network, ...spec }, backend);
  const { machine, tables, blocks } = program;
  const shelf = new Shelf(machine, program.data);
  const batches = new Batches(spec.order);
  const empty = (n: number): Floats => (machine.single ? new Float32Array(n) : new Float64Array(n));
  const chosen = new Int32Array(batch);

  /** Lays out the examples and the step factors of so many steps from `step` on. */
  function layOut(state: TrainerState, examples: number, steps: number): void {
    const { words, floats } = machine;
    for (let s = 0; s < steps; s++) {
      batches.fill(chosen, state.batchKey, examples, state.step + s);
      words.set(chosen, tables.x.table + s * batch);
      words.set(chosen, tables.y.table + s * batch);
      const [rate, scale] = stepFactors(optimiser, spec.schedule, state.step + s);
      floats[program.factors + 2 * s] = rate;
      floats[program.factors + 2 * s + 1] = scale;
    }
  }

  function predict(parameters: Floats, x: Floats, examples: number): Floats {
    const [begin] = shelf.place([x]);
    load(program, blocks[0]!, parameters);
    pointTo(program, tables.predicted, begin!);
    const out = empty(examples * network.outputs);
    for (let first = 0; first < examples; first += EXAMPLES) {
      const count = Math.min(EXAMPLES, examples - first);
      // beyond the end the last example is taken again, and not read
      for (let i = 0; i < EXAMPLES; i++) machine.words[tables.predicted.table + i] = Math.min(first + i, examples - 1);
      machine.run(program.predicting.first, program.predicting.count, 1);
      for (let i = 0; i < count; i++)
        for (let j = 0; j < network.outputs; j++)
          out[(first + i) * network.outputs + j] = machine.floats[program.predictedAt(j, i)]!;
    }
    return out;
  }

  const parametersOf = (of: TrainerState | Floats) => ("step" in of ? of.parameters : of);

  return {
    weights: network.weights,
    start(key) {
      const parameters = empty(network.weights);
      drawParameters(network, fold(key, "parameters"), parameters);
      const moments = Array.from({ length: momentCount(optimiser) }, () => empty(network.weights));
      return { step: 0, parameters, moments, batchKey: fold(key, "batches"), lastLoss: Number.NaN };
    },
    train(state, data, steps) {
      requireOnce("train", data, network);
      const [x, y] = shelf.place([data.x, data.y]);
      pointTo(program, tables.x, x!);
      pointTo(program, tables.y, y!);
      const arrays = [state.parameters, ...state.moments];
      arrays.forEach((array, i) => {
        load(program, blocks[i]!, array);
      });
      for (let made = 0; made < steps; ) {
        const stretch = Math.min(STEPS, steps - made);
        layOut(state, data.examples, stretch);
        machine.run(program.training.first, program.training.count, stretch);
        state.step += stretch;
        state.lastLoss = machine.floats[program.loss]!;
        made += stretch;
      }
      arrays.forEach((array, i) => {
        save(program, blocks[i]!, array);
      });
    },
    predict(of, x, examples) {
      requireArray("predict: x", x, examples, network.inputs, "inputs");
      return predict(parametersOf(of), x, examples);
    },
    loss(of, data) {
      requireOnce("loss", data, network);
      const predicted = predict(parametersOf(of), data.x, data.examples);
      let sum = 0;
      for (let i = 0; i < predicted.length; i++) {
        const difference = predicted[i]! - data.y[i]!;
        sum += difference * difference;
      }
      return sum / predicted.length;
    },
  };
}

const checked = new WeakMap<DataSet, number>();

/** Data do not change once training has begun, so they are looked through once. */
function requireOnce(place: string, data: DataSet, { inputs, outputs }: Network): void {
  if (checked.get(data) === inputs) return;
  requireData(place, data, inputs, outputs);
  checked.set(data, inputs);
}
