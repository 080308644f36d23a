/** Above, the curve and its examples; below, the units that it is the sum of, each under its example. */
import { type ReactNode, useId } from "react";
import { read } from "../../../experiments/approximation/kernel-machine/outputs.ts";
import { parameters } from "../../../experiments/approximation/kernel-machine/parameters.ts";
import { describe, machineTitle } from "../../../experiments/approximation/kernel-machine/words.ts";
import { pointsOf } from "../../../experiments/points.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { PlotContext, pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { Units } from "./units.tsx";

const { x, y } = parameters.examples;
/** Room for the weights below the curve, in its own units. */
const BELOW = 1.5;
/** Where in this room the zero of the weights stands, and how far from it the full weight. */
const MIDDLE = 0.56;
const HIGH = 0.4;

const look = () => ({ ink: "shallow" as const });

export function Machine({ summary }: { readonly summary: Summary }) {
  return (
    <Panel
      label={`Examples, the curve through them, and the weight of the unit at each. ${describe(summary)}`}
      title={machineTitle(summary)}
      aspect={1.35}
      narrow={0.8}
      wide
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min, x.max])}
          y={linear([y.min - BELOW, y.max])}
          xLabel={x.label}
          yLabel={y.label}
          xTicks={[x.min, 0, x.max]}
          yTicks={[y.min, 0, y.max]}
          tools
        >
          <Above>
            <Rule y={0} />
            <Line x={read.field(summary, "x")} y={read.field(summary, "curve")} ink="shallow" mark={false} />
          </Above>
          <Units summary={summary} middle={y.min - BELOW * MIDDLE} high={BELOW * HIGH} />
          <Upper>
            <PointsEditor
              name="examples"
              label="Example"
              points={pointsOf(String(summary.values.examples))}
              look={look}
            />
          </Upper>
        </Plot>
      )}
    </Panel>
  );
}

/** The part of the plot that belongs to the curve. */
function Upper({ children }: { readonly children: ReactNode }) {
  const frame = usePlot();
  return <PlotContext value={{ ...frame, height: pixel(frame.y, y.min) ?? frame.height }}>{children}</PlotContext>;
}

/** What leaves that part is not drawn. */
function Above({ children }: { readonly children: ReactNode }) {
  const frame = usePlot();
  const id = useId();
  return (
    <>
      <clipPath id={id}>
        <rect x={0} y={-6} width={frame.width} height={(pixel(frame.y, y.min) ?? frame.height) + 6} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
