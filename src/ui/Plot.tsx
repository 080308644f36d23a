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
 * at the ends of lines, which keep out of each other's way; their room is taken from the plot. Labels of log axes say so.
 * Of a plane (`equal`) squares are squares; the panel around it takes the same axes as its `plane`, and has no holes.
 */
import { type ReactNode, useContext, useId, useMemo, useState } from "react";
import { XAxis, YAxis } from "./Axes.tsx";
import { EndLabels, useNamed } from "./EndLabels.tsx";
import { second } from "./inks.ts";
import { MapKey } from "./MapKey.tsx";
import { OverLayer } from "./Over.tsx";
import { PanelContext } from "./panel-context.ts";
import { PlotContext, type PlotFrame, RIM } from "./plot-context.ts";
import { type PlotAxes, roomOf } from "./plot-room.ts";
import { textWidth } from "./text.ts";

export interface PlotProps extends PlotAxes {
  /** Outer size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly children?: ReactNode;
}

const none: PlotProps["ends"] & object = [];

export function Plot({ width: outer, height: outerHeight, children, ...axes }: PlotProps) {
  const { x, y, mapKey } = axes;
  const ends = useNamed(axes.ends ?? none);
  const fontSize = useContext(PanelContext);
  const clip = useId();
  const [over, setOver] = useState<SVGGElement | null>(null);
  const { width, height, left, top, aside, xTicks, yTicks, xWords, yWords, xTitle, yTitle, beside, right } = roomOf(
    { ...axes, ends },
    outer,
    outerHeight,
    fontSize,
  );
  const frame = useMemo<PlotFrame>(
    () => ({ x: x.copy().range([0, width]), y: y.copy().range([height, 0]), width, height, fontSize, over }),
    [x, y, width, height, fontSize, over],
  );
  return (
    <PlotContext value={frame}>
      {yTitle.map((line, i) => (
        <text
          key={line}
          className="axis-title"
          aria-hidden
          fill={second}
          x={beside ? aside - 0.5 * fontSize : Math.max(0, Math.min(aside, outer - textWidth(line, fontSize)))}
          y={Math.round((beside ? top : 0) + fontSize * (0.95 + 1.35 * i))}
          textAnchor={beside ? "end" : undefined}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${left + aside} ${top})`}>
        <clipPath id={clip}>
          <rect x={-RIM} y={-RIM} width={width + 2 * RIM} height={height + 2 * RIM} />
        </clipPath>
        <YAxis ticks={yTicks} words={yWords} />
        <XAxis
          ticks={xTicks}
          words={xWords}
          title={xTitle}
          farthest={outer - left - aside}
          from={beside ? width + right : undefined}
        />
        <g clipPath={`url(#${clip})`}>{children}</g>
        <EndLabels ends={ends} panelWidth={outer} />
        {mapKey ? <MapKey {...mapKey} /> : null}
        <OverLayer ref={setOver} />
      </g>
    </PlotContext>
  );
}
