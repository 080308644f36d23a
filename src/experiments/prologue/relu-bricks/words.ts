/** What `relu-bricks` says, in one sentence; and the titles of its panels. */
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const aims: Readonly<Record<string, string>> = { roof: "the roof", wave: "the wave", step: "the step" };

const bricksOf = (summary: Summary) => {
  const units = read.median(summary, "units");
  return units === 1 ? "one brick" : `${units} bricks`;
};

/** Rounding: the net is its aim. */
const EXACT = 1e-9;
export const far = (error: number) => error.toFixed(error < 0.1 ? 3 : 2);

export function netTitle(summary: Summary): string {
  const aim = aims[String(summary.values.target)];
  const error = read.median(summary, "error");
  if (aim === undefined) return `A net of ${bricksOf(summary)}`;
  const name = aim.replace("t", "T");
  return error < EXACT ? `${name}, exactly` : `${far(error)} from ${aim}, at its farthest`;
}

export function bricksTitle(summary: Summary): string {
  const units = read.median(summary, "units");
  return units === 1 ? "It is one brick" : `It is the sum of ${units} bricks`;
}

export function describe(summary: Summary): string {
  const bricks = bricksOf(summary);
  const net = `${bricks.charAt(0).toUpperCase()}${bricks.slice(1)}, ${read.median(summary, "weights")} weights and biases`;
  const { target, unit } = summary.values;
  const aim = aims[String(target)];
  const error = read.median(summary, "error");
  if (aim === undefined)
    return unit === "softplus"
      ? `${net}: a curve up to ${far(read.median(summary, "gap"))} from the broken line.`
      : `${net}: a line whose steepest part has slope ${read.median(summary, "steepest").toFixed(1)}.`;
  if (error < EXACT) return `${net}: ${aim}, exactly.`;
  if (target === "step" && error < 0.51)
    return `${net}: ${far(error)} from ${aim}, and no line without a jump comes closer.`;
  return `${net}: at its farthest ${far(error)} from ${aim}.`;
}
