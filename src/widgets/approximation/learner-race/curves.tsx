/** The race: test error of each learner against steps, the middle of the seeds and their middle half. */
import { errorOf } from "../../../experiments/approximation/learner-race/outputs.ts";
import { curvesTitle, short } from "../../../experiments/approximation/learner-race/words.ts";
import { bandInWords } from "../../../experiments/summary.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, type Scale } from "../../../ui/scales.ts";
import { curveOf, errorScale, errorTicks, runners } from "./values.ts";

interface CurvesProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
  /** The axis shared with the panels beside. */
  readonly y?: Scale;
}

/** Round steps below the end, and the end itself. */
function stepTicks(steps: number): number[] {
  return [
    ...linear([0, steps])
      .ticks(4)
      .filter((tick) => tick < 0.85 * steps),
    steps,
  ];
}

export function Curves({ summary, ghost, y = errorScale([summary, ghost]) }: CurvesProps) {
  const { steps, seeds } = summary;
  const title = curvesTitle(summary);
  const ends = runners.map(({ name, label, ink }) => {
    const error = errorOf(summary, name);
    return {
      ink,
      text: Number.isFinite(error) ? `${label} ${short(error)}` : label,
      x: curveOf(summary, name).x,
      y: curveOf(summary, name).median,
    };
  });
  const said = ends.map(({ text }) => text).join(", ");
  const label = `${title}. Test error of five learners after ${summary.step} of ${steps} steps, ${bandInWords(seeds.length)}: ${said}.`;
  const measure = [
    "Test error, in units of the target’s spread (log scale)",
    seeds.length > 1 ? `band: middle half of ${seeds.length} seeds` : "one run",
    ...(ghost ? ["pale: the run before"] : []),
  ].join("; ");
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, steps])}
          y={y}
          xLabel="Training steps"
          yLabel={measure}
          xTicks={stepTicks(steps)}
          yTicks={errorTicks(y)}
          ends={ends}
        >
          <Rule y={1} label="guessing the mean" />
          {runners.map(({ name, ink }) => {
            const before = ghost ? curveOf(ghost, name) : null;
            // a longer run before would leave the axis
            const kept = before?.x.filter((step) => step <= steps) ?? [];
            return before ? <Line key={name} x={kept} y={before.median} ink={ink} ghost /> : null;
          })}
          {runners.map(({ name, ink }) => {
            const { x, low, high } = curveOf(summary, name);
            return seeds.length > 1 ? <Band key={name} x={x} low={low} high={high} ink={ink} /> : null;
          })}
          {runners.map(({ name, ink }) => {
            const { x, median } = curveOf(summary, name);
            return <Line key={name} x={x} y={median} ink={ink} />;
          })}
        </Plot>
      )}
    </Panel>
  );
}
