/** `claims`: every claim, its control and the known answers, over seeds; a row each with its figures. */
import { judge, type Verdict } from "../experiments/claims.ts";
import { seedRange } from "../experiments/link.ts";
import { loadAllExperiments, loadExperiment } from "../experiments/registry.ts";
import type { Experiment, Summary, Values } from "../experiments/types.ts";
import { whole } from "../runner/ensemble.ts";
import type { Pool } from "../runner/pool.ts";
import { type Arguments, seedsFor, UsageError } from "./arguments.ts";
import { withThreads } from "./threads.ts";
import { timed } from "./timed.ts";

/** Claims of one experiment share the ensembles that they measure. */
export function ensemblesOf(
  pool: Pool,
  experiment: Experiment,
  seeds: readonly number[],
): (values: Values) => Promise<Summary> {
  const known = new Map<string, Promise<Summary>>();
  return (values) => {
    const key = JSON.stringify(values);
    const found = known.get(key) ?? whole(pool, experiment, values, seeds).then(({ summary }) => summary);
    known.set(key, found);
    return found;
  };
}

/** Ranges of seeds that begin here are those at which thresholds were chosen. */
const homeSeed = seedRange.seed.value;

const short = (value: number) => (Number.isInteger(value) ? String(value) : value.toPrecision(4));

export function row(verdict: Verdict): string {
  const { passed, experiment, kind, id, measured, wanted, control, reason } = verdict;
  const figures = `${short(measured)} (wanted ${wanted}${control === undefined ? "" : `, control ${short(control)}`})`;
  return `${passed ? "ok  " : "FAIL"} ${experiment} ${kind} ${id}: ${figures}${reason ? `: ${reason}` : ""}`;
}

export async function claimsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  if (given.parameters.length + given.files.length > 0 || given.sweep !== null)
    throw new UsageError("claims: --param, --file or --sweep came, wanted ids and seeds only");
  let experiments: Experiment[];
  try {
    experiments =
      given.words.length > 0 ? await Promise.all(given.words.map(loadExperiment)) : await loadAllExperiments();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const verdicts = await withThreads(async (pool) => {
    const all: Verdict[] = [];
    for (const experiment of experiments)
      all.push(
        ...(await timed(experiment.id, () =>
          judge(experiment, ensemblesOf(pool, experiment, seedsFor(experiment, given)), given.seeds[0] === homeSeed),
        )),
      );
    return all;
  });
  const status = verdicts.every((verdict) => verdict.passed) ? 0 : 1;
  return { output: given.json ? JSON.stringify(verdicts, null, 2) : verdicts.map(row).join("\n"), status };
}
