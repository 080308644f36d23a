/** What `iterates` says, in two sentences; and the titles of its panels. */

import { grouped } from "../../../terms/numbers.ts";
import { capital, counted, inWords } from "../../../terms/words.ts";
import type { Summary, SweepResult } from "../../types.ts";
import { FOUND, foundIn, read } from "./outputs.ts";

export const foldsInWords = (folds: number): string => `${inWords(folds)} ${folds === 1 ? "fold" : "folds"}`;
export const far = (error: number): string => error.toFixed(error < 0.1 ? 3 : 2);

export const counts = (summary: Summary) => ({
  folds: Number(summary.values.folds),
  units: Number(summary.values.units),
  pieces: read.median(summary, "pieces"),
  deep: read.median(summary, "units.deep"),
  needed: read.median(summary, "units.needed"),
  followed: read.median(summary, "pieces.shallow"),
});

const makes = (folds: number) => `${capital(foldsInWords(folds))} ${folds === 1 ? "makes" : "make"}`;

/** What one layer does with the units that it is given. */
export function shallowWords(summary: Summary): string {
  const { units, pieces, needed } = counts(summary);
  const given = `${counted(units, "unit")} in one layer`;
  if (units >= needed) return `${given} draw the same`;
  if (units === needed - 1 && pieces > 2)
    return `${given}, one too few, stay ${far(read.median(summary, "error.shallow"))} away`;
  return `${given} ${units === 1 ? "stays" : "stay"} half the height away`;
}

export function lineTitle(summary: Summary): string {
  const { folds, pieces } = counts(summary);
  return `${makes(folds)} ${grouped(pieces)} pieces; ${shallowWords(summary)}`;
}

export function countsTitle(summary: Summary): string {
  const { folds, deep, needed } = counts(summary);
  return `${capital(foldsInWords(folds))}: ${counted(deep, "unit")} deep, ${grouped(needed)} in one layer`;
}

const errorOf = (summary: Summary, which: "error.trained" | "error.near") => far(read.median(summary, which));

export function trainingTitle(summary: Summary): string {
  if (summary.step === 0) return "From random weights, and from beside the exact ones";
  const [random, near] = (["error.trained", "error.near"] as const).map((which) => outcome(summary, which));
  return random === near ? `From both starts: ${random}` : `From beside it: ${near}. From random weights: ${random}`;
}

function outcome(summary: Summary, which: "error.trained" | "error.near"): string {
  const [found, seeds] = [foundIn(summary, which), summary.seeds.length];
  if (found === 0) return "not found";
  return found === seeds ? "found" : `found in ${found} of ${seeds} seeds`;
}

/** An error, over the spread, from which on next to nothing of the folds is there. */
const LOST = 0.8;

/** Over the errors at the end of training, for each number of folds. */
export function foundTitle(sweep: SweepResult | undefined): string {
  const ends = (sweep?.points ?? []).map(({ value, summary }) => ({
    folds: Number(value),
    error: read.median(summary, "error.trained"),
  }));
  if (ends.length === 0) return "What training finds";
  const found = ends.filter(({ error }) => error < FOUND).at(-1);
  const lost = ends.find(({ error }) => error > LOST);
  const first = found ? `Training finds ${foldsInWords(found.folds)}` : "Training finds none of them";
  return found && lost ? `${first}; from ${inWords(lost.folds)} on, next to nothing` : first;
}

/** "has found them in none of 8 seeds" */
function seedsInWords(found: number, seeds: number): string {
  if (seeds === 1) return found === 1 ? "has found them" : "has not found them";
  return `has found them in ${found === 0 ? "none" : inWords(found)} of ${seeds} seeds`;
}

export function describe(summary: Summary): string {
  const { folds, pieces, deep } = counts(summary);
  const made = `${makes(folds)} ${grouped(pieces)} straight pieces: ${counted(deep, "unit")} in ${inWords(folds)} ${folds === 1 ? "layer" : "layers"} draw them exactly, and ${shallowWords(summary)}.`;
  if (summary.step === 0) return made;
  const seeds = summary.members.length;
  return `${made} After ${counted(summary.step, "step")} a deep net of ${summary.values.width} units a layer, from random weights, errs by ${errorOf(summary, "error.trained")} of the spread and ${seedsInWords(foundIn(summary, "error.trained"), seeds)}; the one from beside the exact weights errs by ${errorOf(summary, "error.near")}.`;
}
