/** Error against degree, as far as its sweep is known; runs that diverged are counted above. */

import { invitation } from "../../../experiments/invitation.ts";
import face from "../../../experiments/landscape/polynomial-twin/face.ts";
import { read } from "../../../experiments/landscape/polynomial-twin/outputs.ts";
import { degreesTitle, verdictOf } from "../../../experiments/landscape/polynomial-twin/words.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { percent, wholePercent } from "../../../terms/numbers.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const TOP = 0.55;

export function Degrees({ summary, sweep }: { readonly summary: Summary; readonly sweep: SweepResult | undefined }) {
  const declared = face.sweeps?.degree;
  const wanted = declared ? pointsOf(face.parameters, declared, summary.values).length : 0;
  const points = sweep?.points ?? [];
  const title = degreesTitle(points, wanted);
  const at = points.map(({ value }) => Number(value));
  const twins = points.map((point) => read.band(point.summary, "twin.error"));
  const nets = points.map((point) => read.median(point.summary, "relu.error"));
  const asks = invitation(face, "degree", summary);
  const said = points.map(({ value, summary: of }, i) =>
    verdictOf(of) === "lost" ? `${value}: diverged` : `${value}: ${percent(twins[i]?.median)}`,
  );
  return (
    <Panel
      label={`${title}. Wrong on new examples at degree ${said.join(", ") || `not yet known: ${asks}`}.`}
      title={title}
      aspect={1.5}
      narrow={1.1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0.5, 10.5])}
          y={linear([0, TOP])}
          xLabel="Degree of the polynomial"
          yLabel="Wrong on new examples"
          xTicks={[1, 2, 3, 4, 6, 8, 10]}
          yTicks={[0, 0.1, 0.25, 0.5]}
          yFormat={wholePercent}
          ends={points.length > 0 ? [{ ink: "plain", text: "ReLU net", y: nets }] : []}
        >
          <Line x={at} y={nets} ink="plain" mark={false} />
          <Points
            x={at}
            y={twins.map(({ median }) => median)}
            low={twins.map(({ low }) => low)}
            high={twins.map(({ high }) => high)}
            ink="accent"
            r={4.5}
          />
          {points.map(({ value, summary: of }) =>
            of.diverged.length > 0 ? (
              <Label
                key={value}
                x={Number(value)}
                y={TOP}
                dy={14}
                text={`${of.diverged.length}/${of.seeds.length}`}
                anchor="middle"
                ink="accent"
              />
            ) : null,
          )}
          {points.some(({ summary: of }) => of.diverged.length > 0) ? (
            <Label x={0.6} y={TOP} dy={14} text="diverged:" ink="accent" />
          ) : null}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
