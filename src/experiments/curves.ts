/** Curves as text: heights over equally spaced places, "0,0.25,-1". */
import type { CurveParameter } from "./parameters.ts";

export const printHeights = (heights: readonly number[]): string => heights.join(",");

/** A canonical text as heights. */
export const heightsOf = (text: string): number[] => text.split(",").map(Number);

/** The places of the heights, both ends included. */
export const placesOf = ({ x, knots }: Pick<CurveParameter, "x" | "knots">): number[] =>
  Array.from({ length: knots }, (_, i) => x.min + ((x.max - x.min) * i) / (knots - 1));

/** The curve between its knots: straight from each to the next, level beyond the ends. */
export function heightAt({ x }: Pick<CurveParameter, "x">, heights: readonly number[], at: number): number {
  const last = heights.length - 1;
  const place = Math.min(last, Math.max(0, ((at - x.min) / (x.max - x.min)) * last));
  const left = Math.min(last - 1, Math.floor(place));
  return heights[left]! + (place - left) * (heights[left + 1]! - heights[left]!);
}
