/** Two distances over the steps: across the line of exact fits, which shrinks, and along it, which nothing changes but noise. */
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { extentOf, linear } from "../../../ui/scales.ts";
import { scalar } from "./values.ts";

interface DescentProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export function Descent({ summary, ghost }: DescentProps) {
  const visible = summary.series.visible ?? NOTHING;
  const hidden = summary.series.hidden ?? NOTHING;
  const law = summary.series["hidden.law"] ?? NOTHING;
  const before = ghost?.series.hidden;
  const shaken = Number(summary.values.temperature) > 0;
  const most = extentOf(visible.high, hidden.high, law.median)[1];
  const label = `Distances over ${summary.steps} steps: ${scalar(summary, "visible").toFixed(2)} from the exact fits, ${scalar(summary, "hidden").toFixed(2)} along the invisible direction${shaken ? `, by free diffusion ${scalar(summary, "hidden.law").toFixed(2)}` : ""}.`;
  return (
    <Panel label={label} title={shaken ? "Noise moves where nobody looks" : "Only what is seen moves"} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, Math.max(0.5, most * 1.05)])}
          xLabel="Steps"
          yLabel="Distance"
          xTicks={[0, summary.steps / 2, summary.steps]}
          ends={[
            { ink: "plain", text: "from the fits", y: visible.median },
            { ink: "accent", text: "along them", y: hidden.median },
            ...(shaken ? [{ ink: "law" as const, text: "free diffusion", y: law.median }] : []),
          ]}
        >
          {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
          <Band x={visible.x} low={visible.low} high={visible.high} ink="plain" />
          <Band x={hidden.x} low={hidden.low} high={hidden.high} ink="accent" />
          {shaken ? <Line x={law.x} y={law.median} ink="law" /> : null}
          <Line x={visible.x} y={visible.median} ink="plain" dash="4 3" />
          <Line x={hidden.x} y={hidden.median} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
