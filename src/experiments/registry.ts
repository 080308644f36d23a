/** Every experiment, found by its file: `<chapter>/<id>.ts`. A file with a further dot in its name is a helper. */
import { withMotion } from "./define.ts";
import type { Experiment, RunnableExperiment } from "./types.ts";

const modules = import.meta.glob<Experiment>(["./*/*.ts", "!./*/*.*.ts"], { import: "default" });

const idOf = (path: string) => path.replace(/^.*\//, "").replace(/\.ts$/, "");

export const experimentIds: readonly string[] = Object.keys(modules).map(idOf).sort();

/** Loads the face of one experiment and nothing of the others. @throws Error that lists the known ids */
export async function loadExperiment(id: string): Promise<Experiment> {
  const path = Object.keys(modules).find((candidate) => idOf(candidate) === id);
  const load = path === undefined ? undefined : modules[path];
  if (!load) throw new Error(`experiment ${id.slice(0, 40)}: unknown, wanted one of ${experimentIds.join(", ")}`);
  const experiment = await load();
  if (!path?.endsWith(`/${experiment.chapter}/${experiment.id}.ts`))
    throw new Error(`${path}: its experiment is ${experiment.chapter}/${experiment.id}; the two must agree`);
  return experiment;
}

/** Loads one experiment with its motion, ready to run. @throws Error that lists the known ids */
export async function loadRunnable(id: string): Promise<RunnableExperiment> {
  return withMotion(await loadExperiment(id));
}

export function loadAllExperiments(): Promise<Experiment[]> {
  return Promise.all(experimentIds.map(loadExperiment));
}
