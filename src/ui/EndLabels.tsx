/** Direct labels at the right ends of lines, in the lines' inks; they keep out of each other's way. */

import type { InkName } from "../terms/inks.ts";
import { dodge } from "./dodge.ts";
import { inks } from "./inks.ts";
import { type PlotFrame, pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";
import { textWidth, wrapText } from "./text.ts";
import { words } from "./Words.tsx";

export interface EndLabel {
  readonly ink: InkName;
  readonly text: string;
  /** Where its line ends: a value of the y axis, or the line's values, of which the last counts. */
  readonly y: number | null | Values;
  /** The line's places, where it may end before the right edge: the label goes with its end. */
  readonly x?: Values;
}

const LINE = 1.2;
const GAP = 14;

/** Where a line ends: its last value that can be drawn, and the place of it, if that is known. */
function endOf({ x, y }: EndLabel): { readonly x: number | null; readonly y: number | null } {
  if (y === null || typeof y === "number") return { x: null, y };
  for (let i = y.length - 1; i >= 0; i--) {
    const value = y[i];
    if (value !== null && value !== undefined && Number.isFinite(value)) return { x: x?.[i] ?? null, y: value };
  }
  return { x: null, y: null };
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
  /** Pixels: where the line ends, from the left and from the top, and the middle of the label. */
  readonly left: number;
  readonly from: number;
  readonly centre: number;
  readonly height: number;
}

export function placeLabels(ends: readonly EndLabel[], frame: PlotFrame, panelWidth: number): PlacedLabel[] {
  const { fontSize, height } = frame;
  const wanted = ends.flatMap((label) => {
    const end = endOf(label);
    const from = pixel(frame.y, end.y);
    if (from === null) return [];
    const left = Math.min(frame.width, pixel(frame.x, end.x) ?? frame.width);
    const lines = linesOf(label.text, most(panelWidth), fontSize);
    const inside = Math.max(0, Math.min(height, from));
    return [{ label, lines, left, from: inside, height: Math.ceil(lines.length * fontSize * LINE) + 2 }];
  });
  const centres = dodge(
    wanted.map((label) => ({ centre: label.from, height: label.height })),
    -fontSize,
    height + fontSize,
  );
  return wanted.map((label, i) => ({ ...label, centre: Math.round(centres[i]! * 10) / 10 }));
}

export function EndLabels({ ends, panelWidth }: { readonly ends: readonly EndLabel[]; readonly panelWidth: number }) {
  const frame = usePlot();
  const { width, fontSize } = frame;
  return (
    <g className="end-labels">
      {placeLabels(ends, frame, panelWidth).map(({ label, lines, left, from, centre, height }) => {
        const first = centre - height / 2 + fontSize * 1.02;
        // within the plot other lines may pass behind the words
        const rim = left < width ? { stroke: "var(--paper)", strokeWidth: 3, strokeLinejoin: "round" as const } : {};
        return (
          <g key={`${label.ink} ${label.text}`} fill={inks[label.ink].word}>
            {Math.abs(centre - from) > 5 ? (
              <path className="hairline leader" d={`M${left + 3} ${from}L${left + GAP - 4} ${centre}`} />
            ) : null}
            {lines.map((line, i) => (
              <text
                key={line}
                x={left + GAP - 2}
                y={Math.round((first + i * fontSize * LINE) * 10) / 10}
                paintOrder="stroke"
                {...rim}
              >
                {words(line)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
