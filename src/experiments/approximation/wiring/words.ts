/** What `wiring` says. */
import { exp, log } from "../../../engine/functions.ts";
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const LN2 = log(2);

const whole = (value: number) => grouped(Math.floor(value + 0.5));
const about = (value: number) => (value < 10 ? value.toPrecision(2) : whole(Number(value.toPrecision(2))));

export const wiresTitle = (summary: Summary): string => {
  const times = read.median(summary, "ratio");
  return times < 1.005 ? "Every pair is within reach" : `Every pair: ${about(times)} times the wire of neighbors`;
};

export const lengthsTitle = (summary: Summary): string =>
  `Wire grows with powers ${read.median(summary, "dense.slope").toFixed(1)} and ${read.median(summary, "local.slope").toFixed(1)} of the side`;

/** How many times more wire joins every pair of a sheet of twice the side. */
const timesOfDouble = (summary: Summary): string => whole(exp(read.median(summary, "dense.slope") * LN2));

export function describe(summary: Summary): string {
  const units = whole(read.median(summary, "units"));
  const [all, near] = [read.median(summary, "dense.length"), read.median(summary, "local.length")];
  const first = `In a sheet of ${units} units, wire that joins every pair is ${whole(all)} spacings long`;
  const power = (name: "dense.slope" | "local.slope") => read.median(summary, name).toFixed(1);
  return `${first}, wire that joins neighbors ${whole(near)}. On large sheets the one grows with the power ${power("dense.slope")} of the side, the other with the power ${power("local.slope")}: twice the side takes ${timesOfDouble(summary)} times as much of the one.`;
}
