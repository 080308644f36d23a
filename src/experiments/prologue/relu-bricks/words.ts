/** What `relu-bricks` says, in one or two sentences. */
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const aims: Readonly<Record<string, string>> = { roof: "the roof", wave: "the wave", step: "the step" };

export function describe(summary: Summary): string {
  const units = read.median(summary, "units");
  const bricks = units === 1 ? "One brick makes" : `${units} bricks make`;
  const made = `${bricks} this line, with ${read.median(summary, "weights")} weights and biases in all.`;
  const aim = aims[String(summary.values.target)];
  const error = read.median(summary, "error");
  if (aim === undefined || !Number.isFinite(error))
    return `${made} Its steepest slope is ${read.median(summary, "steepest").toFixed(1)}.`;
  if (error < 1e-9) return `${made} It is ${aim}, exactly.`;
  const stuck =
    summary.values.target === "step" && error < 0.51
      ? " No line without a jump comes closer than half the height of a jump."
      : "";
  return `${made} At its farthest it is ${error.toFixed(error < 0.1 ? 3 : 2)} from ${aim}.${stuck}`;
}
