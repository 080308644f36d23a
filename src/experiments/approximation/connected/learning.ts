/** Two nets that learn to answer a question about pictures. */
import type { DataSet } from "../../../engine/data.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import type { NumericArray, State } from "../../types.ts";
import { learners, type NetName, netNames, perNet, SIDE } from "./nets.ts";
import { examplesOf, type Question } from "./pictures.ts";
import { BATCH, everyOf, optimiserOf, type Settings, scheduleOf, stepsOf } from "./settings.ts";

/** New pictures that the nets are asked about. */
const TEST = 1000;
/** Pictures that are shown to the reader. */
const SHOWN = 8;

export interface Learning extends State {
  /** Pictures are not part of the state: they follow from the key. */
  key: Key;
  nets: Record<NetName, TrainerState>;
  /** Recorded epochs, and the shares of right answers on new pictures at each. */
  epochs: number[];
  curves: Record<NetName, number[]>;
  seen: Record<NetName, number>;
}

interface Data {
  readonly train: DataSet;
  readonly test: DataSet;
}

const known = new Map<string, Data>();

/** The last few are kept: members of an ensemble take turns. */
function dataOf({ task, examples }: Settings, key: Key): Data {
  const question: Question = task === "cross" ? "cross" : "touch";
  const name = JSON.stringify([question, examples, key]);
  let data = known.get(name);
  if (data === undefined) {
    data = {
      train: examplesOf(question, fold(key, "train"), examples),
      test: examplesOf(question, fold(key, "test"), TEST),
    };
    if (known.size >= 20) known.delete(known.keys().next().value!);
    known.set(name, data);
  }
  return data;
}

const trainerOf = (name: NetName, settings: Settings): Trainer =>
  trainer({
    learner: learners[name],
    loss: "logistic",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    precision: "float32",
  });

function rightShare(name: NetName, net: TrainerState, { x, y, examples }: DataSet, settings: Settings): number {
  const said = trainerOf(name, settings).predict(net, x, examples);
  let right = 0;
  for (let i = 0; i < examples; i++) if (said[i]! * y[i]! > 0) right++;
  return right / examples;
}

function record(state: Learning, settings: Settings): void {
  const { train, test } = dataOf(settings, state.key);
  state.epochs.push((state.step * BATCH) / settings.examples);
  const over = state.step === stepsOf(settings);
  for (const name of netNames) {
    state.curves[name].push(rightShare(name, state.nets[name], test, settings));
    // asked at the end alone: there are many of them
    if (over) state.seen[name] = rightShare(name, state.nets[name], train, settings);
  }
}

export function init(settings: Settings, key: Key): Learning {
  const state: Learning = {
    step: 0,
    key,
    nets: Object.fromEntries(
      netNames.map((name) => [name, trainerOf(name, settings).start(fold(key, "net"))]),
    ) as Learning["nets"],
    epochs: [],
    curves: { dense: [], conv: [] },
    seen: { dense: Number.NaN, conv: Number.NaN },
  };
  record(state, settings);
  return state;
}

export function advance(state: Learning, steps: number, settings: Settings): void {
  const { train } = dataOf(settings, state.key);
  const every = everyOf(settings);
  for (const end = state.step + steps; state.step < end; ) {
    const next = Math.min(end, state.step - (state.step % every) + every);
    for (const name of netNames) trainerOf(name, settings).train(state.nets[name], train, next - state.step);
    state.step = next;
    if (next % every === 0 || next === stepsOf(settings)) record(state, settings);
  }
}

export function observe({ key, epochs, curves, seen }: Learning, settings: Settings) {
  const { train } = dataOf(settings, key);
  const cells = SIDE * SIDE;
  const scalars: Record<string, number> = {
    ...perNet("right", (name) => curves[name].at(-1)!),
    ...perNet("seen", (name) => seen[name]),
  };
  const fields: Record<string, NumericArray> = {
    pictures: Array.from(train.x.subarray(0, SHOWN * cells), (value) => (value > 0 ? 1 : 0)),
    answers: Array.from(train.y.subarray(0, SHOWN), (value) => (value > 0 ? 1 : 0)),
    epochs: [...epochs],
    ...perNet("curve", (name) => [...curves[name]]),
  };
  return { scalars, fields };
}
