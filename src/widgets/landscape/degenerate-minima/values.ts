/** What the panels of `degenerate-minima` read off a summary. */
import type { NumericArray, Summary } from "../../../experiments/types.ts";

const NONE: NumericArray = [];

export const field = (summary: Summary, name: string): NumericArray => summary.fields[name]?.values ?? NONE;
export const scalar = (summary: Summary, name: string): number => summary.scalars[name]?.median ?? 0;

export interface Counts {
  readonly weights: number;
  readonly points: number;
  readonly zeros: number;
  /** The eigenvalues stand in two groups, as many held as there are points. */
  readonly split: boolean;
}

export function countsOf(summary: Summary): Counts {
  const weights = scalar(summary, "weights");
  const points = Number(summary.values.examples);
  const zeros = Math.round(scalar(summary, "zeros"));
  return { weights, points, zeros, split: zeros > 0 && zeros === weights - points };
}

export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
