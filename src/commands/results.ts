/** `results`: recomputes content/results, which posters, prose and passports read; `--check` compares instead of writing. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadAllExperiments, loadExperiment } from "../experiments/registry.ts";
import { type StoredResult, storedResult, storedSeeds } from "../experiments/stored.ts";
import type { Experiment } from "../experiments/types.ts";
import { sweepOf, whole } from "../runner/ensemble.ts";
import type { Pool } from "../runner/pool.ts";
import { faceFile, resultFile } from "../terms/places.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { withThreads } from "./threads.ts";
import { timed } from "./timed.ts";

export const mostBytes = 30_000;

function filesBelow(folder: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(wanted)
    .sort();
}

/** Hash of what determines an experiment's result: its own files and the engine. `root` is the project's folder. */
export function hashOf(root: string, experiment: Experiment): string {
  const files = [
    ...filesBelow(join(root, "src/engine"), (path) => path.endsWith(".ts")),
    ...filesBelow(dirname(join(root, faceFile(experiment))), (path) => path.endsWith(".ts")),
    ...["run", "result", "summary", "sweeps", "stored"].map((name) => join(root, "src/experiments", `${name}.ts`)),
  ];
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length).replaceAll("\\", "/")).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

export async function computeResult(
  pool: Pool,
  root: string,
  experiment: Experiment,
  withSweeps: boolean,
): Promise<StoredResult> {
  const values = experiment.defaults;
  const seeds = storedSeeds(experiment);
  const { summary } = await whole(pool, experiment, values, seeds);
  const sweeps = [];
  for (const [name, sweep] of Object.entries(experiment.sweeps ?? {})) {
    if (withSweeps && sweep.stored) sweeps.push(await sweepOf(pool, experiment, name, values, seeds));
  }
  return storedResult(experiment, hashOf(root, experiment), summary, sweeps);
}

export const resultPath = (root: string, id: string) => join(root, resultFile(id));

async function chosen(ids: readonly string[]): Promise<Experiment[]> {
  try {
    return ids.length > 0 ? await Promise.all(ids.map(loadExperiment)) : await loadAllExperiments();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export async function resultsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  const root = process.cwd();
  const experiments = await chosen(given.words);
  mkdirSync(dirname(resultPath(root, "any")), { recursive: true });
  const lines = await withThreads(async (pool) => {
    const said: string[] = [];
    for (const experiment of experiments) {
      const text = `${JSON.stringify(await computeResult(pool, root, experiment, true))}\n`;
      if (text.length > mostBytes)
        throw new Error(
          `results ${experiment.id}: ${text.length} bytes came, wanted at most ${mostBytes}; mark large fields \`stored: false\``,
        );
      const path = resultPath(root, experiment.id);
      const same = existsSync(path) && readFileSync(path, "utf8") === text;
      writeFileSync(path, text);
      said.push(`${experiment.id}: ${text.length} bytes${same ? ", unchanged" : ""}`);
    }
    return said;
  });
  return { output: lines.join("\n"), status: 0 };
}

/** Compares stored results with what comes out now; a row each. Sweeps are compared if `withSweeps`. */
export async function checkResults(withSweeps: boolean): Promise<{ id: string; reason: string | null }[]> {
  const root = process.cwd();
  const experiments = await loadAllExperiments();
  return withThreads(async (pool) => {
    const rows: { id: string; reason: string | null }[] = [];
    for (const experiment of experiments)
      rows.push({
        id: experiment.id,
        reason: await timed(experiment.id, () => staleness(pool, root, experiment, withSweeps)),
      });
    return rows;
  });
}

async function staleness(
  pool: Pool,
  root: string,
  experiment: Experiment,
  withSweeps: boolean,
): Promise<string | null> {
  const path = resultPath(root, experiment.id);
  const remedy = `run \`npm run results -- ${experiment.id}\``;
  if (!existsSync(path)) return `no stored result; ${remedy}`;
  const stored = JSON.parse(readFileSync(path, "utf8")) as StoredResult;
  if (stored.hash !== hashOf(root, experiment)) return `the sources have changed since it was stored; ${remedy}`;
  const now = await computeResult(pool, root, experiment, withSweeps);
  const expected = withSweeps ? stored : { ...stored, sweeps: {} };
  return JSON.stringify(now) === JSON.stringify(expected) ? null : `other numbers come out now; ${remedy}`;
}
