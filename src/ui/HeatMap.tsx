/**
 * A field as cells between paper and ink, in nine levels of alpha, so that it follows the theme.
 * Signed fields go from local blue (negative) through paper to shallow red; amounts from paper to blue. Where colours
 * are forced, or no style sheet is applied, negative cells are rows of outlines beside full ones.
 */
import { inks, negative, positive } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface HeatMapProps {
  /** Row-major, `rows` of them; the first row lies at `yFrom`. */
  readonly values: Values;
  readonly rows: number;
  /** Edges of the whole field, in data units; the axes must be linear. */
  readonly xFrom: number;
  readonly xTo: number;
  readonly yFrom: number;
  readonly yTo: number;
  readonly signed?: boolean;
  /** Value (or size of value, if signed) that gets the full ink; the largest if left out. */
  readonly full?: number;
}

const LEVELS = 8;
const tenth = (value: number) => Math.round(value * 10) / 10;

export function HeatMap({ values, rows, xFrom, xTo, yFrom, yTo, signed, full }: HeatMapProps) {
  const { x, y } = usePlot();
  const columns = rows > 0 ? Math.floor(values.length / rows) : 0;
  const [left, right] = [pixel(x, xFrom), pixel(x, xTo)];
  const [bottom, top] = [pixel(y, yFrom), pixel(y, yTo)];
  if (columns === 0 || left === null || right === null || bottom === null || top === null) return null;
  let most = full ?? 0;
  if (full === undefined)
    for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(Number(values[i]) || 0));
  const levelAt = (row: number, column: number) => {
    const value = values[row * columns + column];
    if (value === null || value === undefined || !Number.isFinite(value) || !(most > 0)) return 0;
    const level = Math.min(LEVELS, Math.round((Math.abs(value) / most) * LEVELS));
    return value < 0 ? (signed ? -level : 0) : level;
  };
  /** One path a level: runs of equal cells in a row are one rectangle. */
  const paths = new Map<number, string>();
  const edge = (column: number) => tenth(left + ((right - left) * column) / columns);
  for (let row = 0; row < rows; row++) {
    const y0 = tenth(bottom + ((top - bottom) * row) / rows);
    const y1 = tenth(bottom + ((top - bottom) * (row + 1)) / rows);
    for (let column = 0; column < columns; ) {
      const level = levelAt(row, column);
      let end = column + 1;
      while (end < columns && levelAt(row, end) === level) end++;
      if (level !== 0)
        paths.set(level, `${paths.get(level) ?? ""}M${edge(column)} ${y0}H${edge(end)}V${y1}H${edge(column)}z`);
      column = end;
    }
  }
  return (
    <g className="heat-map">
      {[...paths].map(([level, d]) => (
        <path
          key={level}
          d={d}
          {...(!signed ? { fill: inks.local.variable } : level < 0 ? negative : positive)}
          fillOpacity={Math.round((Math.abs(level) / LEVELS) * 100) / 100}
          strokeOpacity={signed && level < 0 ? Math.round((Math.abs(level) / LEVELS) * 100) / 100 : undefined}
        />
      ))}
    </g>
  );
}
