/** What the panels of `minimum-norm` read off a summary. */
import { AXES } from "../../../experiments/generalization/minimum-norm/metric.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";

const NONE: NumericArray = [];

export const scalar = (summary: Summary, name: string): number => summary.scalars[name]?.median ?? 0;

export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Three weights are drawn from in front, a little from the right and from above. */
const ASIDE = 0.42;
const UP = 0.3;

/** Points of a field of three rows, as they are drawn: two weights straight, three in parallel projection. */
export function places(summary: Summary, name: string): Places {
  const values = summary.fields[name]?.values ?? NONE;
  const count = Math.floor(values.length / AXES);
  const at = (row: number, i: number) => values[row * count + i] ?? 0;
  return {
    x: Array.from({ length: count }, (_, i) => at(0, i) + ASIDE * at(2, i)),
    y: Array.from({ length: count }, (_, i) => at(1, i) + UP * at(2, i)),
  };
}

export const one = ({ x, y }: Places, i: number): Places => ({ x: [x[i] ?? 0], y: [y[i] ?? 0] });
