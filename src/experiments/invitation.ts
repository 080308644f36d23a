/** What a picture says in the place of a sweep that has not been run at the reader's settings. */
import { pointsOf } from "./sweeps.ts";
import type { Experiment, Summary } from "./types.ts";

/** One sentence: that it was not run, which button runs it, and how many runs that takes. Empty if there is no such sweep. */
export function invitation(experiment: Experiment, name: string, { values, seeds }: Summary): string {
  const sweep = experiment.sweeps?.[name];
  if (!sweep) return "";
  const own = typeof sweep.seeds === "function" ? sweep.seeds(values) : sweep.seeds;
  const runs = pointsOf(experiment.parameters, sweep, values).length * (own ?? seeds.length);
  return `Not run at these settings. “${sweep.question}”, below, makes the ${runs} runs.`;
}
