/** Direct labels at the ends of lines, in the lines' inks, wherever the lines have come to; they keep out of each other's way. */

import { useContext, useMemo } from "react";
import type { InkName } from "../terms/inks.ts";
import { BeforeContext } from "./before-context.ts";
import { dodge } from "./dodge.ts";
import { hairline, inks, rim, second } from "./inks.ts";
import { type PlotFrame, pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";
import { textWidth, wrapText } from "./text.ts";
import { words } from "./Words.tsx";

export interface EndLabel {
  readonly ink: InkName;
  readonly text: string;
  /** Where its line ends: a value of the y axis, or the line's values, of which the last counts. */
  readonly y: number | null | Values;
  /** The same on the x axis: the label goes along with a line that is still short. At the right edge if left out. */
  readonly x?: number | null | Values;
  /** Of the run before: the figure around says what it differed in. */
  readonly before?: true;
}

/** What the ghosts are, said once: at the end of one of them. */
export const runBefore = (x: Values, y: Values): EndLabel => ({
  ink: "plain",
  text: "run before",
  x,
  y,
  before: true,
});

/** The same labels, that of the run before in the words of the figure around. */
export function useNamed(ends: readonly EndLabel[]): readonly EndLabel[] {
  const text = useContext(BeforeContext);
  return useMemo(() => ends.map((label) => (label.before ? { ...label, text } : label)), [ends, text]);
}

const LINE = 1.2;
const GAP = 14;

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const at = (values: EndLabel["y"], i: number) => (typeof values === "number" || values === null ? values : values[i]);

/** The last place of a line that can be drawn; without `x`, or without a number in it, the far end of the axis. */
function end({ x, y }: EndLabel): { readonly x: number | null; readonly y: number } | null {
  if (typeof y === "number" || y === null) return isNumber(y) ? { x: isNumber(x) ? x : null, y } : null;
  for (let i = y.length - 1; i >= 0; i--) {
    const [left, height] = [x === undefined ? null : at(x, i), y[i]];
    if (isNumber(height)) return { x: isNumber(left) ? left : null, y: height };
  }
  return null;
}

const linesOf = (text: string, width: number, fontSize: number) => wrapText(text, width, fontSize);
/** Labels may take at most this part of the panel. */
const most = (width: number) => Math.max(72, width * 0.3);

/** Room that the labels need at the right of a panel of this width, pixels. */
export function endRoom(ends: readonly EndLabel[], width: number, fontSize: number): number {
  let widest = 0;
  for (const { text } of ends)
    for (const line of linesOf(text, most(width), fontSize)) widest = Math.max(widest, textWidth(line, fontSize));
  return widest > 0 ? Math.ceil(widest + GAP) : 0;
}

export interface PlacedLabel {
  readonly label: EndLabel;
  readonly lines: readonly string[];
  /** Pixels: where the line ends, across and down, and the middle of the label. */
  readonly left: number;
  readonly from: number;
  readonly centre: number;
  readonly height: number;
}

export function placeLabels(ends: readonly EndLabel[], frame: PlotFrame, panelWidth: number): PlacedLabel[] {
  const { fontSize, width, height } = frame;
  const wanted = ends.flatMap((label) => {
    const place = end(label);
    const from = pixel(frame.y, place?.y);
    if (from === null) return [];
    const left = Math.max(0, Math.min(width, pixel(frame.x, place?.x) ?? width));
    const lines = linesOf(label.text, most(panelWidth), fontSize);
    const inside = Math.max(0, Math.min(height, from));
    return [{ label, lines, left, from: inside, height: Math.ceil(lines.length * fontSize * LINE) + 2 }];
  });
  const centres = dodge(
    wanted.map((label) => ({ centre: label.from, height: label.height })),
    -fontSize,
    // above the words of the ticks
    height + 0.5 * fontSize + 4,
  );
  return wanted.map((label, i) => ({ ...label, centre: Math.round(centres[i]! * 10) / 10 }));
}

export function EndLabels({ ends, panelWidth }: { readonly ends: readonly EndLabel[]; readonly panelWidth: number }) {
  const frame = usePlot();
  const { fontSize } = frame;
  return (
    <g aria-hidden>
      {placeLabels(ends, frame, panelWidth).map(({ label, lines, left, from, centre, height }) => {
        const first = centre - height / 2 + fontSize * 1.02;
        return (
          <g
            key={`${label.ink} ${label.text}`}
            className={label.before ? "before-label" : undefined}
            fill={inks[label.ink].word}
          >
            {Math.abs(centre - from) > 5 ? (
              <path {...hairline} stroke={second} d={`M${left + 3} ${from}L${left + GAP - 4} ${centre}`} />
            ) : null}
            {lines.map((line, i) => (
              <text key={line} x={left + GAP - 2} {...rim} y={Math.round((first + i * fontSize * LINE) * 10) / 10}>
                {words(line)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
