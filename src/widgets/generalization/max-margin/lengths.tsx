/** How long the weights are, over the steps; beside the slope that theory gives them: one over the widest margin for each factor e. */
import { read } from "../../../experiments/generalization/max-margin/outputs.ts";
import { lengthTitle, separable } from "../../../experiments/generalization/max-margin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { extentOf, linear } from "../../../ui/scales.ts";
import { history, timeAxis } from "./time.ts";

interface HistoryProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Lengths({ summary, ghost }: HistoryProps) {
  const asking = useGuess()?.asking ?? false;
  const { x, y } = history(summary, read.series(summary, "length"));
  const before =
    ghost?.values.decades === summary.values.decades && ghost.values.descent === summary.values.descent
      ? history(ghost, read.series(ghost, "length"))
      : null;
  const last = y.at(-1) ?? 0;
  const end = x.at(-1) ?? 1;
  const slope = 1 / read.median(summary, "widest");
  const lawful = separable(summary) && summary.values.descent === "logistic" && end >= 100;
  const law = x.map((steps) => (steps * 100 >= end ? last + slope * Math.log(steps / end) : null));
  const top = Math.max(2, extentOf(y)[1]) * 1.12;
  const title = asking ? "How long the weights are" : lengthTitle(summary);
  return (
    <Panel
      label={asking ? `${title}.` : `Length of the weights over the steps: ${last.toPrecision(2)} after the last one.`}
      title={title}
      aspect={1.4}
      narrow={1.3}
    >
      {(size) => (
        <Plot
          {...size}
          {...timeAxis(summary)}
          y={linear([0, top])}
          yLabel="Length of the weights"
          ends={asking ? [] : [{ ink: "accent", text: "descent", y }]}
        >
          <Answer>
            {before ? <Line {...before} ink="accent" ghost /> : null}
            {lawful ? <Line x={x} y={law} ink="law" dash="4 3" /> : null}
            <Line x={x} y={y} ink="accent" />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
