/** Curves between the places where they are known. */

/** The height at a place, straight between equally spaced places, level beyond the ends; 0 of fewer than two places. */
export function heightBetween(places: ArrayLike<number>, heights: ArrayLike<number>, at: number): number {
  const last = places.length - 1;
  if (last < 1) return 0;
  const place = ((at - places[0]!) / (places[last]! - places[0]!)) * last;
  const i = Math.max(0, Math.min(last - 1, Math.floor(place)));
  const part = Math.max(0, Math.min(1, place - i));
  return heights[i]! + part * (heights[i + 1]! - heights[i]!);
}
