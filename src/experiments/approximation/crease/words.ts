/** What `crease` says. */
import { grouped, withMinus } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const short = (value: number) => Number(value.toPrecision(2)).toString();
const signed = (slope: number) => withMinus(slope.toFixed(2));

export const sheetTitle = (summary: Summary): string =>
  `One sheet of triangles: off by ${short(read.median(summary, "sheet.error"))}`;

export const composedTitle = (summary: Summary): string =>
  `A saddle, then a fold: off by ${short(read.median(summary, "composed.error"))}`;

export const curvesTitle = (summary: Summary): string =>
  `Slopes ${signed(read.median(summary, "sheet.slope"))} and ${signed(read.median(summary, "composed.slope"))}`;

export function describe(summary: Summary): string {
  const kept = grouped(Number(summary.values.numbers));
  const [flat, folded] = [read.median(summary, "sheet.error"), read.median(summary, "composed.error")];
  const slopes = `As they keep more, their errors fall with the powers ${signed(read.median(summary, "sheet.slope"))} and ${signed(read.median(summary, "composed.slope"))} of the numbers.`;
  return `With at most ${kept} numbers, a sheet of triangles is off by ${short(flat)}, a saddle that is then folded by ${short(folded)}. ${slopes}`;
}
