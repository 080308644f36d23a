/** A curve: nulls break it, its learner's dash and end mark tell it apart without colour; `ghost` is a former run, pale. */
import { curveNatural, line } from "d3";
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks, palely } from "./inks.ts";
import { Mark } from "./Mark.tsx";
import { pixels, usePlot } from "./plot-context.ts";
import { polyline } from "./polyline.ts";
import type { Values } from "./scales.ts";

export interface LineProps {
  readonly x: Values;
  readonly y: Values;
  readonly ink: InkName;
  readonly ghost?: boolean;
  /** Pale form of the ink: training error beside test error, say. */
  readonly pale?: boolean;
  /** `stroke-dasharray` in place of the ink's own; "none" for solid. */
  readonly dash?: string;
  /** The learner's mark at its end (default true). */
  readonly mark?: boolean;
  /** Drawn without corners, for a law that is known to have none between the given places. */
  readonly smooth?: boolean;
}

type Point = [number, number] | null;
const rounded = line<Point>()
  .defined((point) => point !== null)
  .x((point) => point?.[0] ?? 0)
  .y((point) => point?.[1] ?? 0)
  .curve(curveNatural)
  .digits(1);

export function Line({ x, y, ink, ghost, pale, dash, mark = true, smooth }: LineProps) {
  const frame = usePlot();
  const points = pixels(frame, x, y);
  const { variable, dash: own, mark: shape, width } = inks[ink];
  const end = points.findLast((point) => point !== null);
  const visible = end && end[1] >= -6 && end[1] <= frame.height + 6;
  return (
    <g {...(ghost ? ghostly : pale ? palely : undefined)}>
      <path
        className={width < 2 ? "line line-thin" : "line"}
        d={smooth ? (rounded(points) ?? "") : polyline(points)}
        fill="none"
        stroke={variable}
        strokeWidth={width}
        strokeLinejoin="round"
        strokeDasharray={dash === "none" ? undefined : (dash ?? own)}
      />
      {mark && !ghost && shape !== "none" && end && visible ? (
        <Mark ink={ink} x={end[0]} y={end[1]} hollow={pale} />
      ) : null}
    </g>
  );
}
