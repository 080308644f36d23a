/** `locality` in motion: trainings side by side. */
import type { Frame } from "../../types.ts";
import { type Contest, dataOf, startContest, trainAll } from "./contest.ts";
import { greyOf } from "./garments.ts";
import { perLearner, weightsOf } from "./learners.ts";
import { GREYS } from "./outputs.ts";
import { photographGreyOf } from "./photographs.ts";
import { movesOf } from "./pictures.ts";
import { type Settings, treatmentOf } from "./settings.ts";
import type { TaskName } from "./tasks.ts";

export const init = startContest;

export function advance(contest: Contest, steps: number, settings: Settings): void {
  trainAll(contest, settings, steps);
}

/** Steps of grey, from 0 for paper; of photographs 0 is black. At noise 1 few pixels of textures lie beyond them. */
const greyIn: Readonly<Record<TaskName, (value: number) => number>> = {
  texture: (value) => 8 + 3 * value,
  fashion: (value) => GREYS * greyOf(value) + 0.5,
  cifar: (value) => GREYS * photographGreyOf(value) + 0.5,
};

/** The first test picture of each class in greys. */
function gallery(settings: Settings, { key }: Contest): number[] {
  const { test } = dataOf(settings, "0", key);
  const size = test.side * test.side;
  return Array.from({ length: test.classes }, (_, label) => {
    const at = Math.max(0, test.labels.indexOf(label)) * size;
    return Array.from(test.x.subarray(at, at + size), (value) =>
      Math.max(0, Math.min(GREYS, Math.floor(greyIn[settings.task](value)))),
    );
  }).flat();
}

export function observe(contest: Contest, settings: Settings): Frame {
  const { step, key, fit } = contest;
  const arm = (treatment: string) => contest.arms.find((one) => one.treatment === treatment)!;
  const asked = arm(treatmentOf(settings)).accuracy;
  const { test } = dataOf(settings, "0", key);
  const { places, signs } = movesOf(treatmentOf(settings), test.side * test.side, key);
  return {
    step,
    scalars: {
      ...perLearner("accuracy", (name) => asked[name]),
      ...perLearner("inPlace", (name) => arm("0").compared[name]),
      ...perLearner("inverted", (name) => arm("inverted").compared[name]),
      ...perLearner("shuffled", (name) => arm("1").compared[name]),
      ...perLearner("fit", (name) => fit[name]),
      ...perLearner("weights", (name) => weightsOf(name, settings.task)),
    },
    fields: { pictures: gallery(settings, contest), places, signs: Array.from(signs) },
  };
}
