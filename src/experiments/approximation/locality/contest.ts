/**
 * One contest of `locality`: the pictures of a seed, and four learners trained on them side by side; each on the pixels
 * as they are, half of them inverted, and shuffled, so that it stands beside itself.
 */
import type { DataSet } from "../../../engine/data.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import { editionOf } from "../../datasets.ts";
import type { State } from "../../types.ts";
import { garments } from "./garments.ts";
import { type LearnerName, learnerNames, learnerOf } from "./learners.ts";
import { arms } from "./outputs.ts";
import { BATCH } from "./parameters.ts";
import { photographs } from "./photographs.ts";
import { accuracyOf, dataSet, type Pictures, type Treatment, treated } from "./pictures.ts";
import { everyOf, optimiserOf, type Settings, scheduleOf, stepsOf, treatmentOf } from "./settings.ts";
import { PART, PHOTOGRAPHS, taskOf } from "./tasks.ts";
import { textures } from "./textures.ts";

/** Arms are compared at every so many recorded steps: tests cost as much as training. */
const SELDOM = 4;

export type Marks = Record<LearnerName, number>;

/** Four learners on one treatment of the pixels. */
interface Arm {
  treatment: Treatment;
  learners: Record<LearnerName, TrainerState>;
  /** Shares recognized at the last recorded step, of the arm asked for: looking in between does not test again. */
  accuracy: Marks;
  /** The same when the arms were last compared, all at one step. */
  compared: Marks;
}

export interface Contest extends State {
  /** Pictures are not part of the state: they follow from the key. */
  key: Key;
  /** The one that the settings ask for is among them. */
  arms: Arm[];
  /** Of the arm asked for, on the pictures learned from; NaN until the end. */
  fit: Marks;
}

interface Data {
  readonly pictures: Pictures;
  readonly train: DataSet;
  readonly test: Pictures;
  /** A view of the first test pictures. */
  readonly part: Float32Array;
}

const known = new Map<string, unknown>();

/** The last few are kept: members of an ensemble take turns. */
function kept<T>(what: readonly unknown[], make: () => T): T {
  const name = JSON.stringify(what);
  if (!known.has(name)) {
    const made = make();
    if (known.size >= 40) known.delete(known.keys().next().value!);
    known.set(name, made);
  }
  return known.get(name) as T;
}

function picturesOf(settings: Settings, key: Key, role: "train" | "test", count: number): Pictures {
  const { task, translation } = settings;
  if (task === "fashion") return garments(key, role, count, translation);
  return task === "cifar" ? photographs(key, role, count) : textures(fold(key, role), count, settings);
}

/** Pictures of a seed, treated. */
export function dataOf(settings: Settings, treatment: Treatment, key: Key): Data {
  const { task, examples, translation, noise, hidden } = settings;
  const what = [task, examples, translation, noise, hidden, key, task === "cifar" ? editionOf(PHOTOGRAPHS) : 0];
  return kept([...what, treatment], () => {
    const plain = kept([...what, "plain"], () => ({
      train: picturesOf(settings, key, "train", examples),
      test: picturesOf(settings, key, "test", taskOf(settings).test),
    }));
    const pictures = treated(plain.train, treatment, key, "train");
    const test = treated(plain.test, treatment, key, "test");
    const part = test.x.subarray(0, PART * test.side * test.side);
    return { pictures, train: dataSet(pictures), test, part };
  });
}

export function trainerOf(name: LearnerName, settings: Settings): Trainer {
  return trainer({
    learner: learnerOf(name, settings.task),
    loss: "crossEntropy",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    precision: "float32",
  });
}

const marks = (of: (name: LearnerName) => number): Marks =>
  Object.fromEntries(learnerNames.map((name) => [name, of(name)])) as Marks;

/** Shares of the test pictures that are recognized, of the first of them or of all. */
function tested(learners: Arm["learners"], settings: Settings, data: Data, all: boolean): Marks {
  const { test, part } = data;
  const x = all ? test.x : part;
  const count = all ? test.count : PART;
  return marks((name) =>
    accuracyOf(trainerOf(name, settings).predict(learners[name], x, count), test.labels, test.classes),
  );
}

function fitted({ learners }: Arm, settings: Settings, { pictures }: Data): Marks {
  const { x, labels, count, classes } = pictures;
  return marks((name) => accuracyOf(trainerOf(name, settings).predict(learners[name], x, count), labels, classes));
}

/** All learners start from one key: they meet the same batches, and a learner has the same first weights in each arm. */
export function startContest(settings: Settings, key: Key): Contest {
  const start = fold(key, "learner");
  const treatments = new Set<Treatment>([...arms.map(({ treatment }) => treatment), treatmentOf(settings)]);
  const begun = [...treatments].map((treatment): Arm => {
    const data = dataOf(settings, treatment, key);
    const learners = Object.fromEntries(
      learnerNames.map((name) => [name, trainerOf(name, settings).start(start)]),
    ) as Arm["learners"];
    const accuracy = tested(learners, settings, data, false);
    return { treatment, learners, accuracy, compared: accuracy };
  });
  return { step: 0, key, arms: begun, fit: marks(() => Number.NaN) };
}

export function trainAll(contest: Contest, settings: Settings, steps: number): void {
  const every = everyOf(settings);
  const last = stepsOf(settings);
  for (const end = contest.step + steps; contest.step < end; ) {
    const next = Math.min(end, contest.step - (contest.step % every) + every);
    const stretch = next - contest.step;
    contest.step = next;
    for (const arm of contest.arms) {
      const data = dataOf(settings, arm.treatment, contest.key);
      for (const name of learnerNames) trainerOf(name, settings).train(arm.learners[name], data.train, stretch);
      const asked = arm.treatment === treatmentOf(settings);
      const comparing = next === last || next % (SELDOM * every) === 0;
      if (comparing || (asked && next % every === 0))
        arm.accuracy = tested(arm.learners, settings, data, next === last);
      if (comparing) arm.compared = arm.accuracy;
      if (next === last && asked) contest.fit = fitted(arm, settings, data);
    }
  }
}
