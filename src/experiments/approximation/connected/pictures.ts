/**
 * Pictures of eight by eight cells, exactly 36 of them ink, and two questions about them. One is local: do more cells
 * touch side by side than one above the other? The other is not: does a way of ink lead from the top row to the bottom?
 * Of either answer there are as many; pictures in which the first is even are left out.
 */
import type { DataSet } from "../../../engine/data.ts";
import { fold, type Key, permutation } from "../../../engine/random.ts";
import { SIDE } from "./nets.ts";

export type Question = "touch" | "cross";

const CELLS = SIDE * SIDE;
/** Such a share of ink that a way leads through about every second one. */
export const INKED = 36;

/** Pairs of ink side by side, less those one above the other. */
export function touching(picture: Uint8Array): number {
  let more = 0;
  for (let at = 0; at < CELLS; at++) {
    if (!picture[at]) continue;
    if (at % SIDE < SIDE - 1 && picture[at + 1]) more++;
    if (at + SIDE < CELLS && picture[at + SIDE]) more--;
  }
  return more;
}

/** Whether a way from side to side leads from the top row to the bottom. */
export function crossing(picture: Uint8Array): boolean {
  const seen = new Uint8Array(CELLS);
  const open: number[] = [];
  const visit = (at: number) => {
    if (!picture[at] || seen[at]) return;
    seen[at] = 1;
    open.push(at);
  };
  for (let column = 0; column < SIDE; column++) visit(column);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at >= CELLS - SIDE) return true;
    visit(at + SIDE);
    if (at >= SIDE) visit(at - SIDE);
    if (at % SIDE > 0) visit(at - 1);
    if (at % SIDE < SIDE - 1) visit(at + 1);
  }
  return false;
}

export function answerOf(question: Question, picture: Uint8Array): boolean | null {
  if (question === "cross") return crossing(picture);
  const more = touching(picture);
  return more === 0 ? null : more > 0;
}

export function drawn(key: Key): Uint8Array {
  const picture = new Uint8Array(CELLS);
  for (const at of permutation(key, CELLS).subarray(0, INKED)) picture[at] = 1;
  return picture;
}

/** As examples: ink is 1 and blank -1, yes is 1 and no -1; half of them each. */
export function examplesOf(question: Question, key: Key, examples: number): DataSet {
  const x = new Float32Array(examples * CELLS);
  const y = new Float32Array(examples);
  const wanted = { yes: Math.ceil(examples / 2), no: Math.floor(examples / 2) };
  for (let made = 0, i = 0; made < examples; i++) {
    const picture = drawn(fold(key, i));
    const answer = answerOf(question, picture);
    if (answer === null) continue;
    const side = answer ? "yes" : "no";
    if (wanted[side] === 0) continue;
    wanted[side]--;
    for (let at = 0; at < CELLS; at++) x[made * CELLS + at] = 2 * picture[at]! - 1;
    y[made++] = answer ? 1 : -1;
  }
  return { x, y, examples };
}
