/** Cells of points in a rectangle: of each point, all places that are nearest to it. Each is cut by the others' middle lines. */

export type Corner = readonly [number, number];

/** What of a polygon is nearer to `a` than to `b`. */
function cut(polygon: readonly Corner[], a: Corner, b: Corner): Corner[] {
  const [nx, ny] = [b[0] - a[0], b[1] - a[1]];
  const half = (b[0] * b[0] + b[1] * b[1] - a[0] * a[0] - a[1] * a[1]) / 2;
  const over = ([x, y]: Corner) => nx * x + ny * y - half;
  return polygon.flatMap((corner, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [over(corner), over(next)];
    const kept = here <= 0 ? [corner] : [];
    if (here <= 0 === there <= 0) return kept;
    const t = here / (here - there);
    return [...kept, [corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])] as const];
  });
}

/** A polygon for each point; `rectangle` is the whole. */
export function cellsOf(points: readonly Corner[], rectangle: readonly Corner[]): readonly (readonly Corner[])[] {
  return points.map((point, i) =>
    points.reduce<readonly Corner[]>(
      (cell, other, j) => (i === j || cell.length === 0 ? cell : cut(cell, point, other)),
      rectangle,
    ),
  );
}
