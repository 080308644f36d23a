/** Lines of equal height of a field, as on a map of mountains; `words` writes its height on the longest line of each. */
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { isolines } from "./isolines.ts";
import { Label } from "./Label.tsx";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface ContoursProps {
  /** Row-major, `rows` of them; the first row lies at `yFrom`. */
  readonly values: Values;
  readonly rows: number;
  /** Edges of the whole field, in data units, as of a heat map: values lie in the middle of cells. The axes must be linear. */
  readonly xFrom: number;
  readonly xTo: number;
  readonly yFrom: number;
  readonly yTo: number;
  /** Heights of the lines. */
  readonly levels: readonly number[];
  readonly ink?: InkName;
  readonly words?: (level: number) => string;
  readonly ghost?: boolean;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

export function Contours(props: ContoursProps) {
  const { values, rows, xFrom, xTo, yFrom, yTo, levels, ink = "plain", words, ghost } = props;
  const { x, y } = usePlot();
  const columns = rows > 0 ? Math.floor(values.length / rows) : 0;
  const [left, right] = [pixel(x, xFrom), pixel(x, xTo)];
  const [bottom, top] = [pixel(y, yFrom), pixel(y, yTo)];
  if (left === null || right === null || bottom === null || top === null) return null;
  const lines = isolines(values, rows, levels).map((line) => ({
    ...line,
    pixels: line.points.map(
      ([column, row]): Place => [
        tenth(left + ((right - left) * column) / columns),
        tenth(bottom + ((top - bottom) * row) / rows),
      ],
    ),
  }));
  const d = lines.map((line) => `M${line.pixels.map((point) => point.join(",")).join("L")}`).join("");
  return (
    <g {...(ghost ? ghostly : undefined)}>
      <path d={d} fill="none" stroke={inks[ink].variable} strokeWidth={1} />
      {words
        ? levels.map((level) => {
            const named = lines
              .filter((line) => line.level === level)
              .sort((a, b) => b.pixels.length - a.pixels.length);
            const [atX, atY] = named[0]?.pixels[Math.floor(named[0].pixels.length / 2)] ?? [];
            return atX === undefined || atY === undefined ? null : (
              <Label key={level} atX={atX} atY={atY} dy={4} text={words(level)} anchor="middle" ink={ink} />
            );
          })
        : null}
    </g>
  );
}
