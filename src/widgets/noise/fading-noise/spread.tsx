/** How the slopes of single examples are spread, over the weight. */
import { read } from "../../../experiments/noise/fading-noise/outputs.ts";
import { parameters } from "../../../experiments/noise/fading-noise/parameters.ts";
import { describe, spreadTitle } from "../../../experiments/noise/fading-noise/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const { min, max } = parameters.weight;

export function Spread({ summary, ghost }: { readonly summary: Summary; readonly ghost: Summary | null }) {
  const curve = (from: Summary) => ({ x: read.field(from, "weights"), y: read.field(from, "spreads") });
  return (
    <Panel
      label={`The spread of the slopes over the weight. ${describe(summary)}`}
      title={spreadTitle(summary)}
      aspect={1.15}
      narrow={1.6}
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([min, max])}
          y={linear([0, 1.6])}
          xLabel={parameters.weight.label}
          yLabel="Spread of the slopes"
          xTicks={[0, 1, 2]}
          yTicks={[0, 0.5, 1, 1.5]}
        >
          {ghost ? <Line {...curve(ghost)} ink="accent" ghost /> : null}
          <Line {...curve(summary)} ink="accent" mark={false} />
          <Points x={[Number(summary.values.weight)]} y={[read.median(summary, "spread")]} ink="accent" r={5} />
        </Plot>
      )}
    </Panel>
  );
}
