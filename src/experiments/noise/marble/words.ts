/** What `marble` says. */
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const short = (value: number) => String(Number(value.toPrecision(2)));

export const bowlTitle = (summary: Summary): string =>
  summary.step === 0
    ? "At rest in a bowl"
    : `Kicked ${summary.step} times, by about ${short(read.median(summary, "kick"))}`;

export function restTitle(summary: Summary): string {
  const { kick } = summary.values;
  if (kick === "root") return "Kicks like the root: the spread stays";
  return kick === "same"
    ? "Equal kicks: shorter steps, more spread"
    : "Kicks like the step: shorter steps, less spread";
}

export function describe(summary: Summary): string {
  const dt = short(Number(summary.values.dt));
  if (summary.step === 0) return `A marble lies at the bottom of a bowl. Each step will last ${dt}.`;
  const [spread, law] = [short(read.median(summary, "spread")), short(read.median(summary, "law"))];
  return `After ${summary.step} steps of ${dt}, each with a kick of about ${short(read.median(summary, "kick"))}, marbles like this one are spread by ${spread}. Boltzmann’s law says ${law}.`;
}
