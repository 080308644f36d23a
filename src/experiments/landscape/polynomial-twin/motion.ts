/** `polynomial-twin` in motion: both nets trained side by side, looked at every so many steps. */
import { lossValue } from "../../../engine/losses.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Floats, type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import type { Frame, State } from "../../types.ts";
import { kinkAsPolynomial, largestError } from "./kink.ts";
import { everyOf } from "./looks.ts";
import { moons } from "./moons.ts";
import { BATCH, learnerOf, type NetName, optimiserOf, type Settings, scheduleOf } from "./nets.ts";
import { MAP } from "./outputs.ts";
import { bars, type Sums, sumsOf } from "./sums.ts";

/** New examples: an error is known to 0.006, and that of both to less against each other, since they are the same. */
const TESTS = 1000;
/** Examples that are drawn, and at which the sums are looked at: a share of them is known to a hundredth of itself. */
const DRAWN = 200;

interface Look {
  /** Share of new examples that are put into the wrong class; NaN once numbers have grown out of range. */
  readonly error: number;
  readonly loss: number;
}

interface TwinState extends State {
  /** Data are not part of the state: they follow from the key. */
  key: Key;
  relu: TrainerState;
  twin: TrainerState;
  looks: Record<NetName, Look>;
  agree: number;
  sums: Sums;
  /** The twin's parameters at the last look at which they were numbers. */
  seen: Floats;
}

interface Data {
  readonly train: DataSet;
  readonly test: DataSet;
}

const known = new Map<string, Data>();

/** Data of a seed. The last few are kept: members of an ensemble take turns. */
function dataOf({ examples, noise }: Settings, key: Key): Data {
  const name = JSON.stringify([examples, noise, key]);
  let data = known.get(name);
  if (data === undefined) {
    data = { train: moons(fold(key, "train"), examples, noise), test: moons(fold(key, "test"), TESTS, noise) };
    if (known.size >= 40) known.delete(known.keys().next().value!);
    known.set(name, data);
  }
  return data;
}

const trainerOf = (name: NetName, settings: Settings): Trainer =>
  trainer({
    learner: learnerOf(name, settings),
    loss: "logistic",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    precision: "float32",
  });

/** The loss of a net that has gone astray is infinite, or no number. */
function lookAt(predicted: Floats, { y }: DataSet): Look {
  const loss = lossValue("logistic", predicted, y, 1);
  if (!Number.isFinite(loss)) return { error: Number.NaN, loss: Number.NaN };
  let wrong = 0;
  for (let i = 0; i < y.length; i++) if (!(predicted[i]! * y[i]! > 0)) wrong++;
  return { error: wrong / y.length, loss };
}

function lookAtBoth(state: TwinState, settings: Settings): void {
  const { train, test } = dataOf(settings, state.key);
  const predicted = {
    relu: trainerOf("relu", settings).predict(state.relu, test.x, TESTS),
    twin: trainerOf("twin", settings).predict(state.twin, test.x, TESTS),
  };
  state.looks = {
    relu: lookAt(predicted.relu, test),
    twin: lookAt(predicted.twin, test),
  };
  state.agree = sharedSigns(predicted.relu, predicted.twin);
  if (!state.twin.parameters.every(Number.isFinite)) return;
  state.seen = state.twin.parameters.slice();
  state.sums = sumsOf(learnerOf("twin", settings), state.seen, train.x.subarray(0, 2 * DRAWN), settings.interval);
}

function sharedSigns(a: Floats, b: Floats): number {
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i]! > 0 === b[i]! > 0) same++;
  return same / a.length;
}

/** Row-major centres of the cells of the map. */
const cells = Float32Array.from({ length: 2 * MAP.columns * MAP.rows }, (_, i) => {
  const cell = Math.floor(i / 2);
  const [column, row] = [cell % MAP.columns, Math.floor(cell / MAP.columns)];
  return i % 2 === 0
    ? MAP.left + ((column + 0.5) / MAP.columns) * (MAP.right - MAP.left)
    : MAP.bottom + ((row + 0.5) / MAP.rows) * (MAP.top - MAP.bottom);
});

const hundredths = (value: number) => Math.floor(100 * value + 0.5) / 100;
/** Beyond this size of its output a net is as sure as can be: its odds are e to the power of the output. */
const SURE = 9;
const limited = (outputs: Floats) =>
  Float64Array.from(outputs, (f) => Math.floor(10 * Math.max(-SURE, Math.min(SURE, f)) + 0.5) / 10);

export function init(settings: Settings, key: Key): TwinState {
  const start = fold(key, "start");
  const twin = trainerOf("twin", settings).start(start);
  const nothing = { error: Number.NaN, loss: Number.NaN };
  const state: TwinState = {
    step: 0,
    key,
    relu: trainerOf("relu", settings).start(start),
    twin,
    looks: { relu: nothing, twin: nothing },
    agree: Number.NaN,
    sums: { histogram: new Float64Array(bars.length), reach: 0, outside: 0 },
    seen: twin.parameters.slice(),
  };
  lookAtBoth(state, settings);
  return state;
}

export function advance(state: TwinState, steps: number, settings: Settings): void {
  const { train } = dataOf(settings, state.key);
  const every = everyOf(settings);
  for (const end = state.step + steps; state.step < end; ) {
    const next = Math.min(end, state.step - (state.step % every) + every);
    for (const name of ["relu", "twin"] as const)
      trainerOf(name, settings).train(state[name], train, next - state.step);
    state.step = next;
    if (next % every === 0 || next === settings.steps) lookAtBoth(state, settings);
  }
}

export function observe({ step, key, relu, looks, agree, sums, seen }: TwinState, settings: Settings): Frame {
  const { train } = dataOf(settings, key);
  const count = MAP.columns * MAP.rows;
  const maps = {
    relu: trainerOf("relu", settings).predict(relu, cells, count),
    twin: trainerOf("twin", settings).predict(seen, cells, count),
  };
  const coefficients = kinkAsPolynomial(settings.degree, settings.interval);
  const drawn = Math.min(DRAWN, train.examples);
  let degree = 1;
  for (let layer = 0; layer < Number(settings.depth); layer++) degree *= settings.degree;
  return {
    step,
    scalars: {
      "relu.error": looks.relu.error,
      "twin.error": looks.twin.error,
      "relu.loss": looks.relu.loss,
      "twin.loss": looks.twin.loss,
      agree,
      "agree.map": sharedSigns(maps.relu, maps.twin),
      reach: sums.reach,
      outside: sums.outside,
      "fit.error": largestError(coefficients, settings.interval),
      "degree.input": degree,
    },
    fields: {
      coefficients,
      bars,
      histogram: sums.histogram,
      "relu.map": limited(maps.relu),
      "twin.map": limited(maps.twin),
      "points.first": Float64Array.from({ length: drawn }, (_, i) => hundredths(train.x[2 * i]!)),
      "points.second": Float64Array.from({ length: drawn }, (_, i) => hundredths(train.x[2 * i + 1]!)),
      "points.class": train.y.slice(0, drawn),
    },
  };
}
