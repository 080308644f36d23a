/** What `fading-noise` says. */
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Below this, rounding. */
const NOTHING = 1e-12;

const short = (value: number): string => (Math.abs(value) < NOTHING ? "0" : String(Number(value.toPrecision(2))));

export const noiseTitle = (summary: Summary): string => {
  const spread = read.median(summary, "spread");
  return spread < NOTHING ? "Every example is level here: no noise" : `Slopes are spread by ${short(spread)} here`;
};

export const spreadTitle = (summary: Summary): string => {
  const least = read.median(summary, "least");
  return least < NOTHING
    ? "The noise dies at the best weight"
    : `At the best weight a spread of ${short(least)} is left`;
};

export function describe(summary: Summary): string {
  const [spread, least] = [read.median(summary, "spread"), read.median(summary, "least")];
  const here = `At weight ${short(Number(summary.values.weight))} the slopes of the eight examples are spread by ${short(spread)}`;
  return least < NOTHING
    ? `${here}; at the best weight every example is level, and nothing is left of the noise.`
    : `${here}; at the best weight a spread of ${short(least)} is left, because no weight fits them all.`;
}
