/** A signed field as nested levels, like heights on a map: blue below zero, red above, paper between. */
import { contours } from "d3";
import { useId } from "react";
import type { NumericArray } from "../../../experiments/types.ts";
import { hairline, negative, positive } from "../../../ui/inks.ts";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { ringPath } from "./ring.ts";

interface LevelsProps {
  /** Row-major square grid of cells; the first row lies at `from`. */
  readonly values: NumericArray;
  readonly rows: number;
  /** Edges of the square on both axes, which must be linear. */
  readonly from: number;
  readonly to: number;
}

/** Levels on each side of zero, and the alpha that each adds. */
const LEVELS = [0.15, 0.5, 0.85, 1.2, 1.55, 1.9] as const;
const ALPHA = 0.2;

/** Alpha of all levels that a value has passed, on top of each other. */
export function toneOf(value: number): number {
  const passed = LEVELS.filter((level) => Math.abs(value) > level).length;
  return Math.round((1 - (1 - ALPHA) ** passed) * 100) / 100;
}

/** One more cell on every side, like its neighbour: contours cut the corners of their grid. */
function padded(values: NumericArray, rows: number): number[] {
  const inside = (i: number) => Math.max(0, Math.min(rows - 1, i - 1));
  const wide = rows + 2;
  return Array.from({ length: wide * wide }, (_, i) => values[inside(Math.floor(i / wide)) * rows + inside(i % wide)]!);
}

export function Levels({ values, rows, from, to }: LevelsProps) {
  const { x, y } = usePlot();
  const clip = useId();
  const [left, right, bottom, top] = [pixel(x, from), pixel(x, to), pixel(y, from), pixel(y, to)];
  if (rows < 2 || left === null || right === null || bottom === null || top === null) return null;
  const place = ([column = 0, row = 0]: readonly number[]): [number, number] => [
    left + ((right - left) * (column - 1)) / rows,
    bottom + ((top - bottom) * (row - 1)) / rows,
  ];
  const contour = contours().size([rows + 2, rows + 2]);
  const cells = padded(values, rows);
  const side = (sign: 1 | -1) =>
    LEVELS.map((level) => {
      const { coordinates } = contour.contour(
        cells.map((value) => sign * value),
        level,
      );
      return coordinates.flatMap((rings) => rings.map((ring) => ringPath(ring.map(place)))).join("");
    });
  return (
    <g>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g fillOpacity={ALPHA} clipPath={`url(#${clip})`}>
        {side(-1).map((d, i) => (d ? <path key={LEVELS[i]} d={d} {...negative} /> : null))}
        {side(1).map((d, i) => (d ? <path key={LEVELS[i]} d={d} {...positive} /> : null))}
      </g>
      <path {...hairline} d={`M${left} ${top}H${right}V${bottom}H${left}z`} />
    </g>
  );
}
