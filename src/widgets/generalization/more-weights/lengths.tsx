/** Why: how long the fitted weights are, on the same axis. */
import { read } from "../../../experiments/generalization/more-weights/curve.ts";
import { lengthTitle, short } from "../../../experiments/generalization/more-weights/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log, positiveExtentOf } from "../../../ui/scales.ts";
import { decades, ratioScale, X_LABEL, X_TICKS } from "./axis.ts";

export function Lengths({ summary }: { readonly summary: Summary }) {
  const examples = Number(summary.values.examples);
  const x = Array.from(read.field(summary, "weights"), (weights) => weights / examples);
  const norm = read.fieldBand(summary, "norm");
  const median = norm?.values ?? [];
  const [low, high] = positiveExtentOf(norm?.low ?? [], norm?.high ?? [], median);
  const y = log([low / 1.6, high * 1.6]);
  const [bottom = 0, top = 1] = y.domain();
  const ticks = decades(bottom, top);
  const said = x.map((ratio, i) => `${short(median[i] ?? Number.NaN)} at ${short(ratio)}`);
  const label = `Length of the weights against weights for each example: ${said.join(", ") || "nothing yet"}.`;
  return (
    <Panel label={label} title={lengthTitle(summary)} aspect={1.5} narrow={1}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={ratioScale(x)}
          y={y}
          xLabel={X_LABEL}
          yLabel="Length of all weights (log scale)"
          xTicks={X_TICKS}
          yTicks={ticks.length > 1 ? ticks : undefined}
        >
          <Rule x={1} dashed />
          {norm?.low && norm.high ? <Band x={x} low={norm.low} high={norm.high} ink="accent" /> : null}
          <Line x={x} y={median} ink="accent" />
          <Points x={x} y={median} ink="accent" r={3} />
        </Plot>
      )}
    </Panel>
  );
}
