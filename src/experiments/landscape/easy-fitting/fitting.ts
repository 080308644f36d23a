/** One draw: examples, labels and first weights at random, and whether a descent fits them in time. */
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, trainer } from "../../../engine/trainer.ts";
import { batchOf, type DescentName, FITS, INPUTS, learnerOf, optimiserOf, type Settings, scheduleOf } from "./nets.ts";

/** Steps between two looks at the loss on all examples. */
const LOOK = 100;

/** Inputs and labels are normal, with variance 1. */
function randomExamples(key: Key, examples: number): DataSet {
  const x = new Float32Array(examples * INPUTS);
  const y = new Float32Array(examples);
  fillNormal(fold(key, "inputs"), x);
  fillNormal(fold(key, "labels"), y);
  return { x, y, examples };
}

/** Whether the loss falls below the criterion at one of the looks: a run ends there. All descents of a key share data and start. */
export function fits(name: DescentName, settings: Settings, key: Key): boolean {
  const { examples, steps } = settings;
  const batch = batchOf(name, settings);
  const trained = trainer({
    learner: learnerOf(settings),
    loss: "square",
    optimiser: optimiserOf(name, settings),
    schedule: scheduleOf(settings),
    batch,
    order: batch === examples ? "given" : "shuffled",
    precision: "float32",
  });
  const data = randomExamples(fold(key, "data"), examples);
  const state = trained.start(fold(key, "start"));
  while (state.step < steps) {
    trained.train(state, data, Math.min(LOOK, steps - state.step));
    const loss = trained.loss(state, data);
    if (loss < FITS) return true;
    if (!Number.isFinite(loss)) return false;
  }
  return false;
}
