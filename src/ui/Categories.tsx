/** A value for each name of a `categoryAxis`: bars from zero, or dots, with their spread as whiskers. */
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { Mark } from "./Mark.tsx";
import { pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface CategoriesProps {
  /** In the order of the names. */
  readonly values: Values;
  readonly low?: Values;
  readonly high?: Values;
  /** One for all, or one for each. */
  readonly ink: InkName | readonly InkName[];
  /** Dots where the axis does not begin at zero: a bar's length would lie. */
  readonly dots?: boolean;
  /** Part of a row that a bar takes, and how far below the middle of its row it lies, in rows: for bars side by side. */
  readonly thick?: number;
  readonly shift?: number;
  readonly ghost?: boolean;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

export function Categories({ values, low, high, ink, dots, thick = 0.6, shift = 0, ghost }: CategoriesProps) {
  const frame = usePlot();
  const ground = pixel(frame.x, 0) ?? 0;
  const rows = Array.from({ length: values.length }, (_, i) => {
    const [from, to] = [pixel(frame.x, low?.[i]), pixel(frame.x, high?.[i])];
    return {
      i,
      at: pixel(frame.x, values[i]),
      middle: tenth(frame.y(i + shift)),
      half: tenth(Math.abs(frame.y(thick / 2) - frame.y(0))),
      whisker: from !== null && to !== null ? ([from, to] as const) : null,
      ink: typeof ink === "string" ? ink : (ink[i] ?? "plain"),
    };
  });
  return (
    <g {...(ghost ? ghostly : undefined)}>
      {rows.map(({ i, at, middle, half, whisker, ink: own }) => {
        if (at === null) return null;
        const { variable } = inks[own];
        return (
          <g key={i}>
            {dots ? null : (
              <path
                d={`M${ground} ${tenth(middle - half)}H${at}V${tenth(middle + half)}H${ground}z`}
                fill={variable}
                fillOpacity={0.42}
              />
            )}
            {whisker ? (
              <path d={`M${whisker[0]} ${middle}H${whisker[1]}`} stroke={variable} strokeWidth={1.25} fill="none" />
            ) : null}
            {dots ? <Mark ink={own} x={at} y={middle} /> : null}
          </g>
        );
      })}
    </g>
  );
}
