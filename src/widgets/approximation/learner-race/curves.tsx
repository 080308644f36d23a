/** The race: test error of each learner against steps, the middle of the seeds and their middle half. */
import { bandInWords } from "../../../experiments/summary.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, type Scale } from "../../../ui/scales.ts";
import { curveOf, ERROR, errorOf, errorScale, errorTicks, runners, short } from "./values.ts";

interface CurvesProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
  /** The axis shared with the panels beside. */
  readonly y?: Scale;
}

export function Curves({ summary, ghost, y = errorScale([summary, ghost]) }: CurvesProps) {
  const { steps, seeds } = summary;
  const guess = useGuess();
  const asking = guess?.asking ?? false;
  const guessed = guess?.mark?.kind === "order" ? guess.mark.order : [];
  const said = runners.map(({ name, label }) => `${label} ${short(errorOf(summary, name) ?? Number.NaN)}`).join(", ");
  const label = asking
    ? "Test error of five learners against steps: not shown before you have guessed."
    : `Test error of five learners after ${summary.step} of ${steps} steps, ${bandInWords(seeds.length)}: ${said}.`;
  const ends = runners.map(({ name, label: text, ink }) => {
    const error = errorOf(summary, name);
    const { x, median } = curveOf(summary, name);
    const place = guessed.indexOf(name) + 1;
    const yours = place > 0 ? `, you: ${place}.` : "";
    return { ink, text: `${text}${error === null ? "" : ` ${short(error)}`}${yours}`, x, y: median };
  });
  const [first] = runners.map(({ name }) => (ghost ? curveOf(ghost, name) : null)).filter((curve) => curve !== null);
  return (
    <Panel label={label} title="Test error while they learn" aspect={1.3} narrow={0.95}>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, steps])}
          y={y}
          xLabel="Training steps"
          yLabel={ERROR}
          yTicks={errorTicks(y)}
          ends={asking ? [] : first ? [...ends, runBefore(first.x, first.median)] : ends}
        >
          <Rule y={1} label="guessing the mean" />
          <Answer>
            {runners.map(({ name, ink }) => {
              const before = ghost ? curveOf(ghost, name) : null;
              return before ? <Line key={name} x={before.x} y={before.median} ink={ink} ghost /> : null;
            })}
            {runners.map(({ name, ink }) => {
              const { x, low, high } = curveOf(summary, name);
              return seeds.length > 1 ? <Band key={name} x={x} low={low} high={high} ink={ink} /> : null;
            })}
            {runners.map(({ name, ink }) => {
              const { x, median } = curveOf(summary, name);
              return <Line key={name} x={x} y={median} ink={ink} />;
            })}
          </Answer>
          <Label
            x={0}
            y={y.domain()[0] ?? 0.035}
            dx={6}
            dy={-fontSize * 0.5}
            text={seeds.length === 1 ? "one run" : `middle half of ${seeds.length} seeds`}
            ink="plain"
          />
        </Plot>
      )}
    </Panel>
  );
}
