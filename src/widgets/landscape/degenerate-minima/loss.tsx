/** The loss: down to the rounding of float64 in a few steps, and there it stays while the weights walk on. */
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log, positiveExtentOf } from "../../../ui/scales.ts";
import { scalar } from "./values.ts";

interface LossProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };
/** A loss of exactly 0 is drawn here. */
const FLOOR = 1e-33;
const INTERPOLATES = 1e-18;
const drawable = (values: SeriesBand["median"]) =>
  values.map((value) => (value === null ? null : Math.max(FLOOR, value)));

export function Loss({ summary, ghost }: LossProps) {
  const loss = summary.series.loss ?? NOTHING;
  const small = summary.series["narrow.loss"] ?? NOTHING;
  const before = ghost?.series.loss;
  const training = scalar(summary, "training");
  const stiff = summary.values.direction === "stiff";
  const highest = Math.max(1e4, positiveExtentOf(loss.high)[1] * 100);
  const label = `Loss over ${summary.steps} steps, of which ${training} are training and the others a walk: now ${scalar(summary, "loss").toExponential(1)}, at most ${scalar(summary, "walk.loss").toExponential(1)} on the walk.`;
  return (
    <Panel
      label={label}
      title={stiff ? "Against the data the loss climbs" : "The loss stays zero on the way"}
      aspect={1.45}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={log([FLOOR, highest])}
          xLabel="Steps"
          yLabel="Loss, mean squared error"
          xTicks={[0, training, summary.steps]}
          yTicks={[1, 1e-10, INTERPOLATES, 1e-30]}
          ends={[
            {
              ink: "accent",
              text: `${scalar(summary, "weights")} weights, ${summary.values.examples} points`,
              y: drawable(loss.median),
            },
            {
              ink: "plain",
              text: `${scalar(summary, "narrow.weights")} weights, ${scalar(summary, "narrow.examples")} points`,
              y: small.median,
            },
          ]}
        >
          <Rule x={training} label="the walk" />
          {before ? <Line x={before.x} y={drawable(before.median)} ink="accent" ghost /> : null}
          <Band x={loss.x} low={drawable(loss.low)} high={drawable(loss.high)} ink="accent" />
          <Line x={small.x} y={small.median} ink="plain" dash="4 3" />
          <Line x={loss.x} y={drawable(loss.median)} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
