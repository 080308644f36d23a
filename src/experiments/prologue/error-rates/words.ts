/** What `error-rates` says, in two sentences. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Two significant digits: the rates are no better known. */
const rough = (value: number) => grouped(Number(value.toPrecision(2)));

export function describe(summary: Summary): string {
  const factor = read.median(summary, "factor");
  const { speed } = summary.values;
  const doublings = read.median(summary, "doublings").toFixed(1);
  const size = factor >= 1e6 ? `${rough(factor / 1e6)} million` : rough(factor);
  const against =
    factor > 1.5e6 || factor < 0.67e6
      ? `A million would take one error in ${rough(read.median(summary, "million"))} km at this speed.`
      : "That is the talk’s million.";
  return `At ${String(speed)} km/h it is ${size} times better, ${doublings} doublings. ${against}`;
}
