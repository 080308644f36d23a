/** What the panels of `degenerate-minima` read off a summary. */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";

export interface Counts {
  readonly weights: number;
  readonly points: number;
  readonly zeros: number;
  /** The eigenvalues stand in two groups, as many held as there are points. */
  readonly split: boolean;
}

export function countsOf(summary: Summary): Counts {
  const weights = read.median(summary, "weights");
  const points = Number(summary.values.examples);
  const zeros = Math.round(read.median(summary, "zeros"));
  return { weights, points, zeros, split: zeros > 0 && zeros === weights - points };
}

export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
