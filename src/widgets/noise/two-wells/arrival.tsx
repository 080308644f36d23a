/** How the crowd came there: the share of the wide well, of those that began in one place and of those that began in another. */
import { read } from "../../../experiments/noise/two-wells/outputs.ts";
import { arrivalTitle, namesOf, percents, startsOf } from "../../../experiments/noise/two-wells/words.ts";
import { until } from "../../../experiments/summary.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

interface ArrivalProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export function Arrival({ summary, ghost }: ArrivalProps) {
  const { wide } = namesOf(summary);
  const starts = startsOf(summary);
  const chosen = read.series(summary, "share.fromStart") ?? NOTHING;
  const opposite = read.series(summary, "share.fromOpposite") ?? NOTHING;
  const exact = read.median(summary, "share.exact");
  const before = ghost ? until(read.series(ghost, "share.fromStart") ?? NOTHING, summary.steps) : null;
  const asking = useGuess()?.asking ?? false;
  const title = asking ? "Two starts" : arrivalTitle(summary);
  const [one, other, law] = percents([
    read.median(summary, "share.fromStart"),
    read.median(summary, "share.fromOpposite"),
    exact,
  ]);
  const label = asking
    ? `Share in the ${wide} over ${summary.steps} steps: not shown before you have guessed.`
    : `${title}. Share in the ${wide} after ${summary.step} of ${summary.steps} steps: ${one} of those that ${starts.chosen}, ${other} of those that ${starts.opposite}, by Boltzmann’s law ${law}.`;
  const ends = [
    { ink: "law" as const, text: "Boltzmann’s law", y: exact },
    { ink: "accent" as const, text: starts.chosen, x: chosen.x, y: chosen.median },
    { ink: "plain" as const, text: starts.opposite, x: opposite.x, y: opposite.median },
    ...(before ? [runBefore(before.x, before.median)] : []),
  ];
  return (
    <Panel label={label} title={title} aspect={1.45} interactive={asking}>
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
          ends={asking ? [] : ends}
        >
          <Answer>
            {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
            <Band x={opposite.x} low={opposite.low} high={opposite.high} ink="plain" />
            <Band x={chosen.x} low={chosen.low} high={chosen.high} ink="accent" />
            <Line x={[0, summary.steps]} y={[exact, exact]} ink="law" />
            <Line x={opposite.x} y={opposite.median} ink="plain" dash="4 3" />
            <Line x={chosen.x} y={chosen.median} ink="accent" />
          </Answer>
          <AtTheEnd />
        </Plot>
      )}
    </Panel>
  );
}

/** The guess, where the crowd's share will be at the last step. */
function AtTheEnd() {
  return <GuessMark axis="y" at={usePlot().width - 8} said={false} />;
}
