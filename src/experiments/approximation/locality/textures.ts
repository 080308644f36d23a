/**
 * Pictures of stripes in noise: 16 x 16 pixels, four quarters. The stripes of a quarter run up and down or across, which
 * is a bit of the class; the four bits have even parity, so that there are 8 classes, and no quarter alone decides.
 * Every cell of 4 x 4 pixels has a phase of its own, so that no pixel alone tells anything about its quarter.
 */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Pictures } from "./pictures.ts";
import { bitsOf, tasks } from "./tasks.ts";

const { side: SIDE, classes: CLASSES } = tasks.texture;
/** Pixels of a cell's side; also the period of the stripes. */
const CELL = 4;
const CELLS = (SIDE / CELL) * (SIDE / CELL);
/** A sine of period 4 at odd eighths of its period, scaled to 1. */
const STRIPE = [1, 1, -1, -1] as const;

export interface TextureSettings {
  readonly noise: number;
  /** The pattern is moved by up to three pixels each way, around the edges, anew in every picture. */
  readonly translation: "0" | "1";
  /** So many quarters are 0 in all pictures: they move with the pattern. */
  readonly hidden: string;
}

/** Whole numbers from 0 to n - 1. */
function drawn(key: Key, count: number, n: number): Uint8Array {
  const uniform = new Float32Array(count);
  fillUniform(key, uniform, 0, n);
  return Uint8Array.from(uniform, (value) => Math.min(Math.floor(value), n - 1));
}

/** The first of them are the same whatever their number. */
export function textures(key: Key, count: number, { noise, translation, hidden }: TextureSettings): Pictures {
  const labels = drawn(fold(key, "classes"), count, CLASSES);
  const phases = drawn(fold(key, "phases"), count * CELLS, CELL);
  const moves = translation === "1" ? drawn(fold(key, "moves"), count * 2, CELL) : new Uint8Array(count * 2);
  const covered = 4 - Number(hidden);
  const x = new Float32Array(count * SIDE * SIDE);
  fillNormal(fold(key, "noise"), x, 0, noise);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const bits = bitsOf(labels[i]!);
    for (let row = 0; row < SIDE; row++)
      for (let column = 0; column < SIDE; column++, at++) {
        const r = (row + moves[2 * i]!) % SIDE;
        const c = (column + moves[2 * i + 1]!) % SIDE;
        const quarter = 2 * Math.floor((2 * r) / SIDE) + Math.floor((2 * c) / SIDE);
        const phase = phases[i * CELLS + Math.floor(r / CELL) * (SIDE / CELL) + Math.floor(c / CELL)]!;
        x[at] = quarter < covered ? x[at]! + STRIPE[((bits[quarter] === 1 ? r : c) + phase) % CELL]! : 0;
      }
  }
  return { x, labels, count, side: SIDE, classes: CLASSES };
}
