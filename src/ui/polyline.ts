/** Straight from point to point, as a short path: each by its way from the one before, in tenths of a pixel. */

const tenths = (value: number) => Math.round(value * 10);

/** @param points pixels; null for a gap */
export function polyline(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let d = "";
  /** Points of the part that is being drawn. */
  let drawn = 0;
  let [x, y] = [0, 0];
  for (const point of points) {
    if (!point) {
      if (drawn === 1) d += "z";
      drawn = 0;
      continue;
    }
    const [toX, toY] = [tenths(point[0]), tenths(point[1])];
    if (drawn === 0) d += `M${toX / 10} ${toY / 10}`;
    else d += `${drawn === 1 ? "l" : toX < x ? "" : " "}${(toX - x) / 10}${toY < y ? "" : " "}${(toY - y) / 10}`;
    [x, y] = [toX, toY];
    drawn++;
  }
  return drawn === 1 ? `${d}z` : d;
}
