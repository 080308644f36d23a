/** What `many-directions` says. */

import { exp, log } from "../../../engine/functions.ts";
import { grouped, percent, raised } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Odds in digits up to here, as a power of ten beyond. */
const DIGITS = 4;

export function oddsInWords(power: number): string {
  if (power < 1e-9) return "1 : 1";
  if (power >= DIGITS) return `10${raised(Math.floor(power + 0.5))} : 1`;
  const odds = exp(power * log(10));
  return `${odds < 10 ? Number(odds.toPrecision(3)) : grouped(Math.floor(odds + 0.5))} : 1`;
}

const directionsOf = (summary: Summary) => counted(Number(summary.values.directions), "direction");

export const oddsTitle = (summary: Summary): string =>
  `In ${directionsOf(summary)}: ${oddsInWords(read.median(summary, "power"))}`;

export function describe(summary: Summary): string {
  const [share, doubling] = [read.median(summary, "share"), read.median(summary, "doubling")];
  const ratio = Number(summary.values.ratio);
  if (ratio === 1) return "Both wells are equally wide, so each has half of the walkers, in any number of directions.";
  const sure = 1 - share < 5e-4 ? "as good as all" : percent(share);
  return `One well is ${ratio} times as wide in each of ${directionsOf(summary)}: it has ${sure} of the walkers, odds of ${oddsInWords(read.median(summary, "power"))}. Two to one takes ${grouped(Math.ceil(doubling))}.`;
}
