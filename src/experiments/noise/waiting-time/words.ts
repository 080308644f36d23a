/** What `waiting-time` says. */
import { exp, log } from "../../../engine/functions.ts";
import { grouped, raised } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Two digits; beyond a million a power of ten. */
export function roughly(value: number): string {
  if (value < 1e6) return grouped(Number(value.toPrecision(2)));
  const power = Math.floor(log(value) / log(10) + 1e-9);
  return `${Number((value / exp(power * log(10))).toPrecision(2))} · 10${raised(power)}`;
}

export const waitTitle = (summary: Summary): string => `It waits a time of ${roughly(read.median(summary, "wait"))}`;

export function describe(summary: Summary): string {
  const [wait, longer] = [read.median(summary, "wait"), read.median(summary, "longer")];
  const temperature = Number(summary.values.temperature);
  const beside = temperature === 1 ? "" : `, ${roughly(longer)} times as long as at temperature 1`;
  return `At temperature ${temperature} the walker needs a time of ${roughly(wait)} on average to reach the other bowl${beside}. Kramers’ law says ${roughly(read.median(summary, "kramers"))}.`;
}
