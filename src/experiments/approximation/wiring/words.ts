/** What `wiring` says. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const whole = (value: number) => grouped(Math.floor(value + 0.5));
const about = (value: number) => (value < 10 ? value.toPrecision(2) : whole(Number(value.toPrecision(2))));

export const wiresTitle = (summary: Summary): string => {
  const times = read.median(summary, "ratio");
  return times < 1.005 ? "Every pair is within reach" : `Every pair: ${about(times)} times the wire of neighbors`;
};

export const lengthsTitle = (summary: Summary): string =>
  `Wire grows with powers ${read.median(summary, "dense.slope").toFixed(1)} and ${read.median(summary, "local.slope").toFixed(1)} of the side`;

export function describe(summary: Summary): string {
  const units = whole(read.median(summary, "units"));
  const [all, near] = [read.median(summary, "dense.length"), read.median(summary, "local.length")];
  const first = `In a sheet of ${units} units, wire that joins every pair is ${whole(all)} spacings long`;
  return `${first}, wire that joins neighbors ${whole(near)}. On large sheets the one grows with the power ${read.median(summary, "dense.slope").toFixed(1)} of the side, the other with the power ${read.median(summary, "local.slope").toFixed(1)}.`;
}
