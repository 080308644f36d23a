/** The loss: down to the rounding of float64 in a few steps, and there it stays while the weights walk on. */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import { INTERPOLATES } from "../../../experiments/landscape/degenerate-minima/sizes.ts";
import { lossTitle } from "../../../experiments/landscape/degenerate-minima/words.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log, positiveExtentOf } from "../../../ui/scales.ts";

interface LossProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };
/** A loss of exactly 0 is drawn here. */
const FLOOR = 1e-33;
const drawable = (values: SeriesBand["median"]) =>
  values.map((value) => (value === null ? null : Math.max(FLOOR, value)));

export function Loss({ summary, ghost }: LossProps) {
  const loss = read.series(summary, "loss") ?? NOTHING;
  const small = read.series(summary, "narrow.loss") ?? NOTHING;
  const before = ghost ? read.series(ghost, "loss") : null;
  const training = read.median(summary, "training");
  const highest = Math.max(1e4, positiveExtentOf(loss.high)[1] * 100);
  const label = `Loss over ${summary.steps} steps, of which ${training} are training and the others a walk: now ${read.median(summary, "loss").toExponential(1)}, at most ${read.median(summary, "walk.loss").toExponential(1)} on the walk.`;
  return (
    <Panel label={label} title={lossTitle(summary)} aspect={1.45}>
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
              text: `${read.median(summary, "weights")} weights, ${summary.values.examples} points`,
              y: drawable(loss.median),
            },
            {
              ink: "plain",
              text: `${read.median(summary, "narrow.weights")} weights, ${read.median(summary, "narrow.examples")} points`,
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
