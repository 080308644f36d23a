/** The race: test error of each learner against steps, the middle of the seeds and their middle half. */
import { errorOf } from "../../../experiments/approximation/learner-race/outputs.ts";
import { curvesTitle, short } from "../../../experiments/approximation/learner-race/words.ts";
import { bandInWords, until } from "../../../experiments/summary.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
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
  const guess = useGuess();
  const asking = guess?.asking ?? false;
  const guessed = guess?.mark?.kind === "order" ? guess.mark.order : [];
  const ends = runners.map(({ name, label, ink }) => {
    const error = errorOf(summary, name);
    const { x, median } = curveOf(summary, name);
    const place = guessed.indexOf(name) + 1;
    const yours = place > 0 ? `, you: ${place}.` : "";
    return { ink, text: `${label}${Number.isFinite(error) ? ` ${short(error)}` : ""}${yours}`, x, y: median };
  });
  const before = ghost ? runners.map(({ name, ink }) => ({ name, ink, ...until(curveOf(ghost, name), steps) })) : [];
  const [first] = before;
  const title = asking ? "Test error while they learn" : curvesTitle(summary);
  const said = ends.map(({ text }) => text).join(", ");
  const label = asking
    ? "Test error of five learners against steps: not shown before you have guessed."
    : `${title}. Test error of five learners after ${summary.step} of ${steps} steps, ${bandInWords(seeds.length)}: ${said}.`;
  const band = seeds.length > 1 ? `band: middle half of ${seeds.length} seeds` : "one run";
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, steps])}
          y={y}
          xLabel="Training steps"
          yLabel={`Test error, in units of the target’s spread (log scale); ${band}`}
          xTicks={stepTicks(steps)}
          yTicks={errorTicks(y)}
          ends={asking ? [] : first ? [...ends, runBefore(first.x, first.median)] : ends}
        >
          <Rule y={1} label="guessing the mean" />
          <Answer>
            {before.map(({ name, ink, x, median }) => (
              <Line key={name} x={x} y={median} ink={ink} ghost />
            ))}
            {runners.map(({ name, ink }) => {
              const { x, low, high } = curveOf(summary, name);
              return seeds.length > 1 ? <Band key={name} x={x} low={low} high={high} ink={ink} /> : null;
            })}
            {runners.map(({ name, ink }) => {
              const { x, median } = curveOf(summary, name);
              return <Line key={name} x={x} y={median} ink={ink} />;
            })}
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
