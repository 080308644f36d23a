/** What the pictures of `gradient-noise` take from a summary. */
import { read } from "../../../experiments/noise/gradient-noise/outputs.ts";
import { type parameters, TRUTH } from "../../../experiments/noise/gradient-noise/parameters.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import type { Symmetric } from "../../../ui/ellipse.ts";

/** xx, xy, yy */
export const symmetric = (values: NumericArray): Symmetric => ({
  xx: values[0] ?? 0,
  xy: values[1] ?? 0,
  yy: values[2] ?? 0,
});

/** The two rows of a field of pairs. */
export function pairs(values: NumericArray): { readonly x: number[]; readonly y: number[] } {
  const all = Array.from(values);
  return { x: all.slice(0, all.length / 2), y: all.slice(all.length / 2) };
}

/** Ellipses hold this many deviations. */
export const DEVIATIONS = 2;

export const numberOf = ({ values }: Summary, name: keyof typeof parameters): number => Number(values[name]);

/** The weights that fit best; where the labels come from, until they are known. */
export function fitOf(summary: Summary): [number, number] {
  const [first = TRUTH[0], second = TRUTH[1]] = read.field(summary, "fit");
  return [first, second];
}
