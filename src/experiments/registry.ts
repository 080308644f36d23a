/** Every experiment, found by its file. */
import { byId, faceFile } from "../terms/places.ts";
import { withMotion } from "./define.ts";
import type { Experiment, RunnableExperiment } from "./types.ts";

const faces = byId(import.meta.glob<Experiment>("./*/*/face.ts", { import: "default" }));

export const experimentIds: readonly string[] = [...faces.keys()];

/** Loads the face of one experiment and nothing of the others. @throws Error that lists the known ids */
export async function loadExperiment(id: string): Promise<Experiment> {
  const face = faces.get(id);
  if (!face) throw new Error(`experiment ${id.slice(0, 40)}: unknown, wanted one of ${experimentIds.join(", ")}`);
  const experiment = await face.file();
  if (!faceFile(experiment).endsWith(face.path.slice(1)))
    throw new Error(`${face.path}: its experiment is ${experiment.chapter}/${experiment.id}; the two must agree`);
  return experiment;
}

/** Loads one experiment with its motion, ready to run. @throws Error that lists the known ids */
export async function loadRunnable(id: string): Promise<RunnableExperiment> {
  return withMotion(await loadExperiment(id));
}

export function loadAllExperiments(): Promise<Experiment[]> {
  return Promise.all(experimentIds.map(loadExperiment));
}
