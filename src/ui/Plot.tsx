/**
 * Axes around marks.
 *
 *   <Plot width={w} height={h} x={linear([0, 3000])} y={log([1e-4, 1])} xLabel="Steps" yLabel="Test error"
 *         ends={[{ ink: "dense", text: "deep net", y: medians }]}>
 *     <Band x={steps} low={low} high={high} ink="dense" />
 *     <Line x={steps} y={medians} ink="dense" />
 *   </Plot>
 *
 * `x` and `y` are scales with a domain (see scales.ts; a domain from high to low turns the axis). `ends` are direct labels
 * at the right, which keep out of each other's way; their room is taken from the plot. Labels of log axes say so.
 */
import { type ReactNode, useContext, useId, useMemo, useState } from "react";
import { XAxis, YAxis } from "./Axes.tsx";
import { type EndLabel, EndLabels, endRoom } from "./EndLabels.tsx";
import { second } from "./inks.ts";
import { PanelContext } from "./panel-context.ts";
import { PlotContext, type PlotFrame } from "./plot-context.ts";
import { kindOf, type Scale, ticksOf, tickText } from "./scales.ts";
import { textWidth, wrapText } from "./text.ts";

export interface PlotProps {
  /** Outer size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Values that mean something; a few round ones if left out, none if empty. */
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  readonly xFormat?: (value: number) => string;
  readonly yFormat?: (value: number) => string;
  readonly ends?: readonly EndLabel[];
  /** Room above for the buttons of an editor. */
  readonly tools?: boolean;
  readonly children?: ReactNode;
}

const inside = (scale: Scale, values: readonly number[]) => {
  const [a = 0, b = 1] = scale.domain();
  return values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b));
};
const said = (label: string | undefined, scale: Scale) =>
  label && kindOf(scale) !== "linear" && !/\blog\b/i.test(label) ? `${label} (log scale)` : label;

/** Room at both sides, widened until half of each outermost tick's words has place beside the plot. */
function roomFor(
  ticks: readonly number[],
  scale: Scale,
  width: number,
  wide: (tick: number) => number,
  [left, right]: readonly [number, number],
): [number, number] {
  const at = scale.copy().range([0, width]);
  return ticks.reduce(
    ([before, after], tick) => [
      Math.max(before, Math.ceil(wide(tick) / 2 - at(tick))),
      Math.max(after, Math.ceil(wide(tick) / 2 - (width - at(tick)))),
    ],
    [left, right],
  );
}

export function Plot({
  width,
  height,
  x,
  y,
  xLabel,
  yLabel,
  xTicks,
  yTicks,
  xFormat,
  yFormat,
  ends = [],
  tools,
  children,
}: PlotProps) {
  const fontSize = useContext(PanelContext);
  const clip = useId();
  const [over, setOver] = useState<SVGGElement | null>(null);
  const xWords = xFormat ?? tickText;
  const yWords = yFormat ?? tickText;
  const shownY = inside(y, yTicks ?? ticksOf(y, Math.max(2, Math.min(5, Math.floor(height / (fontSize * 4))))));
  const yTitle = wrapText(said(yLabel, y) ?? "", width, fontSize);
  const leftmost = shownY.reduce((most, tick) => Math.max(most, textWidth(yWords(tick), fontSize) + 8), 2);
  const rightmost = Math.max(endRoom(ends, width, fontSize), fontSize * 0.9);
  const title = yTitle.length > 0 ? Math.round(fontSize * (1.35 * yTitle.length + 0.75)) : Math.round(fontSize * 0.7);
  const top = title + (tools ? 32 : 0);
  const below = Math.round(fontSize * ((xTicks?.length === 0 ? 0.3 : 1.5) + (xLabel ? 1.5 : 0.1)));
  const xTicksIn = (room: number) =>
    inside(x, xTicks ?? ticksOf(x, Math.max(2, Math.min(7, Math.floor(room / (fontSize * 6))))));
  const first = Math.max(20, width - leftmost - rightmost);
  const [left, right] = roomFor(xTicksIn(first), x, first, (tick) => textWidth(xWords(tick), fontSize), [
    leftmost,
    rightmost,
  ]);
  const inner = { width: Math.max(20, Math.round(width - left - right)), height: Math.max(20, height - top - below) };
  const shownX = xTicksIn(inner.width);
  const frame = useMemo<PlotFrame>(
    () => ({
      x: x.copy().range([0, inner.width]),
      y: y.copy().range([inner.height, 0]),
      width: inner.width,
      height: inner.height,
      fontSize,
      over,
    }),
    [x, y, inner.width, inner.height, fontSize, over],
  );
  return (
    <PlotContext value={frame}>
      {yTitle.map((line, i) => (
        <text
          key={line}
          className="axis-title"
          aria-hidden
          fill={second}
          x={0}
          y={Math.round(fontSize * (0.95 + 1.35 * i))}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${Math.round(left)} ${top})`}>
        <clipPath id={clip}>
          <rect x={-1} y={-6} width={inner.width + 8} height={inner.height + 8} />
        </clipPath>
        <YAxis ticks={shownY} words={yWords} />
        <XAxis ticks={shownX} words={xWords} title={said(xLabel, x)} />
        <g clipPath={`url(#${clip})`}>{children}</g>
        <EndLabels ends={ends} panelWidth={width} />
        <g ref={setOver} />
      </g>
    </PlotContext>
  );
}
