/** Which knob each leaf of the tree is wired to. Leaves 2i and 2i + 1 meet in the same table. */
import type { ValuesOf } from "../../types.ts";
import { wrongOrder } from "../learner-race/learners.ts";
import type { parameters } from "./parameters.ts";
import { KNOBS } from "./sizes.ts";

type Settings = Pick<ValuesOf<typeof parameters>, "wiring" | "swap">;

/** The right order with two knobs, counted from 0, in each other's place. */
const swapped = (a: number, b: number): number[] =>
  Array.from({ length: KNOBS }, (_, leaf) => (leaf === a ? b : leaf === b ? a : leaf));

const swaps: Readonly<Record<Settings["swap"], readonly [number, number]>> = {
  pair: [0, 1],
  near: [1, 2],
  far: [3, 4],
};

export function orderOf({ wiring, swap }: Settings): readonly number[] {
  if (wiring === "shuffled") return wrongOrder(KNOBS);
  return wiring === "swapped" ? swapped(...swaps[swap]) : swapped(0, 0);
}

/** The two knobs of each of the four lowest tables. */
export const pairsOf = (order: readonly number[]): [number, number][] =>
  Array.from({ length: KNOBS / 2 }, (_, i) => [order[2 * i]!, order[2 * i + 1]!]);
