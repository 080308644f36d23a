/** Error at the end of training against the number of folds, from both starts, as far as it is known. */
import experiment from "../../../experiments/approximation/iterates/face.ts";
import { read } from "../../../experiments/approximation/iterates/outputs.ts";
import { far, foundTitle } from "../../../experiments/approximation/iterates/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

interface FoundProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

export function Found({ summary, sweep }: FoundProps) {
  const points = sweep?.points ?? [];
  const folds = points.map(({ value }) => Number(value));
  const random = points.map((point) => read.band(point.summary, "error.trained"));
  const near = points.map((point) => read.band(point.summary, "error.near").median);
  const title = foundTitle(sweep);
  const asks = invitation(experiment, "folds", summary);
  const said = folds.map((count, i) => `${far(random[i]?.median ?? Number.NaN)} at ${count}`).join(", ");
  return (
    <Panel
      label={`Error at the end of training against folds${points.length > 0 ? `, from random weights: ${said}. ${title}.` : `. ${asks}`}`}
      title={title}
      aspect={2.6}
      narrow={1.2}
      wide
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0.7, 6.3])}
          y={linear([0, 1.15])}
          xTicks={[1, 2, 3, 4, 5, 6]}
          yTicks={[0, 0.5, 1]}
          xLabel="Folds, each with a layer of its own"
          yLabel="Error after training, over the spread"
          ends={
            points.length > 0
              ? [
                  { ink: "dense", text: "random start", y: random.map(({ median }) => median) },
                  { ink: "plain", text: "start near the exact weights", y: near },
                ]
              : []
          }
        >
          {points.length === 0 ? <Note text={asks} /> : null}
          <Line x={folds} y={near} ink="plain" />
          <Points x={folds} y={near} ink="plain" r={3} />
          <Line x={folds} y={random.map(({ median }) => median)} ink="dense" mark={false} />
          <Points
            x={folds}
            y={random.map(({ median }) => median)}
            low={random.map(({ low }) => low)}
            high={random.map(({ high }) => high)}
            ink="dense"
            r={4}
          />
        </Plot>
      )}
    </Panel>
  );
}
