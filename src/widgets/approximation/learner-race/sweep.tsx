/** Final test error of each learner against one parameter, as far as its sweep is known. */
import experiment from "../../../experiments/approximation/learner-race/face.ts";
import { short } from "../../../experiments/approximation/learner-race/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepPoint, SweepResult } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log, type Scale } from "../../../ui/scales.ts";
import { bandOf, errorTicks, runners } from "./values.ts";

interface AgainstProps {
  /** The sweep's name. */
  readonly name: string;
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
  readonly xLabel: string;
  /** All values of the sweep if left out. */
  readonly xTicks?: readonly number[];
  readonly y: Scale;
  /** What all points together say, if they say something; `wanted` of them are to come. */
  readonly titled: (points: readonly SweepPoint[], wanted: number) => string | null;
}

export function Against({ name, summary, sweep, xLabel, xTicks, y, titled }: AgainstProps) {
  const declared = experiment.sweeps?.[name];
  const values = declared
    ? pointsOf(experiment.parameters, declared, summary.values).map(({ value }) => Number(value))
    : [];
  const points = sweep?.points ?? [];
  const title = titled(points, values.length) ?? declared?.label ?? "";
  const x = points.map((point) => Number(point.value));
  const first = values[0] ?? 1;
  const last = values.at(-1) ?? 10;
  // a little air on both sides, the same share of every axis
  const air = (last / first) ** 0.07;
  const bands = runners.map((runner) => ({
    ...runner,
    bands: points.map((point) => bandOf(point.summary, runner.name)),
  }));
  const said = bands.map(({ label, bands: known }) => {
    const each = known.map((band, i) => `${short(band.median ?? Number.NaN)} at ${points[i]?.value}`);
    return `${label} ${each.join(", ")}`;
  });
  const asks = invitation(experiment, name, summary);
  const label = `${title}${title.endsWith(".") ? "" : "."} Test error at the end against ${xLabel.toLowerCase()}: ${points.length > 0 ? `${said.join("; ")}.` : asks}`;
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([first / air, last * air])}
          y={y}
          xLabel={`${xLabel} (log scale)`}
          yLabel="Test error at the end"
          xTicks={xTicks ?? values}
          yTicks={errorTicks(y)}
          ends={bands.map(({ ink, label: text, bands: known }) => ({
            ink,
            text,
            y: known.map((band) => band.median),
          }))}
        >
          <Rule y={1} />
          {bands.map(({ name: learner, ink, bands: known }) => (
            <Line key={learner} x={x} y={known.map((band) => band.median)} ink={ink} mark={false} />
          ))}
          {bands.map(({ name: learner, ink, bands: known }) => (
            <Points
              key={learner}
              x={x}
              y={known.map((band) => band.median)}
              low={known.map((band) => band.low)}
              high={known.map((band) => band.high)}
              ink={ink}
            />
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
