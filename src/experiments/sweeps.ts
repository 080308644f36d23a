/** The settings that a sweep visits. */
import type { Grid, ParameterTable, Sweep, Values } from "./types.ts";
import { withChanges } from "./values.ts";

/** The values of a grid at the reader's settings. */
export const gridAt = (grid: Grid, values: Values) => (typeof grid === "function" ? grid(values) : grid);

/** One point of a sweep: where it is, and all settings there. */
export interface Place {
  readonly value: number | string;
  readonly by?: number | string;
  readonly values: Values;
}

/**
 * Every point, the second parameter's values within the first's. `values`: the reader's settings.
 * @throws Error naming a parameter and what was wanted, if a value is outside the table
 */
export function pointsOf(table: ParameterTable, sweep: Sweep, values: Values): Place[] {
  const { over, by, at } = sweep;
  return gridAt(sweep.values, values).flatMap((value) => {
    if (!by) return [{ value, values: withChanges(table, values, { ...at, [over]: value }) }];
    return gridAt(by.values, values).map((second) => ({
      value,
      by: second,
      values: withChanges(table, values, { ...at, [over]: value, [by.over]: second }),
    }));
  });
}
