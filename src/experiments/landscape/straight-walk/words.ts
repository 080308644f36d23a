/** What `straight-walk` says, in one sentence or two; and the titles of its picture. */
import { inPowers } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import { bandOf } from "../../summary.ts";
import type { Summary } from "../../types.ts";
import { INTERPOLATES } from "../degenerate-minima/sizes.ts";
import { read } from "./outputs.ts";

/** 0.2, 0.003 or 3 · 10⁻³¹; 0 where nothing is missed. */
export function lossInWords(loss: number): string {
  if (!Number.isFinite(loss)) return "unknown";
  if (loss >= 0.001) return String(Number(loss.toPrecision(loss < 1 ? 1 : 2)));
  return inPowers(loss);
}

const way = (distance: number) => String(Number(distance.toFixed(1)));

/** A scalar of the nets that walk; the others keep the loss at which their training ended. */
function walkers(summary: Summary, name: "straight" | "surface" | "surface.worst"): number[] {
  const walks = read.members(summary, "walks");
  return read.members(summary, name).filter((_, place) => walks[place] === 1);
}

const middleLoss = (summary: Summary, walk: "straight" | "surface") =>
  lossInWords(bandOf(walkers(summary, walk)).median ?? Number.NaN);

const walked = (summary: Summary) => walkers(summary, "straight").length;

/** Why nothing walks; undefined where something does. */
export function stuck(summary: Summary): string | undefined {
  if (read.median(summary, "flat") === 0)
    return "As many points as weights that move, or more: no flat direction is promised.";
  return walked(summary) === 0 ? "No net fits all of its points, so there is no surface to walk on." : undefined;
}

const worst = (summary: Summary) =>
  walkers(summary, "surface.worst").reduce((high, loss) => (loss > high ? loss : high), 0);

/** On the way so far the fit was exact, in every seed. */
export const stayed = (summary: Summary) => worst(summary) < INTERPOLATES;

export function title(summary: Summary): string {
  const distance = read.median(summary, "distance");
  const why = stuck(summary);
  if (why) return why;
  if (distance === 0) return "Two walks begin at an exact fit";
  return `At distance ${way(distance)}: loss ${middleLoss(summary, "straight")} straight, ${middleLoss(summary, "surface")} on the surface`;
}

export function describe(summary: Summary): string {
  const why = stuck(summary);
  if (why) return why;
  const flat = read.median(summary, "flat");
  const distance = read.median(summary, "distance");
  if (distance === 0)
    return `The net fits its points exactly, and there ${counted(flat, "direction")} of its weights ${flat === 1 ? "is" : "are"} flat. Nothing has moved yet.`;
  const left = summary.seeds.length - walked(summary);
  const without = left > 0 ? ` In ${left} of ${summary.seeds.length} seeds the net does not fit, and stays.` : "";
  const straight = `${way(distance)} straight along a direction that was flat, the loss is ${middleLoss(summary, "straight")}`;
  const held = stayed(summary)
    ? `along the surface it never exceeded ${lossInWords(worst(summary))}`
    : `along the surface it reached ${lossInWords(worst(summary))}, which is no exact fit any more`;
  const change = read.median(summary, "change.surface").toFixed(2);
  return `${straight}; ${held}, while the function between the points changed by ${change}.${without}`;
}
