/** A few measured points in their learner's mark, each with its spread as a whisker where `low` and `high` are given. */

import type { InkName } from "../terms/inks.ts";
import { ghostly, inks, paper } from "./inks.ts";
import { markPath } from "./marks.ts";
import { pixel, pixels, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface PointsProps {
  readonly x: Values;
  readonly y: Values;
  readonly low?: Values;
  readonly high?: Values;
  readonly ink: InkName;
  /** Radius in pixels. */
  readonly r?: number;
  readonly hollow?: boolean;
  readonly ghost?: boolean;
}

export function Points({ x, y, low, high, ink, r = 3.5, hollow, ghost }: PointsProps) {
  const frame = usePlot();
  const points = pixels(frame, x, y);
  const { mark, variable } = inks[ink];
  const shape = mark === "none" ? "round" : mark;
  const open = hollow || shape === "cross";
  let whiskers = "";
  for (const [i, point] of points.entries()) {
    const bottom = pixel(frame.y, low?.[i]);
    const top = pixel(frame.y, high?.[i]);
    if (point && bottom !== null && top !== null && Math.abs(bottom - top) > 2 * r)
      whiskers += `M${point[0]} ${bottom}V${top}`;
  }
  return (
    <g {...(ghost ? ghostly : undefined)}>
      {whiskers ? <path d={whiskers} stroke={variable} strokeWidth={1.25} fill="none" /> : null}
      <path
        d={points.map((point) => (point ? markPath(shape, point[0], point[1], r) : "")).join("")}
        fill={shape === "cross" ? "none" : hollow ? paper : variable}
        stroke={open ? variable : "none"}
        strokeWidth={open ? 1.75 : undefined}
      />
    </g>
  );
}
