/** What the graph is worth: three nets of equally many weights, from 250 examples of one function of eight variables. */
import { invitation } from "../../../experiments/invitation.ts";
import face from "../../../experiments/questions/few-examples/face.ts";
import { graphErrors, graphTitle } from "../../../experiments/questions/few-examples/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

interface GraphProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

export function Graph({ summary, sweep }: GraphProps) {
  const points = sweep?.points ?? [];
  const errors = graphErrors(points);
  const title = graphTitle(points);
  const asks = invitation(face, "graph", summary);
  const seeds = points[0]?.summary.seeds.length ?? 0;
  const said = errors.map(({ label, error }) => `${label} ${error.toFixed(2)}`).join(", ");
  return (
    <Panel
      label={`${title}. Errors from 250 examples, of the target’s spread: ${points.length > 0 ? said : asks}.`}
      title={title}
      aspect={1.4}
      narrow={1.1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(errors.map(({ label }) => label))}
          x={linear([0, 1.12])}
          xTicks={[0, 0.5, 1]}
          xFormat={(error) => (error === 1 ? "1: guessing" : String(error))}
          xLabel="Error from 250 examples, of the spread"
          yLabel={seeds > 0 ? `Middle half of ${seeds} seeds` : ""}
        >
          <Rule x={1} dashed />
          {errors.map(({ name, ink, error, low, high }, i) => (
            <g key={name}>
              {low === null || high === null ? null : (
                <Line x={[low, high]} y={[i, i]} ink={ink} dash="none" mark={false} />
              )}
              <Points x={[error]} y={[i]} ink={ink} r={6} />
              {Number.isFinite(error) ? (
                <Label x={error} y={i} dy={-13} anchor="middle" text={error.toFixed(2)} ink={ink} />
              ) : null}
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
