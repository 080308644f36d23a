/** One contest of `learner-race`: the data of a seed, and five learners trained on them, side by side. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import type { State } from "../../types.ts";
import { type LearnerName, learnerNames, sized } from "./learners.ts";
import { ownTarget } from "./own.ts";
import { BATCH } from "./parameters.ts";
import { everyOf, optimiserOf, ownOf, type Settings, scheduleOf } from "./settings.ts";
import { hundredths, placesOf, SIDE } from "./slices.ts";
import { type Target, targetOf } from "./targets.ts";

/** Examples that the learners are tested on, at every recorded step. */
export const TEST = 4000;
/** A learner that is so many times worse than guessing the mean has diverged. */
const LOST = 1000;

export interface Contest extends State {
  /** Data are not part of the state: they follow from the key. */
  key: Key;
  learners: Record<LearnerName, TrainerState>;
  /**
   * Test errors at the last recorded step: a test costs as much as a dozen steps of training, so that looking in
   * between, at every picture of a live figure, does not test again.
   */
  errors: Record<LearnerName, number>;
}

interface Data {
  readonly train: DataSet;
  readonly test: DataSet;
  /** Standard deviation of the target on the test data. */
  readonly deviation: number;
}

/** The target of a seed; null where the reader's formula is none. */
function goalOf(settings: Settings, key: Key): Target | null {
  const { target } = settings;
  const dimension = Number(settings.dimension);
  if (target !== "own") return targetOf(target, dimension, fold(key, "target"));
  const own = ownOf(settings);
  return own === null || "flaw" in own ? null : ownTarget(own, dimension);
}

const known = new Map<string, Data>();

/** Data of a seed, null where there is no target. The last few are kept: members of an ensemble take turns. */
export function dataOf(settings: Settings, key: Key): Data | null {
  const { target, dimension, examples } = settings;
  const name = JSON.stringify([target === "own" ? [settings.constituent] : target, dimension, examples, key]);
  let data = known.get(name);
  if (data === undefined) {
    const d = Number(dimension);
    const f = goalOf(settings, key);
    if (f === null) return null;
    const draw = (role: string, count: number): DataSet => {
      const x = new Float32Array(count * d);
      fillUniform(fold(key, role), x, -1, 1);
      return { x, y: Float32Array.from({ length: count }, (_, i) => f(x, i * d)), examples: count };
    };
    const test = draw("test", TEST);
    data = { train: draw("train", examples), test, deviation: deviationOf(test.y) };
    if (known.size >= 40) known.delete(known.keys().next().value!);
    known.set(name, data);
  }
  return data;
}

function deviationOf(y: DataSet["y"]): number {
  let sum = 0;
  let squares = 0;
  for (const value of y) {
    sum += value;
    squares += value * value;
  }
  const deviation = Math.sqrt(squares / y.length - (sum / y.length) * (sum / y.length));
  // a reader's formula may spread only where no example lies
  return deviation > 0 ? deviation : 1;
}

function trainerOf(name: LearnerName, settings: Settings): Trainer {
  return trainer({
    learner: sized(name, settings).learner,
    loss: "square",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    precision: "float32",
  });
}

/** All learners start from one key: they meet the same batches, and tree and wrong tree have the same first weights. */
export function startContest(settings: Settings, key: Key): Contest {
  const start = fold(key, "learner");
  const learners = Object.fromEntries(
    learnerNames.map((name) => [name, trainerOf(name, settings).start(start)]),
  ) as Record<LearnerName, TrainerState>;
  return { step: 0, key, learners, errors: testErrors(learners, settings, key) };
}

export function trainAll(contest: Contest, settings: Settings, steps: number): void {
  const data = dataOf(settings, contest.key);
  const every = everyOf(settings);
  for (const end = contest.step + steps; contest.step < end; ) {
    const next = Math.min(end, contest.step - (contest.step % every) + every);
    const stretch = next - contest.step;
    if (data)
      for (const name of learnerNames) trainerOf(name, settings).train(contest.learners[name], data.train, stretch);
    contest.step += stretch;
    if (contest.step % every === 0 || contest.step === settings.steps)
      contest.errors = testErrors(contest.learners, settings, contest.key);
  }
}

const testErrors = (learners: Contest["learners"], settings: Settings, key: Key) =>
  Object.fromEntries(
    learnerNames.map((name) => [name, testError(learners[name], name, settings, key)]),
  ) as Contest["errors"];

/**
 * Root mean square error on the test data over the target's deviation; NaN once the learner has diverged. Where there is
 * no target, 1: all that anyone could do is guess.
 */
export function testError(learner: TrainerState, name: LearnerName, settings: Settings, key: Key): number {
  const data = dataOf(settings, key);
  if (data === null) return 1;
  const { test, deviation } = data;
  const error = Math.sqrt(trainerOf(name, settings).loss(learner, test)) / deviation;
  return error < LOST ? error : Number.NaN;
}

/** Over two variables, in whole hundredths of the target's deviation: the target, and what each learner adds to it. */
export function mapsOf({ learners, key }: Contest, settings: Settings): Record<LearnerName | "target", number[]> {
  const x = placesOf(settings);
  const places = SIDE * SIDE;
  const f = goalOf(settings, key);
  const deviation = dataOf(settings, key)?.deviation ?? 1;
  const goal = Array.from({ length: places }, (_, i) => f?.(x, i * Number(settings.dimension)) ?? 0);
  const of = (heights: ArrayLike<number>) => Array.from(heights, (height) => hundredths(height / deviation));
  const maps = learnerNames.map((name) => {
    const answers = f ? trainerOf(name, settings).predict(learners[name], x, places) : [];
    return [name, of(goal.map((height, i) => (answers[i] ?? height) - height))] as const;
  });
  return { ...(Object.fromEntries(maps) as Record<LearnerName, number[]>), target: of(goal) };
}
