/** Share of right answers at the end of training against the number of bits, as far as that sweep is known. */
import experiment from "../../../experiments/approximation/parity/face.ts";
import { netNames, styles } from "../../../experiments/approximation/parity/nets.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import { heard, sweepTitle } from "../../../experiments/approximation/parity/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { Coin } from "./coin.tsx";
import { inPercent, rightScale, rightTicks } from "./learning.tsx";

interface AgainstProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

const { bits: declared } = experiment.sweeps ?? {};

export function Against({ summary, sweep }: AgainstProps) {
  const values = declared
    ? pointsOf(experiment.parameters, declared, summary.values).map(({ value }) => Number(value))
    : [];
  const points = sweep?.points ?? [];
  const title = sweepTitle(points, values.length) ?? declared?.label ?? "";
  const asks = invitation(experiment, "bits", summary);
  const said = points.map(({ value, summary: at }) => `with ${value} bits ${heard(at)}`).join("; ");
  const x = points.map(({ value }) => Number(value));
  const curves = netNames.map((name) => ({
    ...styles[name],
    name,
    bands: points.map((point) => read.band(point.summary, `right.${name}`)),
  }));
  return (
    <Panel label={`${title}. ${said || asks}`} title={title} aspect={2.6} narrow={1} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([values[0] ?? 2, values.at(-1) ?? 20])}
          y={rightScale}
          xLabel="Bits"
          yLabel="Right answers after training"
          xTicks={values}
          yTicks={rightTicks}
          yFormat={inPercent}
          ends={curves.map(({ ink, label: text, bands }) => ({ ink, text, y: bands.map(({ median }) => median) }))}
        >
          <Coin />
          {curves.map(({ name, ink, bands }) => (
            <g key={name}>
              <Line x={x} y={bands.map(({ median }) => median)} ink={ink} mark={false} />
              <Points
                x={x}
                y={bands.map(({ median }) => median)}
                low={bands.map(({ low }) => low)}
                high={bands.map(({ high }) => high)}
                ink={ink}
                r={4}
              />
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
