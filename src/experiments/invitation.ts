/** What a picture says in the place of a sweep that has not been run at the reader's settings. */
import { pointsOf } from "./sweeps.ts";
import type { Experiment, Summary } from "./types.ts";

/** How many runs the sweep of that name takes at these settings; 0 if there is no such sweep. */
export function runsOf(experiment: Experiment, name: string, { values, seeds }: Summary): number {
  const sweep = experiment.sweeps?.[name];
  if (!sweep) return 0;
  const own = typeof sweep.seeds === "function" ? sweep.seeds(values) : sweep.seeds;
  return pointsOf(experiment.parameters, sweep, values).length * (own ?? seeds.length);
}

/** That it was not run, which button runs it, and how many runs that takes. Empty if there is no such sweep. */
export function invitation(experiment: Experiment, name: string, summary: Summary): string {
  const question = experiment.sweeps?.[name]?.question;
  if (question === undefined) return "";
  return `Not run at these settings. “${question}”, below, makes the ${runsOf(experiment, name, summary)} runs.`;
}
