/** How long the weights are, over the steps; beside the slope that theory gives them: one over the widest margin for each factor e. */
import { read } from "../../../experiments/generalization/max-margin/outputs.ts";
import { lengthTitle, separable } from "../../../experiments/generalization/max-margin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { extentOf, linear, log, positiveExtentOf } from "../../../ui/scales.ts";
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
  const growing = summary.values.descent === "growing";
  // where theory names the slope the axis is there from the beginning, and nothing in the picture jumps
  const expected =
    summary.values.descent === "logistic" && separable(summary)
      ? slope * Math.log(10) * Number(summary.values.decades)
      : 2;
  const top = Math.max(expected, extentOf(y)[1] * 1.1);
  const title = asking ? "How long the weights are" : lengthTitle(summary);
  return (
    <Panel
      label={asking ? `${title}.` : `Length of the weights over the steps: ${last.toPrecision(2)} after the last one.`}
      title={title}
      aspect={3}
      narrow={1.3}
      wide
    >
      {(size) => (
        <Plot
          {...size}
          {...timeAxis(summary)}
          y={growing ? log([Math.min(1, positiveExtentOf(y)[0]), Math.max(10, top)]) : linear([0, top])}
          yLabel={growing ? "Length of the weights (log scale)" : "Length of the weights"}
          ends={asking ? [] : [{ ink: "accent", text: "descent", y }]}
        >
          <Answer>
            {before ? <Line {...before} ink="accent" ghost /> : null}
            {lawful ? <Line x={x} y={law} ink="law" dash="4 3" /> : null}
            {lawful && end >= 1e4 ? (
              <Label x={end} y={last - slope * Math.log(10)} dy={14} anchor="end" text="slope by theory" ink="law" />
            ) : null}
            <Line x={x} y={y} ink="accent" />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
