/** Three measures of sharpness against the factor: two go up on both sides, and one stays. */
import { read } from "../../../experiments/questions/rescaling/outputs.ts";
import { parameters } from "../../../experiments/questions/rescaling/parameters.ts";
import { alphas } from "../../../experiments/questions/rescaling/places.ts";
import { describe, sharpnessTitle } from "../../../experiments/questions/rescaling/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max, marks } = parameters.alpha;

export function Sharpness({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const relu = summary.values.bend === "relu";
  const title = asking ? "How sharp is its minimum then?" : sharpnessTitle(summary);
  const [top, trace, scaled] = (["top.along", "trace.along", "scaled.along"] as const).map((name) =>
    Array.from(read.field(summary, name)),
  );
  return (
    <Panel
      label={asking ? title : `Measures of sharpness against the factor. ${describe(summary)}`}
      title={title}
      aspect={1.05}
      narrow={1.25}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([0.3, 30_000])}
          xLabel="Weights in times, weights out over (log scale)"
          yLabel="Times of what it was (log scale)"
          xTicks={marks.map(({ value }) => value)}
          yTicks={[1, 10, 100, 1000, 10_000]}
        >
          <Answer>
            <Line x={alphas} y={trace ?? []} ink="law" dash="5 3" mark={false} />
            <Line x={alphas} y={top ?? []} ink="law" mark={false} />
            <Line x={alphas} y={scaled ?? []} ink="accent" mark={false} />
            {relu ? (
              <>
                <Label x={1} y={7000} anchor="middle" text="— largest curvature" />
                <Label x={1} y={7000} dy={17} anchor="middle" text="- - sum of curvatures" />
                <Label x={1} y={0.45} anchor="middle" text="curvature × weights², by layer" ink="accent" />
              </>
            ) : (
              <Note text="Rescaled, a tanh net is another function, and at no minimum." />
            )}
          </Answer>
          {asking ? null : (
            <Handle label="Factor" x="alpha" at={[Number(summary.values.alpha), read.median(summary, "top.ratio")]} />
          )}
        </Plot>
      )}
    </Panel>
  );
}
