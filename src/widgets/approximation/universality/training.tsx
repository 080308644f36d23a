/** Root mean square error while the nets are trained, and where the built one stands. */
import { read } from "../../../experiments/approximation/universality/outputs.ts";
import { short, trainingTitle } from "../../../experiments/approximation/universality/words.ts";
import { until } from "../../../experiments/summary.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear, log, positiveExtentOf } from "../../../ui/scales.ts";

const FLOOR = 1e-7;
const NOTHING = { x: [], median: [], low: [], high: [] };

export function Training({ summary, ghost }: Pick<DrawingProps, "summary" | "ghost">) {
  const asking = useGuess()?.asking ?? false;
  const series = read.series(summary, "trained.rms") ?? NOTHING;
  const earlier = ghost ? read.series(ghost, "trained.rms") : null;
  const before = earlier ? until(earlier, summary.steps) : null;
  const built = Math.max(FLOOR, read.median(summary, "built.rms"));
  const [low, high] = positiveExtentOf(series.low, series.high, [built]);
  const title = asking ? "Training" : trainingTitle(summary);
  const label = asking
    ? "Error while training: not shown before you have guessed."
    : `${title}. Root mean square error over ${summary.steps} steps, log scale: now ${short(read.median(summary, "trained.rms"))}; built ${short(built)}.`;
  const ends = [
    { ink: "shallow" as const, text: "built", y: built },
    { ink: "accent" as const, text: "trained", x: series.x, y: series.median },
    ...(before ? [runBefore(before.x, before.median)] : []),
  ];
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={1.1}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={log([Math.min(low, high / 30) / 1.6, high * 1.3])}
          xLabel="Steps of training"
          yLabel="Root mean square error"
          ends={asking ? [] : ends}
        >
          <Answer>
            {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
            <Line x={[0, summary.steps]} y={[built, built]} ink="shallow" mark={false} />
            <Band x={series.x} low={series.low} high={series.high} ink="accent" />
            <Line x={series.x} y={series.median} ink="accent" />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
