/** Errors together and alone with the most tasks, against another setting, as far as its sweep is known. */
import experiment from "../../../experiments/approximation/shared-trunk/face.ts";
import { styles } from "../../../experiments/approximation/shared-trunk/nets.ts";
import { read } from "../../../experiments/approximation/shared-trunk/outputs.ts";
import { short } from "../../../experiments/approximation/shared-trunk/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepPoint, SweepResult } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import type { Scale } from "../../../ui/scales.ts";
import { errorTicks, GUESSING } from "./axes.ts";

interface BesideProps {
  /** The sweep's name. */
  readonly name: "relatedness" | "examples";
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
  readonly x: Scale;
  readonly xLabel: string;
  readonly xTicks: readonly number[];
  readonly y: Scale;
  /** What all points together say; `wanted` of them are to come. */
  readonly titled: (points: readonly SweepPoint[], wanted: number) => string;
}

export function Beside({ name, summary, sweep, x, xLabel, xTicks, y, titled }: BesideProps) {
  const declared = experiment.sweeps?.[name];
  const wanted = declared ? pointsOf(experiment.parameters, declared, summary.values).length : 0;
  const points = sweep?.points ?? [];
  const title = titled(points, wanted);
  const at = points.map(({ value }) => Number(value));
  const curves = (["together", "alone"] as const).map((which) => ({
    ...styles[which],
    bands: points.map((point) => read.band(point.summary, `error.${which}`)),
  }));
  const asks = invitation(experiment, name, summary);
  const said = curves.map(
    ({ label, bands }) =>
      `${label} ${bands.map(({ median }, i) => `${short(median ?? Number.NaN)} at ${at[i]}`).join(", ")}`,
  );
  return (
    <Panel
      label={`${title}. Error with ${summary.values.most} tasks: ${points.length > 0 ? `${said.join("; ")}.` : asks}`}
      title={title}
      aspect={1.4}
      narrow={1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={x}
          y={y}
          xLabel={xLabel}
          yLabel={`Error with ${summary.values.most} tasks`}
          xTicks={xTicks}
          yTicks={errorTicks(y)}
          ends={curves.map(({ ink, label, bands }) => ({ ink, text: label, y: bands.map(({ median }) => median) }))}
        >
          <Rule y={GUESSING} />
          {curves.map(({ ink, bands }) => (
            <Line key={ink} x={at} y={bands.map(({ median }) => median)} ink={ink} mark={false} />
          ))}
          {curves.map(({ ink, bands }) => (
            <Points
              key={ink}
              x={at}
              y={bands.map(({ median }) => median)}
              low={bands.map(({ low }) => low)}
              high={bands.map(({ high }) => high)}
              ink={ink}
            />
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
