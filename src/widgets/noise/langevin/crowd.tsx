/** The crowd's histogram, and Boltzmann's law over it. */
import { read } from "../../../experiments/noise/langevin/outputs.ts";
import { parameters } from "../../../experiments/noise/langevin/parameters.ts";
import { crowdTitle } from "../../../experiments/noise/langevin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const { x } = parameters.valley;

export function Crowd({ summary }: { readonly summary: Summary }) {
  const places = Array.from(read.field(summary, "x"));
  const law = Array.from(read.field(summary, "law"));
  const crowd = Array.from(read.field(summary, "crowd"));
  const most = Math.max(...law) * 1.35;
  return (
    <Panel
      label={`Histogram of the crowd against Boltzmann’s law. ${crowdTitle(summary)}.`}
      aspect={1.45}
      title={crowdTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min - 0.5, x.max + 0.5])}
          y={linear([0, most])}
          xLabel={x.label}
          yLabel="Share of walkers, per unit of place"
          xTicks={[x.min, 0, x.max]}
        >
          <Histogram x={places} y={crowd} ink="accent" />
          <Line x={places} y={law} ink="law" smooth />
        </Plot>
      )}
    </Panel>
  );
}
