/** The settings that a sweep visits, and the seeds of its runs. */
import type { Experiment, Grid, ParameterTable, Sweep, Values } from "./types.ts";
import { withChanges } from "./values.ts";

/** The values of a grid at the reader's settings. */
export const gridAt = (grid: Grid, values: Values) => (typeof grid === "function" ? grid(values) : grid);

/** The declared sweep of that name. @throws Error if there is none */
export function sweepNamed({ sweeps = {} }: Experiment, name: string): Sweep {
  const sweep = Object.hasOwn(sweeps, name) ? sweeps[name] : undefined;
  if (sweep) return sweep;
  throw new Error(`sweep ${name}: unknown, wanted one of ${Object.keys(sweeps).join(", ") || "none"}`);
}

/**
 * Seeds of the runs at each point: the reader's, or, where the sweep has a number n of its own, (s - 1) n + 1 ... s n,
 * s being the reader's first, so that no two s share a run.
 */
export function sweepSeeds(sweep: Sweep, values: Values, seeds: readonly number[]): readonly number[] {
  const own = typeof sweep.seeds === "function" ? sweep.seeds(values) : sweep.seeds;
  if (own === undefined) return seeds;
  const [first = 1] = seeds;
  return Array.from({ length: own }, (_, i) => (first - 1) * own + 1 + i);
}

/** One point of a sweep: where it is, and all settings there. */
export interface Place {
  readonly value: number | string;
  readonly by?: number | string;
  readonly values: Values;
}

/**
 * Every point, the second parameter's values within the first's; they may depend on it. `values`: the reader's settings.
 * @throws Error naming a parameter and what was wanted, if a value is outside the table
 */
export function pointsOf(table: ParameterTable, sweep: Sweep, values: Values): Place[] {
  const { over, by, at } = sweep;
  return gridAt(sweep.values, values).flatMap((value) => {
    if (!by) return [{ value, values: withChanges(table, values, { ...at, [over]: value }) }];
    return gridAt(by.values, { ...values, ...at, [over]: value }).map((second) => ({
      value,
      by: second,
      values: withChanges(table, values, { ...at, [over]: value, [by.over]: second }),
    }));
  });
}

/** How many runs the sweep of that name takes at these settings. @throws Error if there is none */
export function runsOf(experiment: Experiment, name: string, values: Values, seeds: readonly number[]): number {
  const sweep = sweepNamed(experiment, name);
  return pointsOf(experiment.parameters, sweep, values).length * sweepSeeds(sweep, values, seeds).length;
}
