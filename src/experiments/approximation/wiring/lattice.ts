/**
 * Total length of wire in a square sheet of side × side units, one spacing apart: every pair wired, or every pair that is
 * no farther apart than a reach. Each wire counts once.
 */

/** Pairs that lie (i, k) apart, in either of two mirrored directions where both differ. */
function pairs(side: number, i: number, k: number): number {
  return (side - i) * (side - k) * (i > 0 && k > 0 ? 2 : 1);
}

/** @param reach spacings; without it all pairs */
export function wireLength(side: number, reach = Number.POSITIVE_INFINITY): number {
  let total = 0;
  for (let i = 0; i < side; i++)
    for (let k = 0; k < side; k++) {
      const apart = Math.sqrt(i * i + k * k);
      if (apart > 0 && apart <= reach) total += apart * pairs(side, i, k);
    }
  return total;
}

/** The unit nearest to a place given as parts of the side. */
export const unitAt = (part: number, side: number): number => Math.floor(part * (side - 1) + 0.5);

/** Wires of one unit: where they end, in spacings from the lower left. */
export function wiresOf(column: number, row: number, side: number, reach: number): [number, number][] {
  const ends: [number, number][] = [];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const apart = Math.sqrt((x - column) * (x - column) + (y - row) * (y - row));
      if (apart > 0 && apart <= reach) ends.push([x, y]);
    }
  return ends;
}

/** Sides that the curves are drawn at. */
export const SIDES = [2, 3, 4, 6, 8, 12, 16, 24, 32, 40];
