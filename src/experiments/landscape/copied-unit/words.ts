/** What `copied-unit` says. */
import { twoDigits, wholePercent, withMinus } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** A gradient of this length is what rounding and the last step leave. */
const STILL = 1e-6;

export const still = (summary: Summary): boolean => read.median(summary, "gradient") < STILL;

const short = (value: number): string => withMinus(twoDigits(value));

export const planeTitle = (summary: Summary): string =>
  still(summary) ? "It stands still: the gradient is 0" : `Gradient ${short(read.median(summary, "gradient"))}`;

export const curveTitle = (summary: Summary): string => {
  const [loss, small] = [read.median(summary, "loss"), read.median(summary, "small")];
  const { split, apart } = summary.values;
  // copies of one place, or one of them without a share
  return apart === 0 || split === 0 || split === 1
    ? "The same function as before"
    : `Loss ${short(loss)}, and it was ${short(small)}`;
};

export function describe(summary: Summary): string {
  const [down, flat] = [read.median(summary, "down"), read.median(summary, "flat")];
  const share = withMinus(wholePercent(Number(summary.values.split)));
  const at = `With ${share} of the outgoing weight on the first copy`;
  if (!still(summary))
    return `${at} and copies that differ by ${short(Number(summary.values.apart))}, the gradient is ${short(read.median(summary, "gradient"))} long: the wider net moves.`;
  // with a negative share the plane holds a way down of its own
  const split = Number(summary.values.split);
  const unseen = split > 0 && split < 1 ? ", which this plane does not show, since biases move there too" : "";
  const ways =
    down > 1
      ? `${down} ways lead down${unseen}`
      : down === 1
        ? `one way leads down${unseen}`
        : "in none does it curve down";
  return `${at} the wider net stands still, with the loss of the small one; ${flat > 0 ? `in ${flat === 1 ? "one" : flat} of seven directions it does not curve, and ` : ""}${ways}.`;
}
