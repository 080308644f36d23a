/** A closed line as a short path: a page holds dozens of them, and a pixel is as fine as a reader can see. */

type Point = readonly [x: number, y: number];

/** Whole pixels, each once. A ring may end where it begins. */
function rounded(points: readonly Point[]): Point[] {
  const whole: Point[] = [];
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  let [beforeX, beforeY] = [Math.round(lastX), Math.round(lastY)];
  for (const point of points) {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    if (x !== beforeX || y !== beforeY) whole.push([x, y]);
    [beforeX, beforeY] = [x, y];
  }
  return whole;
}

const straight = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);

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
