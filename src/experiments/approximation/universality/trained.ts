/** The same net, trained: from random weights, by Adam, on points of the curve. It sees its input as z = 2x - 1. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import { Remembered } from "../../remember.ts";
import { BATCH, EXAMPLES, learnerOf, optimiserOf, type Settings, scheduleOf } from "./settings.ts";
import { nameOf, targetOf } from "./targets.ts";

const asSeen = (x: number) => 2 * x - 1;

/** `count` places from 0 to 1, both included, as the net sees them. */
const spaced = (count: number) => Float32Array.from({ length: count }, (_, i) => asSeen(i / (count - 1)));

const data = new Remembered<DataSet>();

const dataOf = (settings: Settings): DataSet =>
  data.of(nameOf(settings), () => {
    const { at } = targetOf(settings);
    const places = Array.from({ length: EXAMPLES }, (_, i) => (i + 0.5) / EXAMPLES);
    return { x: Float32Array.from(places, asSeen), y: Float32Array.from(places, at), examples: EXAMPLES };
  });

const trainerOf = (settings: Settings): Trainer =>
  trainer({
    learner: learnerOf(settings),
    loss: "square",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    precision: "float32",
  });

/**
 * Input weights √2 or -√2, as large as is usual, and biases by which the bricks begin at places drawn evenly over the
 * interval. Parameters stand as weights, biases, output weights, output bias.
 */
function spread({ parameters }: TrainerState, units: number, key: Key): void {
  const draws = new Float64Array(2 * units);
  fillUniform(key, draws, -1, 1);
  for (let j = 0; j < units; j++) {
    const weight = draws[j]! < 0 ? -Math.SQRT2 : Math.SQRT2;
    parameters[j] = weight;
    parameters[units + j] = -weight * draws[units + j]!;
  }
}

export function startOf(settings: Settings, key: Key): TrainerState {
  const state = trainerOf(settings).start(fold(key, "net"));
  if (settings.start === "spread") spread(state, settings.units, fold(key, "spread"));
  return state;
}

export function train(state: TrainerState, settings: Settings, steps: number): void {
  trainerOf(settings).train(state, dataOf(settings), steps);
}

/** Places as the trainer remembers them: one array for each number of them. */
const looks = new Remembered<Float32Array>();

/** The net at equally spaced places from 0 to 1. */
export const netAlong = (state: TrainerState, settings: Settings, count: number): ArrayLike<number> =>
  trainerOf(settings).predict(
    state,
    looks.of(count, () => spaced(count)),
    count,
  );

export const netAt = (state: TrainerState, settings: Settings, x: number): number =>
  trainerOf(settings).predict(state, Float32Array.of(asSeen(x)), 1)[0]!;

/** Where bricks begin, of those that begin in the interval. */
export function kinksOf({ parameters }: TrainerState, { units }: Settings): number[] {
  const places = Array.from({ length: units }, (_, j) => (1 - parameters[units + j]! / parameters[j]!) / 2);
  return places.filter((place) => place > 0 && place < 1).sort((a, b) => a - b);
}
