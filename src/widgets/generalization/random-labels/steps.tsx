/** Training error against examples after few and many steps, as far as the sweep is known. */
import face from "../../../experiments/generalization/random-labels/face.ts";
import { read } from "../../../experiments/generalization/random-labels/outputs.ts";
import { labelsOf, stepsTitle } from "../../../experiments/generalization/random-labels/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { grouped, shortPercent } from "../../../terms/numbers.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";
import { SHARES } from "./axes.ts";

interface StepsProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

export function Steps({ summary, sweep }: StepsProps) {
  const points = sweep?.points ?? [];
  const curves = [...new Set(points.map(({ value }) => Number(value)))].map((steps) => {
    const mine = points.filter(({ value }) => Number(value) === steps);
    const x = mine.map(({ by }) => Number(by));
    const y = mine.map((point) => read.median(point.summary, "train"));
    const misses = y.findIndex((error) => error > 0);
    return { steps, x, y, exact: (misses < 0 ? x.at(-1) : x[misses - 1]) ?? Number.NaN };
  });
  const title = stepsTitle(curves.map(({ exact }) => exact));
  const asks = invitation(face, "steps", summary);
  const said = curves.map(({ steps, y }) => `${grouped(steps)} steps: ${y.map(shortPercent).join(", ")}`);
  return (
    <Panel label={`${title}. ${said.join("; ") || asks}`} title={title} aspect={1.35} narrow={1}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([85, 1400])}
          xLabel="Examples (log scale)"
          xTicks={[100, 200, 400, 800]}
          y={linear([0, 0.5])}
          {...SHARES}
          yLabel={`Share of its own examples wrong, ${labelsOf(summary)}`}
          ends={curves.map(({ steps, x, y }) => ({ ink: "accent", text: `${grouped(steps)} steps`, x, y }))}
        >
          <Rule x={read.median(summary, "weights")} dashed />
          {curves.map(({ steps, x, y }) => (
            <g key={steps}>
              <Line x={x} y={y} ink="accent" dash="5 4" mark={false} />
              <Points x={x} y={y} ink="accent" hollow r={3} />
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
