/** Weights minus points, counted: a sweep over the number of points against the straight line. */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import { countTitle } from "../../../experiments/landscape/degenerate-minima/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { countsOf } from "./values.ts";

interface CountProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

/** Beyond this many points the runs do not fit any more: the law is drawn up to there. */
function lastFitted(sweep: SweepResult | undefined, points: number, fitted: boolean): number {
  const values = (sweep?.points ?? [])
    .filter((point) => read.median(point.summary, "interpolates") > 0.5)
    .map((point) => Number(point.value));
  return Math.max(...values, fitted ? points : 0);
}

export function Count({ summary, sweep }: CountProps) {
  const { weights, points, zeros } = countsOf(summary);
  const swept = sweep?.points ?? [];
  const counts = swept.map((point) => read.band(point.summary, "zeros"));
  const far = Math.max(weights, points, ...swept.map((point) => Number(point.value)));
  const fitted = read.median(summary, "interpolates") > 0.5;
  const end = Math.min(weights, lastFitted(sweep, points, fitted));
  // where the reader's own point is not
  const named = weights * (points < weights / 5 ? 0.6 : 0.06);
  const label = `Flat directions against the number of points. Up to ${end} points the runs fit, and as many are flat as there are weights more than points. Here ${points} points leave ${zeros}.`;
  return (
    <Panel label={label} title={countTitle(summary)} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, far])}
          y={linear([0, weights])}
          xLabel="Points to fit"
          yLabel="Flat directions"
          xTicks={[0, 10, 20, weights, ...(far > weights + 5 ? [far] : [])]}
          yTicks={[0, 10, 20, weights]}
        >
          <Line x={[0, end]} y={[weights, weights - end]} ink="law" />
          {end < far ? <Line x={[end, weights, far]} y={[weights - end, 0, 0]} ink="plain" dash="2 4" /> : null}
          <Points
            x={swept.map((point) => Number(point.value))}
            y={counts.map((band) => band.median)}
            low={counts.map((band) => band.low)}
            high={counts.map((band) => band.high)}
            ink="accent"
            r={3}
          />
          <Points x={[points]} y={[zeros]} ink="accent" r={6.5} hollow />
          <Label x={points} y={zeros} dx={13} dy={-4} text={`${points} points: ${zeros} flat`} ink="accent" />
          <Label x={named} y={weights - named} dx={12} dy={4} text="weights minus points" />
          {end < weights ? (
            <Label x={far} y={0} dx={-2} dy={-6} anchor="end" text={`beyond ${end} most runs do not fit`} ink="plain" />
          ) : null}
        </Plot>
      )}
    </Panel>
  );
}
