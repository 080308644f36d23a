/** Words inside a plot, at data (x, y) or at inner pixels (atX, atY), in an ink, with a rim of paper around the letters. */

import type { InkName } from "../terms/inks.ts";
import { inks, paper } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";
import { words } from "./Words.tsx";

export interface LabelProps {
  readonly x?: number;
  readonly y?: number;
  readonly atX?: number;
  readonly atY?: number;
  /** Pixels to the right and downwards. */
  readonly dx?: number;
  readonly dy?: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly ink?: InkName;
}

export function Label({ x, y, atX, atY, dx = 0, dy = 0, text, anchor = "start", ink = "law" }: LabelProps) {
  const frame = usePlot();
  const left = atX ?? pixel(frame.x, x);
  const top = atY ?? pixel(frame.y, y);
  if (left === null || top === null) return null;
  // on a narrow screen words that would leave the plot are drawn back into it
  const most =
    anchor === "start" ? Math.max(0, frame.width - textWidth(text, frame.fontSize)) : Number.POSITIVE_INFINITY;
  return (
    <text
      aria-hidden
      x={Math.round(Math.min(most, left + dx) * 10) / 10}
      y={Math.round((top + dy) * 10) / 10}
      textAnchor={anchor}
      fill={inks[ink].word}
      stroke={paper}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {words(text)}
    </text>
  );
}
