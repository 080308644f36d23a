/** How the crowd came there: the share of the wide well, of those that began in one place and of those that began in another. */
import { read } from "../../../experiments/noise/two-wells/outputs.ts";
import { arrivalTitle, namesOf, percents, startsOf } from "../../../experiments/noise/two-wells/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

interface ArrivalProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Arrival({ summary, ghost }: ArrivalProps) {
  const { wide } = namesOf(summary);
  const starts = startsOf(summary);
  const chosen = read.series(summary, "share.fromStart");
  const opposite = read.series(summary, "share.fromOpposite");
  const exact = read.median(summary, "share.exact");
  const before = ghost ? read.series(ghost, "share.fromStart") : null;
  // a longer run before would leave the axis
  const kept = before ? before.x.filter((step) => step <= summary.steps) : [];
  const title = arrivalTitle(summary);
  const [one, other, law] = percents([
    read.median(summary, "share.fromStart"),
    read.median(summary, "share.fromOpposite"),
    exact,
  ]);
  const label = `${title}. Share in the ${wide} after ${summary.step} of ${summary.steps} steps: ${one} of those that ${starts.chosen}, ${other} of those that ${starts.opposite}, by Boltzmann’s law ${law}.`;
  return (
    <Panel label={label} title={title} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, 1])}
          xLabel="Steps"
          yLabel={`Share in the ${wide}`}
          xTicks={[0, summary.steps / 2, summary.steps]}
          yTicks={[0, 0.5, 1]}
          yFormat={(value) => `${Math.round(value * 100)} %`}
          ends={[
            { ink: "law", text: "Boltzmann’s law", y: exact },
            { ink: "accent", text: starts.chosen, x: chosen?.x ?? [], y: chosen?.median ?? [] },
            { ink: "plain", text: starts.opposite, x: opposite?.x ?? [], y: opposite?.median ?? [] },
            ...(before
              ? [{ ink: "plain" as const, text: "pale: run before", y: before.median.slice(0, kept.length) }]
              : []),
          ]}
        >
          {before ? <Line x={kept} y={before.median} ink="accent" ghost /> : null}
          {opposite ? <Band x={opposite.x} low={opposite.low} high={opposite.high} ink="plain" /> : null}
          {chosen ? <Band x={chosen.x} low={chosen.low} high={chosen.high} ink="accent" /> : null}
          <Line x={[0, summary.steps]} y={[exact, exact]} ink="law" />
          {opposite ? <Line x={opposite.x} y={opposite.median} ink="plain" dash="4 3" /> : null}
          {chosen ? <Line x={chosen.x} y={chosen.median} ink="accent" /> : null}
        </Plot>
      )}
    </Panel>
  );
}
