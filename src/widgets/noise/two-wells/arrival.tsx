/** How the crowd came there: the share of the wide well, from the chosen start and from the opposite one. */

import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { namesOf, scalar } from "./values.ts";

interface ArrivalProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export function Arrival({ summary, ghost }: ArrivalProps) {
  const { wide } = namesOf(summary);
  const chosen = summary.series["share.fromStart"] ?? NOTHING;
  const opposite = summary.series["share.fromOpposite"] ?? NOTHING;
  const exact = scalar(summary, "share.exact");
  const before = ghost?.series["share.fromStart"];
  const label = `Share in the ${wide} over ${summary.steps} steps: from the chosen start ${percent(scalar(summary, "share.fromStart"))}, from the opposite start ${percent(scalar(summary, "share.fromOpposite"))}, by Boltzmann’s law ${percent(exact)}.`;
  return (
    <Panel label={label} title="Two starts, one law" aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, 1])}
          xLabel="Steps"
          yLabel={`Share in the ${wide}`}
          yTicks={[0, 0.5, 1]}
          yFormat={(value) => `${Math.round(value * 100)} %`}
          ends={[
            { ink: "law", text: "Boltzmann’s law", y: exact },
            { ink: "accent", text: "chosen start", x: chosen.x, y: chosen.median },
            { ink: "plain", text: "opposite start", x: opposite.x, y: opposite.median },
            ...(before ? [runBefore(before.x, before.median)] : []),
          ]}
        >
          {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
          <Band x={opposite.x} low={opposite.low} high={opposite.high} ink="plain" />
          <Band x={chosen.x} low={chosen.low} high={chosen.high} ink="accent" />
          <Line x={[0, summary.steps]} y={[exact, exact]} ink="law" />
          <Line x={opposite.x} y={opposite.median} ink="plain" dash="4 3" />
          <Line x={chosen.x} y={chosen.median} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
