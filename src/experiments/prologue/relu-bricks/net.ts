/** A net of one input and one hidden layer, made from the corners of a broken line; and curves to aim at. */
import { exp, log, sin } from "../../../engine/functions.ts";
import { pointsOf } from "../../points.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** How sharply a softplus bends: log(1 + e^(sharpness t)) / sharpness. */
export const SHARPNESS = 12;

/** f(x) = bias + sum over bricks of slope * unit(x - knot). */
export interface Net {
  readonly bias: number;
  readonly knots: readonly number[];
  readonly slopes: readonly number[];
}

/** Corners from left to right; of several at one place the last one counts, since a line has one height at a place. */
export function cornersOf(text: string): { x: number; y: number }[] {
  const byPlace = new Map(pointsOf(text).map(({ x, y }) => [x, y]));
  return [...byPlace].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x);
}

/** The net that runs through the corners: level before the first, straight between neighbors. */
export function netThrough(corners: readonly { readonly x: number; readonly y: number }[]): Net {
  const knots: number[] = [];
  const slopes: number[] = [];
  let before = 0;
  for (const [i, { x, y }] of corners.slice(0, -1).entries()) {
    const next = corners[i + 1]!;
    const slope = (next.y - y) / (next.x - x);
    knots.push(x);
    // a brick adds a change of slope
    slopes.push(slope - before);
    before = slope;
  }
  return { bias: corners[0]?.y ?? 0, knots, slopes };
}

/** max(0, t), or its round form; the same to the last digit far from 0. */
export function unitAt(unit: Settings["unit"], t: number): number {
  if (unit === "relu") return Math.max(0, t);
  return Math.max(0, t) + log(1 + exp(-SHARPNESS * Math.abs(t))) / SHARPNESS;
}

export function valueAt({ bias, knots, slopes }: Net, unit: Settings["unit"], x: number): number {
  return knots.reduce((sum, knot, i) => sum + slopes[i]! * unitAt(unit, x - knot), bias);
}

/** The broken line itself, from its corners: level beyond both ends. What the net is checked against. */
export function lineAt(corners: readonly { readonly x: number; readonly y: number }[], x: number): number {
  const after = corners.findIndex((corner) => corner.x > x);
  if (after === 0) return corners[0]!.y;
  if (after < 0) return corners.at(-1)!.y;
  const [a, b] = [corners[after - 1]!, corners[after]!];
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** The curve to aim at, from the left and from the right of a place: they differ where it jumps. */
export function aimAt(target: Exclude<Settings["target"], "none">, x: number): readonly [left: number, right: number] {
  if (target === "step") return x === 0 ? [-0.5, 0.5] : x < 0 ? [-0.5, -0.5] : [0.5, 0.5];
  const height = target === "roof" ? 0.5 - Math.abs(x) : sin(Math.PI * x) / 2;
  return [height, height];
}
