/**
 * One link, one curve: a worker with WebAssembly, this page's thread without it, and Node must give the same bits.
 * Node's part is the stored result, which `npm run results` computes there.
 */
import { expect, it, vi } from "vitest";
import { defaultBackend } from "../../src/engine/backend.ts";
import { withMotion } from "../../src/experiments/define.ts";
import { kindOf } from "../../src/experiments/kinds.ts";
import { Run } from "../../src/experiments/run.ts";
import { rounded, type StoredResult } from "../../src/experiments/stored.ts";
import { summarise } from "../../src/experiments/summary.ts";
import type { Experiment, RunResult } from "../../src/experiments/types.ts";
import { ensemble } from "../../src/runner/ensemble.ts";
import { Pool } from "../../src/runner/pool.ts";
import { spawn } from "../../src/runner/spawn.ts";
import { resultFile } from "../../src/terms/places.ts";
import { sample } from "./sample.ts";

// workers have their own; this thread is left without before the engine asks for it
vi.stubGlobal("WebAssembly", undefined);

const stored = import.meta.glob<StoredResult>("../../content/results/*.json", { import: "default", eager: true });
const experiments = await Promise.all(sample.map(withMotion));
const fewSteps = 6;

/** The runs of these seeds at that step, over so many workers. */
function inWorkers(experiment: Experiment, seeds: readonly number[], step: number, size: number): Promise<RunResult[]> {
  const pool = new Pool({ spawn, size, patienceMs: 60_000 });
  const member = (seed: number) =>
    new Promise<RunResult>((resolve, reject) => {
      const handle = pool.open({
        experiment,
        values: experiment.defaults,
        seed,
        pace: null,
        quiet: false,
        onProgress: (result) => {
          if (result.step >= step) resolve(result);
        },
        onFailed: (message) => reject(new Error(message)),
        onMessage: (message) => reject(new Error(message)),
      });
      handle.seek(step);
    });
  return Promise.all(seeds.map(member)).finally(() => pool.dispose());
}

/** The bits of everything that a run reports: NaN and -0 included. */
function bits(run: RunResult): string {
  const words = (values: Iterable<number>) => Array.from(new BigUint64Array(new Float64Array(values).buffer), String);
  const fields = Object.entries(run.fields).map(([name, values]) => [name, words(values as Iterable<number>)]);
  const numbers = Object.entries(run.scalars).map(([name, value]) => [name, value === null ? null : words([value])]);
  return JSON.stringify([run.step, run.state, numbers, fields, run.series]);
}

it("this thread has no WebAssembly", () => {
  expect(defaultBackend().name).toBe("typescript");
});

it.each(experiments.map((experiment) => [experiment.id, experiment] as const))(
  "%s: worker and page, with and without WebAssembly",
  async (_, experiment) => {
    const step = Math.min(fewSteps, experiment.steps(experiment.defaults));
    const here = new Run(experiment, experiment.defaults, 3);
    here.seek(step);
    const [there, other] = (await inWorkers(experiment, [3, 4], step, 1)) as [RunResult, RunResult];
    expect(there.step).toBe(step);
    expect(Object.keys(there.scalars).length).toBeGreaterThan(0);
    expect(bits(there)).toBe(bits(here.result()));
    // that seeds differ where there is chance is seen below, over five of them
    if (experiment.chance === false) expect(bits(other)).toBe(bits(there));
  },
);

it.each(experiments.map((experiment) => [experiment.id, experiment] as const))(
  "%s: a member alone, and among five over 1, 2 or 4 workers",
  async (_, experiment) => {
    const step = Math.min(fewSteps, experiment.steps(experiment.defaults));
    const alone = (await inWorkers(experiment, [5], step, 1)).map(bits);
    const seeds = [3, 4, 5, 6, 7];
    const members = await Promise.all(
      [1, 2, 4].map(async (size) => (await inWorkers(experiment, seeds, step, size)).map(bits)),
    );
    // where chance only turns a picture, two seeds may turn it alike
    const different = new Set(members[0]).size;
    if (experiment.chance === false) expect(different).toBe(1);
    else expect(different).toBeGreaterThan(1);
    for (const found of members) expect(found).toEqual(members[0]);
    expect(members[0]![2]).toBe(alone[0]);
  },
);

it("workers of this browser and Node, whole runs of all seeds of one figure", async () => {
  const experiment = experiments.find((candidate) => kindOf(candidate) === "seeded");
  const node = experiment && stored[`../../${resultFile(experiment.id)}`];
  if (!experiment || !node) throw new Error("no figure with seeds, or its stored result is missing");
  const pool = new Pool({ spawn, size: 2, patienceMs: 60_000 });
  try {
    const { seeds, values } = node.summary;
    const summary = summarise(experiment, values, await ensemble(pool, experiment, values, seeds));
    expect(summary.members.length).toBe(8);
    expect(rounded({ ...summary, fields: {} })).toEqual({ ...node.summary, fields: {} });
  } finally {
    pool.dispose();
  }
});
