/** What theory says of each noise of `robust`: the weights that it leads to. */
import { EXAMPLES, table } from "./examples.ts";
import { momentsOf, type Pair, ridge } from "./moments.ts";
import type { Settings } from "./parameters.ts";
import { bestAgainstColumns, bestAgainstWhole } from "./worst.ts";

export const moments = momentsOf(table);

/** How long the worst noise may be: as long as random noise of that deviation is, of the whole table or of a column. */
export const reachOf = (noise: "whole" | "columns", sigma: number): number =>
  sigma * Math.sqrt(noise === "whole" ? 2 * EXAMPLES : EXAMPLES);

/** Averaged over all noisy copies, XᵀX becomes XᵀX + N σ² I, and Xᵀy stays: ridge regression. */
export const ridgeAt = (sigma: number): Pair => ridge(moments, EXAMPLES * sigma * sigma);

/** Where the copies lead in the end, or the worst case at once. */
export function lawAt(noise: Settings["noise"], sigma: number): Pair {
  if (noise === "whole") return bestAgainstWhole(moments, reachOf("whole", sigma));
  if (noise === "columns") return bestAgainstColumns(moments, reachOf("columns", sigma));
  if (noise === "random") return ridgeAt(sigma);
  // a gain 1 + g takes XᵀX to (1 + σ²) XᵀX
  const [a, b] = ridge(moments, 0);
  const gain = 1 + sigma * sigma;
  return [a / gain, b / gain];
}
