/** A net's gradients along one direction, in deviations: their histogram against the normal law of the same variance. */
import { read } from "../../../experiments/noise/gradient-noise/outputs.ts";
import { bellTitle } from "../../../experiments/noise/gradient-noise/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { pairs } from "./values.ts";

/** Deviations that are drawn, and bins; what lies beyond counts with the last. */
const REACH = 4;
const BINS = 33;
const WIDTH = (2 * REACH) / BINS;
const middles = Array.from({ length: BINS }, (_, i) => -REACH + (i + 0.5) * WIDTH);
const normal = middles.map((x) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI));

export function Bell({ summary }: { readonly summary: Summary }) {
  const deviation = Math.sqrt(read.field(summary, "covariance")[0] ?? 0);
  const { x } = pairs(read.field(summary, "cloud"));
  const density = new Array<number>(BINS).fill(0);
  for (const value of deviation > 0 ? x : []) {
    const bin = Math.floor((value / deviation + REACH) / WIDTH);
    density[Math.max(0, Math.min(BINS - 1, bin))]! += 1 / (x.length * WIDTH);
  }
  const title = bellTitle(summary);
  return (
    <Panel
      label={`Histogram of ${x.length} gradients along one direction, against a normal law. ${title}.`}
      title={title}
      aspect={1}
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([-REACH, REACH])}
          y={linear([0, Math.max(0.6, ...density) * 1.1])}
          xLabel="Noise along one direction, in deviations"
          yLabel={`Density of ${x.length} batches of the first seed`}
          xTicks={[-2, 0, 2]}
          yTicks={[]}
        >
          <Histogram x={middles} y={density} ink="accent" alpha={0.42} />
          <Line x={middles} y={normal} ink="law" smooth />
          <Label x={1.2} y={0.2} dx={8} text="normal law" />
        </Plot>
      )}
    </Panel>
  );
}
