/** A run stands still at steps that are equally far apart on a logarithmic scale, so that a slow turn can be seen to the end. */
import { exp } from "../../../engine/functions.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

const IN_A_DECADE = 18;
/** When the question is asked: all points are right. */
export const ASKED = 100;

/** How many steps descent has made at each stop: 0, 1, 2, 3 ... to 10 to the `decades`, ascending, without repetition. */
export function timesFor(decades: number): number[] {
  const last = IN_A_DECADE * decades;
  const all = Array.from({ length: last + 1 }, (_, i) => Math.floor(exp((Math.LN10 * i) / IN_A_DECADE) + 0.5));
  return [...new Set([0, ...all])];
}
