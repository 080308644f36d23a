/** The crowd's histogram, and Boltzmann's law over it. */
import { read } from "../../../experiments/noise/langevin/outputs.ts";
import { parameters } from "../../../experiments/noise/langevin/parameters.ts";
import { crowdTitle, inPlane } from "../../../experiments/noise/langevin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const { x } = parameters.valley;
const ACROSS = linear([x.min - 0.5, x.max + 0.5]);
/** The law of the steps is drawn where it is another one, by as much as can be seen. */
const SEEN = 0.02;

export function Crowd({ summary }: { readonly summary: Summary }) {
  const places = Array.from(read.field(summary, "x"));
  const law = Array.from(read.field(summary, "law"));
  const crowd = Array.from(read.field(summary, "crowd"));
  const steps = read.field(summary, "steps");
  const biased = read.median(summary, "bias") > SEEN;
  const most = Math.max(...law) * 1.35;
  const title = inPlane(summary) ? "The crowd and the law, by x alone" : crowdTitle(summary);
  return (
    <Panel
      label={`Histogram of the crowd against Boltzmann’s law. ${crowdTitle(summary)}.`}
      aspect={1.45}
      title={title}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={ACROSS}
          y={linear([0, most])}
          xLabel={x.label}
          yLabel={
            biased
              ? "Share of walkers, per unit of place; dashed: the law of steps as long as these"
              : "Share of walkers, per unit of place; line: Boltzmann’s law"
          }
          xTicks={[x.min, 0, x.max]}
        >
          <Histogram x={places} y={crowd} ink="accent" />
          <Line x={places} y={law} ink="law" smooth />
          {biased ? <Line x={places} y={steps} ink="accent" dash="5 4" smooth /> : null}
        </Plot>
      )}
    </Panel>
  );
}
