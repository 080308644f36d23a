/** What `twelve-points` says. */
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** A distance, on the scale of the output axis: two digits. */
export const far = (distance: number): string =>
  distance >= 10 ? distance.toFixed(0) : distance >= 1 ? distance.toFixed(1) : String(Number(distance.toPrecision(2)));

/** The curve runs through its points, as far as can be seen. */
const THROUGH = 0.002;
const exact = (summary: Summary): boolean => read.median(summary, "miss") < THROUGH;

export const curveTitle = (summary: Summary): string =>
  `${counted(read.median(summary, "weights"), "weight")}: ${far(read.median(summary, "error"))} from the truth`;

/** A peak is higher by half than both ends. */
function peaked(summary: Summary): boolean {
  const errors = read.field(summary, "middle");
  const peak = read.median(summary, "peak.error");
  return peak > 1.5 * (errors[0] ?? 0) && peak > 1.5 * read.median(summary, "widest.error");
}

/** Of few weights and of the most of them, the middle of other draws. */
function verdict(summary: Summary): string {
  const [small, widest] = [read.median(summary, "small.error"), read.median(summary, "widest.error")];
  const best = `the best small model (${counted(read.median(summary, "small.weights"), "weight")}, ${far(small)})`;
  const than = widest < 0.9 * small ? "nearer than" : widest > 1.1 * small ? "farther than" : "about as far as";
  return `Over other draws the widest model is ${far(widest)} from it, ${than} ${best}.`;
}

export function describe(summary: Summary): string {
  const [points, weights] = [read.median(summary, "points"), read.median(summary, "weights")];
  const count = `${counted(weights, "weight")} for ${counted(points, "point")}`;
  const miss = exact(summary)
    ? "the curve runs through all of them"
    : `the curve misses them by ${far(read.median(summary, "miss"))} (root mean square)`;
  const peak = peaked(summary)
    ? ` With as many weights as points it is ${far(read.median(summary, "exact.error"))} in the middle of other draws.`
    : "";
  return `${count}: ${miss}, and is ${far(read.median(summary, "error"))} from the truth.${peak} ${verdict(summary)}`;
}
