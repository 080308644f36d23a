/** A closed line as a short path: a page holds dozens of them, and a pixel is as fine as a reader can see. */

type Point = readonly [x: number, y: number];

/** Whole pixels, each once. */
function rounded(points: readonly Point[]): Point[] {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], i) => {
    const [beforeX, beforeY] = whole.at(i - 1)!;
    return x !== beforeX || y !== beforeY;
  });
}

const straight = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => (bx - ax) * (cy - by) === (by - ay) * (cx - bx);

/** Path of a ring, its first point repeated at its end or not; empty where nothing is left of it at whole pixels. */
export function ringPath(points: readonly Point[]): string {
  const whole = rounded(points);
  const corners = whole.filter((point, i) => !straight(whole.at(i - 1)!, point, whole[(i + 1) % whole.length]!));
  const [first] = corners;
  if (!first || corners.length < 3) return "";
  const steps = corners.slice(1).flatMap(([x, y], i) => [x - corners[i]![0], y - corners[i]![1]]);
  // a minus sign parts two numbers as well as a space does
  return `M${first.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
