/** What a picture says in the place of a sweep that has not been run at the reader's settings. */
import { runsOf } from "./sweeps.ts";
import type { Experiment, Summary } from "./types.ts";

/** That it was not run, which button runs it, and how many runs that takes. Empty if there is no such sweep. */
export function invitation(experiment: Experiment, name: string, { values, seeds }: Summary): string {
  const question = experiment.sweeps?.[name]?.question;
  if (question === undefined) return "";
  return `Not run at these settings. “${question}”, below, makes the ${runsOf(experiment, name, values, seeds)} runs.`;
}
