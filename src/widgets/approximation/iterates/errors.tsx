/** Error of the deep net while it trains: from random weights, and from beside the exact ones. */
import { read } from "../../../experiments/approximation/iterates/outputs.ts";
import { far, trainingTitle } from "../../../experiments/approximation/iterates/words.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

/** First weights may give more; what matters is what comes below 1. */
const MOST = 1.5;
const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const random = read.series(summary, "error.trained") ?? NOTHING;
  const near = read.series(summary, "error.near") ?? NOTHING;
  // in another number of steps it would lie on another axis
  const before = ghost?.steps === summary.steps ? read.series(ghost, "error.trained") : null;
  const title = trainingTitle(summary);
  // labels go along with their lines once there are lines
  const along = ({ x }: SeriesBand) => (summary.step > 0 ? { x } : {});
  const said = `from random weights ${far(read.median(summary, "error.trained"))}, from beside the exact ones ${far(read.median(summary, "error.near"))}`;
  return (
    <Panel
      label={`Error of the deep net over ${summary.steps} steps of training: ${said}. ${title}.`}
      title={title}
      aspect={1.35}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, MOST])}
          xTicks={[0, summary.steps / 2, summary.steps]}
          yTicks={[0, 0.5, 1]}
          xLabel="Steps"
          yLabel={`Error, over the spread${summary.seeds.length > 1 ? "; middle half of the seeds" : ""}`}
          ends={[
            { ink: "dense", text: "random start", y: random.median, ...along(random) },
            { ink: "plain", text: "near start", y: near.median, ...along(near) },
          ]}
        >
          <Rule y={1} dashed label="a guess of one half" />
          {before ? <Line x={before.x} y={before.median} ink="dense" ghost /> : null}
          <Band x={random.x} low={random.low} high={random.high} ink="dense" />
          <Band x={near.x} low={near.low} high={near.high} ink="plain" />
          <Line x={near.x} y={near.median} ink="plain" />
          <Line x={random.x} y={random.median} ink="dense" />
        </Plot>
      )}
    </Panel>
  );
}
