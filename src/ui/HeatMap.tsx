/**
 * A field between paper and ink, in nine levels of alpha, so that it follows the theme: as cells, or `smooth`, as nested
 * areas like heights on a map. Signed fields go from local blue (negative) through paper to shallow red; amounts from
 * paper to blue. Where colours are forced, or no style sheet is applied, negative cells are rows of outlines beside full
 * ones. `mapKey` of the plot around, with the same `full`, says what the tones mean.
 */
import { max } from "d3";
import { useId } from "react";
import { rimmed } from "./grid.ts";
import { hairline } from "./inks.ts";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { ringPath } from "./ring.ts";
import { rings } from "./rings.ts";
import type { Values } from "./scales.ts";
import { LEVELS, layerOf, levelOf, threshold, toneOf } from "./tones.ts";

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
  /** For fields that are smooth themselves. */
  readonly smooth?: boolean;
}

/** Pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Layer {
  readonly level: number;
  readonly d: string;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** By its sides, which are alike in most of a map: what repeats costs little. */
const rectangle = (x0: number, x1: number, y0: number, y1: number): string =>
  `M${x0} ${y0}h${tenth(x1 - x0)}v${tenth(y1 - y0)}h${tenth(x0 - x1)}z`;

/** One path a level: runs of equal cells in a row are one rectangle. */
function cells({ values, rows, signed }: HeatMapProps, columns: number, full: number, box: Box): Layer[] {
  const { left, right, top, bottom } = box;
  const at = (row: number, column: number) => levelOf(values[row * columns + column], full, signed);
  const paths = new Map<number, string>();
  const edge = (column: number) => tenth(left + ((right - left) * column) / columns);
  for (let row = 0; row < rows; row++) {
    const y0 = tenth(bottom + ((top - bottom) * row) / rows);
    const y1 = tenth(bottom + ((top - bottom) * (row + 1)) / rows);
    for (let column = 0; column < columns; ) {
      const level = at(row, column);
      let end = column + 1;
      while (end < columns && at(row, end) === level) end++;
      if (level !== 0) paths.set(level, `${paths.get(level) ?? ""}${rectangle(edge(column), edge(end), y0, y1)}`);
      column = end;
    }
  }
  return [...paths].map(([level, d]) => ({ level, d }));
}

/** One path a level, each over all lower ones. */
function areas({ values, rows, signed }: HeatMapProps, columns: number, full: number, box: Box): Layer[] {
  const { left, right, top, bottom } = box;
  const place = ([column, row]: Place): Place => [
    left + ((right - left) * (column - 1)) / columns,
    bottom + ((top - bottom) * (row - 1)) / rows,
  ];
  const levels = Array.from({ length: LEVELS }, (_, i) => i + 1);
  return ([1, -1] as const)
    .filter((sign) => sign > 0 || signed)
    .flatMap((sign) => {
      const grid = rimmed(values, columns, rows, sign);
      const highest = max(grid.values) ?? 0;
      return levels
        .filter((level) => threshold(level) * full <= highest)
        .map((level) => ({
          level: sign * level,
          d: rings(grid, threshold(level) * full)
            .map((ring) => ringPath(ring.map(place)))
            .join(""),
        }));
    })
    .filter(({ d }) => d !== "");
}

export function HeatMap(props: HeatMapProps) {
  const { values, rows, xFrom, xTo, yFrom, yTo, signed, smooth } = props;
  const { x, y } = usePlot();
  const clip = useId();
  const columns = rows > 0 ? Math.floor(values.length / rows) : 0;
  const [left, right] = [pixel(x, xFrom), pixel(x, xTo)];
  const [bottom, top] = [pixel(y, yFrom), pixel(y, yTo)];
  if (columns === 0 || left === null || right === null || bottom === null || top === null) return null;
  let full = props.full ?? 0;
  if (props.full === undefined)
    for (let i = 0; i < values.length; i++) full = Math.max(full, Math.abs(Number(values[i]) || 0));
  const box = { left, right, top, bottom };
  if (!smooth)
    return (
      <g className="heat-map">
        {cells(props, columns, full, box).map(({ level, d }) => (
          <path key={level} d={d} {...toneOf(level, signed)} />
        ))}
      </g>
    );
  const frame = `M${left} ${top}H${right}V${bottom}H${left}z`;
  return (
    <g className="heat-map">
      <clipPath id={clip}>
        <path d={frame} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {full > 0 && columns > 1 && rows > 1
          ? areas(props, columns, full, box).map(({ level, d }) => (
              <path key={level} d={d} {...layerOf(level, signed)} />
            ))
          : null}
      </g>
      <path {...hairline} d={frame} />
    </g>
  );
}
