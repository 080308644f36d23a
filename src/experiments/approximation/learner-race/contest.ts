/** One contest of `learner-race`: the data of a seed, and five learners trained on them, side by side. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import type { State } from "../../types.ts";
import { type LearnerName, learnerNames, sized } from "./learners.ts";
import { BATCH } from "./parameters.ts";
import { everyOf, optimiserOf, type Settings, scheduleOf } from "./settings.ts";
import { targetOf } from "./targets.ts";

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

const known = new Map<string, Data>();

/** Data of a seed. The last few are kept: members of an ensemble take turns. */
export function dataOf({ target, dimension, examples }: Settings, key: Key): Data {
  const name = JSON.stringify([target, dimension, examples, key]);
  let data = known.get(name);
  if (data === undefined) {
    const d = Number(dimension);
    const f = targetOf(target, d, fold(key, "target"));
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
  return Math.sqrt(squares / y.length - (sum / y.length) * (sum / y.length));
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
  const { train } = dataOf(settings, contest.key);
  const every = everyOf(settings);
  for (const end = contest.step + steps; contest.step < end; ) {
    const next = Math.min(end, contest.step - (contest.step % every) + every);
    const stretch = next - contest.step;
    for (const name of learnerNames) trainerOf(name, settings).train(contest.learners[name], train, stretch);
    contest.step += stretch;
    if (contest.step % every === 0 || contest.step === settings.steps)
      contest.errors = testErrors(contest.learners, settings, contest.key);
  }
}

const testErrors = (learners: Contest["learners"], settings: Settings, key: Key) =>
  Object.fromEntries(
    learnerNames.map((name) => [name, testError(learners[name], name, settings, key)]),
  ) as Contest["errors"];

/** Root mean square error on the test data over the target's deviation; NaN once the learner has diverged. */
export function testError(learner: TrainerState, name: LearnerName, settings: Settings, key: Key): number {
  const { test, deviation } = dataOf(settings, key);
  const error = Math.sqrt(trainerOf(name, settings).loss(learner, test)) / deviation;
  return error < LOST ? error : Number.NaN;
}
