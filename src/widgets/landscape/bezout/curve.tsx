/** A plane curve as it is seen: where its polynomial changes its sign. */
import { type FloatCurve, unpacked, valueAt } from "../../../experiments/landscape/bezout/plane-curves.ts";
import { Remembered } from "../../../experiments/remember.ts";
import type { NumericArray } from "../../../experiments/types.ts";
import type { InkName } from "../../../terms/inks.ts";
import { isolines } from "../../../ui/isolines.ts";
import { Line } from "../../../ui/Line.tsx";

type Place = readonly [number, number];

/** Half of the width and of the height that is drawn. */
export const HALF = { x: 3.4, y: 2 } as const;
/** Cells for each unit. */
const FINE = 18;
/** Cells beyond each edge: a line is bent where the grid ends. */
const BEYOND = 2;
/** Odd, so that some middles of cells lie on the axes: the tip of a cusp there is seen. */
const cellsOver = (half: number) => 2 * (Math.ceil(half * FINE) + BEYOND) + 1;
const COLUMNS = cellsOver(HALF.x);
const ROWS = cellsOver(HALF.y);
const placeOf = (column: number, row: number): Place => [(column - COLUMNS / 2) / FINE, (row - ROWS / 2) / FINE];

/** Nearer than this to the chord of its neighbors a place is left out. */
const STRAIGHT = 0.0012;

function thinned(points: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const [i, point] of points.entries()) {
    const [before, after] = [kept.at(-1), points[i + 1]];
    if (before && after) {
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
      const off = Math.abs((point[0] - before[0]) * dy - (point[1] - before[1]) * dx);
      if (off < STRAIGHT * Math.hypot(dx, dy) && Math.hypot(dx, dy) < 0.3) continue;
    }
    kept.push(point);
  }
  return kept;
}

function linesOf({ degree, coefficients }: FloatCurve): Place[][] {
  const values = Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    valueAt(coefficients, degree, ...placeOf((i % COLUMNS) + 0.5, Math.floor(i / COLUMNS) + 0.5)),
  );
  return isolines(values, ROWS, [0]).map(({ points }) => thinned(points.map(([column, row]) => placeOf(column, row))));
}

interface CurveProps {
  /** Packed components. Each is drawn by itself: where two of them cross, their product is too flat to follow. */
  readonly components: NumericArray;
  readonly ink: InkName;
}

/** While one curve is dragged, the other stays. */
const drawn = new Remembered<readonly (readonly Place[])[]>();

export function Curve({ components, ink }: CurveProps) {
  const packed = Array.from(components);
  return drawn
    .of(packed, () => unpacked(packed).flatMap(linesOf))
    .map((points) => (
      <Line
        key={points.slice(0, 2).flat().join(" ")}
        x={points.map(([x]) => x)}
        y={points.map(([, y]) => y)}
        ink={ink}
        mark={false}
      />
    ));
}
