/** What `error-rates` says, in one sentence; and the title of its picture. */
import { twoDigits } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const MILLION = 1e6;

/** 22 million, or 22,000. */
export const timesInWords = (factor: number): string =>
  factor >= 0.995 * MILLION ? `${twoDigits(factor / MILLION)} million` : twoDigits(factor);

const near = (factor: number) => factor > 0.67 * MILLION && factor < 1.5 * MILLION;

export function title(summary: Summary): string {
  const factor = read.median(summary, "factor");
  if (near(factor)) return "About a million times better, as the talk says";
  return `${timesInWords(factor)} times better, ${factor > MILLION ? "not one million" : "far from a million"}`;
}

export function describe(summary: Summary): string {
  const factor = read.median(summary, "factor");
  const doublings = read.median(summary, "doublings").toFixed(1);
  const at = `At ${String(summary.values.speed)} km/h that is ${timesInWords(factor)} times better, ${doublings} doublings`;
  if (near(factor)) return `${at}: the talk’s million.`;
  return `${at}; a million would take an error every ${twoDigits(read.median(summary, "million"))} km.`;
}
