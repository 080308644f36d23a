/** Trains a learner on data: what experiments use. */
import { defaultBackend } from "./backend.ts";
import { Batches, type DataSet, type Order, requireArray, requireData } from "./data.ts";
import type { Learner, Loss } from "./learner.ts";
import { lossValue, requireLabels } from "./losses.ts";
import type { Backend } from "./machine.ts";
import type { Floats } from "./memory.ts";
import { type Network, resolve } from "./network.ts";
import { momentCount, type Optimiser, requireNumbers, type Schedule, stepFactors } from "./optimiser.ts";
import { EXAMPLES, type Member, pointTo, programOf, STEPS } from "./program.ts";
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
  /** Members of an ensemble that `train` takes together, each with the bits it has alone. Left out: 1. */
  readonly members?: number;
}

/** Plain data, survives structuredClone. Parameters and moments are flat, in the logical order of network.ts. */
export interface TrainerState {
  step: number;
  parameters: Floats;
  moments: Floats[];
  /** Of the order of examples, and of the noise. */
  batchKey: Key;
  /** Loss on the last step's batch, before its update; NaN before the first step. */
  lastLoss: number;
}

export interface Trainer {
  /** Number of parameters. */
  readonly weights: number;
  /** First parameters, zero moments, step 0. */
  start(key: Key): TrainerState;
  /**
   * Makes that many steps; train(a) and train(b) give the bits of train(a + b). Of an ensemble: a state for each member,
   * and data for all or for each.
   */
  train(of: TrainerState | readonly TrainerState[], data: DataSet | readonly DataSet[], steps: number): void;
  /**
   * Like `train` of one member, but its parameters and moments stay behind until `settle`: for a state that nobody else
   * looks at meanwhile. Single steps then cost as little as many.
   */
  trainHeld(state: TrainerState, data: DataSet, steps: number): void;
  /** Brings the state that is held up to date; `train`, `predict` and `loss` do so first. */
  settle(): void;
  /** Examples x outputs, row-major. `x` is remembered: it may not be changed afterwards. */
  predict(of: TrainerState | Floats, x: Floats, examples: number): Floats;
  /** Mean over examples (and outputs: see `Loss`), in float64 whatever the precision of the predictions. */
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
  const { optimiser, batch, members = 1, loss } = spec;
  for (const [what, value] of Object.entries({ batch, members }))
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`trainer: ${what} is ${value}, wanted at least 1`);
  requireNumbers(optimiser);
  requireNumbers(spec.schedule);
  const program = programOf({ network, ...spec, members }, backend);
  const { machine } = program;
  const shelf = new Shelf(machine, program.data);
  const batches = new Batches(spec.order);
  const empty = (n: number): Floats => (machine.single ? new Float32Array(n) : new Float64Array(n));
  const chosen = new Int32Array(batch);

  /** Lays out the examples, the step factors and the keys of the noise of so many steps from `step` on. */
  function layOut(member: Member, { step, batchKey }: TrainerState, examples: number, steps: number): void {
    const { words, floats } = machine;
    for (let s = 0; s < steps; s++) {
      batches.fill(chosen, batchKey, examples, step + s);
      for (let i = 0; i < batch; i++) {
        words[member.x.table + s * batch + i] = chosen[i]!;
        words[member.y.table + s * batch + i] = chosen[i]!;
      }
      const factors = stepFactors(optimiser, spec.schedule, step + s);
      for (let i = 0; i < factors.length; i++) floats[member.factors + s * factors.length + i] = factors[i]!;
      if (optimiser.kind === "langevin") words.set(fold(fold(batchKey, "noise"), step + s), member.keys.table + 2 * s);
    }
  }

  /** Numbers in logical order into the block that begins there. */
  function putIn(values: Floats, block: number): void {
    for (let k = 0; k < values.length; k++) machine.floats[block + program.places[k]!] = values[k]!;
  }

  function predict(of: TrainerState | Floats, x: Floats, examples: number): Floats {
    settle();
    const parameters = "step" in of ? of.parameters : of;
    const [begin] = shelf.place([x]);
    putIn(parameters, program.members[0]!.blocks[0]!);
    pointTo(program, program.predicted, begin!);
    const out = empty(examples * network.outputs);
    for (let first = 0; first < examples; first += EXAMPLES) {
      const count = Math.min(EXAMPLES, examples - first);
      // beyond the end the last example is taken again, and not read
      for (let i = 0; i < EXAMPLES; i++) machine.words[program.predicted.table + i] = Math.min(first + i, examples - 1);
      machine.run(program.predicting.first, program.predicting.count, 1);
      for (let i = 0; i < count; i++)
        for (let j = 0; j < network.outputs; j++)
          out[(first + i) * network.outputs + j] = machine.floats[program.predictedAt(j, i)]!;
    }
    return out;
  }

  let held: { readonly states: readonly TrainerState[]; readonly sets: readonly DataSet[] } | undefined;

  function settle(): void {
    if (held !== undefined) leave(held.states);
    held = undefined;
  }

  /** States and data into the arena. */
  function enter(states: readonly TrainerState[], sets: readonly DataSet[]): void {
    if (states.length !== members || sets.length !== members)
      throw new RangeError(`train: got ${states.length} states and ${sets.length} data sets for ${members} members`);
    for (const set of new Set(sets)) requireOnce("train", set, network, loss);
    const places = shelf.place(sets.flatMap(({ x, y }) => [x, y]));
    program.members.forEach((member, m) => {
      const { parameters, moments } = states[m]!;
      pointTo(program, member.x, places[2 * m]!);
      pointTo(program, member.y, places[2 * m + 1]!);
      [parameters, ...moments].forEach((array, i) => {
        putIn(array, member.blocks[i]!);
      });
    });
  }

  function advance(states: readonly TrainerState[], sets: readonly DataSet[], steps: number): void {
    for (let made = 0; made < steps; ) {
      const stretch = Math.min(STEPS, steps - made);
      for (let m = 0; m < members; m++) layOut(program.members[m]!, states[m]!, sets[m]!.examples, stretch);
      machine.run(program.training.first, program.training.count, stretch);
      for (let m = 0; m < members; m++) {
        states[m]!.step += stretch;
        states[m]!.lastLoss = machine.floats[program.members[m]!.loss]!;
      }
      made += stretch;
    }
  }

  /** States out of the arena again. */
  function leave(states: readonly TrainerState[]): void {
    program.members.forEach((member, m) => {
      const { parameters, moments } = states[m]!;
      [parameters, ...moments].forEach((array, i) => {
        const block = member.blocks[i]!;
        for (let k = 0; k < array.length; k++) array[k] = machine.floats[block + program.places[k]!]!;
      });
    });
  }

  return {
    weights: network.weights,
    start(key) {
      const parameters = empty(network.weights);
      drawParameters(network, fold(key, "parameters"), parameters);
      const moments = Array.from({ length: momentCount(optimiser) }, () => empty(network.weights));
      return { step: 0, parameters, moments, batchKey: fold(key, "batches"), lastLoss: Number.NaN };
    },
    train(of, data, steps) {
      const states = "step" in of ? [of] : of;
      const sets = "x" in data ? states.map(() => data) : data;
      settle();
      enter(states, sets);
      advance(states, sets, steps);
      leave(states);
    },
    trainHeld(state, data, steps) {
      if (held?.states[0] !== state || held.sets[0] !== data) {
        settle();
        enter([state], [data]);
        held = { states: [state], sets: [data] };
      }
      advance(held.states, held.sets, steps);
    },
    settle,
    predict(of, x, examples) {
      requireArray("predict: x", x, examples, network.inputs, "inputs");
      return predict(of, x, examples);
    },
    loss(of, data) {
      requireOnce("loss", data, network, loss);
      return lossValue(loss, predict(of, data.x, data.examples), data.y, network.outputs);
    },
  };
}

const checked = new WeakMap<DataSet, string>();

/** Data do not change once training has begun, so they are looked through once. */
function requireOnce(place: string, data: DataSet, { inputs, outputs }: Network, loss: Loss): void {
  const name = `${inputs} ${outputs} ${loss}`;
  if (checked.get(data) === name) return;
  requireData(place, data, inputs, outputs);
  requireLabels(place, loss, data);
  checked.set(data, name);
}
