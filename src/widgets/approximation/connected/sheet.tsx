/** One sheet of cells: ink pale, what the rule has filled or left of it full, and where a piece vanished a ring. */
import { hairline, inks } from "../../../ui/inks.ts";
import type { Values } from "../../../ui/scales.ts";

interface SheetProps {
  readonly cells: Values;
  /** Cells of a side. */
  readonly side: number;
  /** What is filled is lit; what shrinks stays ink. */
  readonly filling: boolean;
  /** Only the ink as it was drawn. */
  readonly plain: boolean;
  /** Left upper corner and side, pixels. */
  readonly left: number;
  readonly size: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const DRAWN = 1;
const ACTIVE = 2;
const VANISHED = 4;

export function Sheet({ cells, side, filling, plain, left, size }: SheetProps) {
  const unit = size / side;
  /** Runs of such cells in a row are one rectangle; columns of single cells are then joined by touching. */
  const path = (wanted: (value: number) => boolean) => {
    let d = "";
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const first = column;
        while (column < side && wanted(Number(cells[row * side + column] ?? 0))) column++;
        if (column > first) {
          const [x0, x1] = [tenth(left + first * unit), tenth(left + column * unit)];
          d += `M${x0} ${tenth(row * unit)}H${x1}V${tenth((row + 1) * unit)}H${x0}z`;
        }
      }
    return d;
  };
  const active = (value: number) => (value & ACTIVE) > 0;
  /** Ink that the rule has not filled; of what shrinks, the ghost of what there was. */
  const waiting = (value: number) => (value & DRAWN) > 0 && !(filling && !plain && active(value));
  const places = Array.from(cells, (value, at) => ((Number(value) & VANISHED) > 0 ? at : -1)).filter((at) => at >= 0);
  const ring = Math.max(4, unit);
  return (
    <>
      <rect x={left} y={0} width={size} height={size} {...hairline} fill="none" />
      <path d={path(waiting)} fill={inks.law.variable} fillOpacity={plain || filling ? 1 : 0.16} />
      {plain ? null : <path d={path(active)} fill={inks[filling ? "accent" : "law"].variable} />}
      {plain
        ? null
        : places.map((at) => (
            <circle
              key={at}
              cx={tenth(left + ((at % side) + 0.5) * unit)}
              cy={tenth((Math.floor(at / side) + 0.5) * unit)}
              r={ring}
              fill={inks.accent.variable}
              fillOpacity={0.85}
            />
          ))}
    </>
  );
}
