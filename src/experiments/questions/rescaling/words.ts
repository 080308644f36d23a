/** What `rescaling` says. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** A change of the function, or of the measure by layers, that is rounding. */
const ROUNDING = 1e-12;

/** Times of what was before, in two digits. */
export function times(ratio: number): string {
  if (!Number.isFinite(ratio)) return "–";
  return grouped(Number(ratio.toPrecision(2)));
}

export const stays = (summary: Summary): boolean => read.median(summary, "change") < ROUNDING;

export function functionTitle(summary: Summary): string {
  if (summary.values.alpha === 1) return "The net as it was trained";
  return stays(summary) ? "The function does not move" : "The function moves";
}

export function sharpnessTitle(summary: Summary): string {
  const top = read.median(summary, "top.ratio");
  if (!stays(summary)) return "No minimum any more";
  return summary.values.alpha === 1 ? "The minimum as it was found" : `${times(top)} times as sharp`;
}

/** Which power of ten of the largest curvature is nearest. */
export function verdictOf(summary: Summary): string {
  const ratio = read.median(summary, "top.ratio");
  if (!(ratio > 0)) return "unknown";
  // the roots of 10 and of 1,000
  if (ratio < 3.1623) return "same";
  return ratio < 31.623 ? "ten" : "hundred";
}

export function describe(summary: Summary): string {
  const alpha = times(Number(summary.values.alpha));
  const flat = read.median(summary, "flat");
  const top = times(read.median(summary, "top.ratio"));
  if (summary.values.alpha === 1)
    return `The net fits its examples, at a largest curvature of ${times(read.median(summary, "top"))}, with ${flat} flat directions.`;
  const how = `With weights in times ${alpha} and weights out over ${alpha}`;
  if (!stays(summary))
    return `${how} the function changes by up to ${times(read.median(summary, "change"))} times its largest value: a tanh cannot be rescaled.`;
  const kept =
    flat === read.median(summary, "flat.before") ? "as before" : `after ${read.median(summary, "flat.before")}`;
  const scaled = read.median(summary, "scaled.ratio");
  const measure = Math.abs(scaled - 1) < ROUNDING ? "does not move" : `is ${times(scaled)} times what it was`;
  return `${how} the function is the same to rounding, and the largest curvature ${top} times what it was. Curvature times squared weights, layer by layer, ${measure}. ${flat} directions are flat, ${kept}.`;
}
