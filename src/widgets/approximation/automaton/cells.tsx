/** Squares of a sheet that are on, as one path; and the machine's head. Row 0 lies at the top, a square is one unit. */

import type { InkName } from "../../../terms/inks.ts";
import { inks, paper } from "../../../ui/inks.ts";
import { pixel, usePlot } from "../../../ui/plot-context.ts";

interface CellsProps {
  readonly columns: number;
  readonly rows: number;
  readonly on: (place: number, row: number) => boolean;
  readonly ink: InkName;
  readonly alpha?: number;
}

export function Cells({ columns, rows, on, ink, alpha = 1 }: CellsProps) {
  const { x, y } = usePlot();
  let d = "";
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [pixel(y, row), pixel(y, row + 1)];
    for (let place = 0; place < columns; ) {
      const from = place;
      while (place < columns && on(place, row)) place++;
      if (place > from) d += `M${pixel(x, from)} ${top}H${pixel(x, place)}V${bottom}H${pixel(x, from)}z`;
      else place++;
    }
  }
  return (
    <path d={d} fill={inks[ink].variable} fillOpacity={alpha === 1 ? undefined : alpha} shapeRendering="crispEdges" />
  );
}

/** Rings on the places where a head is. */
export function Heads({ columns, rows, on }: Pick<CellsProps, "columns" | "rows" | "on">) {
  const { x, y } = usePlot();
  const r = Math.max(1.8, Math.abs((pixel(x, 1) ?? 0) - (pixel(x, 0) ?? 0)) * 0.36);
  let d = "";
  for (let row = 0; row < rows; row++)
    for (let place = 0; place < columns; place++)
      if (on(place, row)) {
        const [left, top] = [(pixel(x, place + 0.5) ?? 0) - r, pixel(y, row + 0.5)];
        d += `M${left} ${top}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
      }
  return <path d={d} fill={paper} stroke={inks.accent.variable} strokeWidth={1.75} />;
}
