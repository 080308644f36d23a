/** Words inside a plot, at data (x, y) or at inner pixels (atX, atY), in an ink, with a rim of paper around the letters. */

import type { InkName } from "../terms/inks.ts";
import { inks, rim } from "./inks.ts";
import { USUAL } from "./panel-context.ts";
import { pixel, RIM, usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";
import { words } from "./Words.tsx";

export interface LabelProps {
  readonly x?: number;
  readonly y?: number;
  readonly atX?: number;
  readonly atY?: number;
  /** Pixels to the right and downwards where text has its usual size; more beside larger text. */
  readonly dx?: number;
  readonly dy?: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly ink?: InkName;
}

/** What stands in for the face of the page may be wider than is reckoned. */
const WIDER = 1.05;

export function Label({ x, y, atX, atY, dx = 0, dy = 0, text, anchor = "start", ink = "law" }: LabelProps) {
  const frame = usePlot();
  const left = atX ?? pixel(frame.x, x);
  const top = atY ?? pixel(frame.y, y);
  if (left === null || top === null) return null;
  // where there is little room, words that would leave the plot are drawn back into it
  const { width, height, fontSize } = frame;
  const scale = fontSize / USUAL;
  const long = WIDER * textWidth(text, fontSize);
  const before = { start: 0, middle: long / 2, end: long }[anchor];
  const across = Math.max(before, Math.min(width - long + before, left + scale * dx));
  const down = Math.max(0.8 * fontSize - RIM, Math.min(height + RIM - 0.25 * fontSize, top + scale * dy));
  return (
    <text
      aria-hidden
      x={Math.round(across * 10) / 10}
      y={Math.round(down * 10) / 10}
      textAnchor={anchor}
      fill={inks[ink].word}
      {...rim}
    >
      {words(text)}
    </text>
  );
}
