/** `learner-race` in motion: five trainings side by side. */
import type { Frame } from "../../types.ts";
import { type Contest, mapsOf, startContest, trainAll } from "./contest.ts";
import { perLearner, sized } from "./learners.ts";
import type { Settings } from "./settings.ts";

export const init = startContest;

export function advance(contest: Contest, steps: number, settings: Settings): void {
  trainAll(contest, settings, steps);
}

export function observe(contest: Contest, settings: Settings): Frame {
  const { step, errors } = contest;
  const maps = mapsOf(contest, settings);
  return {
    step,
    scalars: {
      ...perLearner("nrmse", (name) => errors[name]),
      ...perLearner("weights", (name) => sized(name, settings).parameters),
    },
    fields: { "map.target": maps.target, ...perLearner("map", (name) => maps[name]) },
  };
}
