/** Weights minus points, counted: a sweep over the number of points against the straight line. */
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

export function Count({ summary, sweep }: CountProps) {
  const { weights, points, zeros } = countsOf(summary);
  const swept = sweep?.points ?? [];
  const bands = swept.map((point) => point.summary.scalars.zeros);
  const far = Math.max(weights, points);
  const label = `Flat directions against the number of points: weights minus points, from ${weights} down to none. Here ${points} points leave ${zeros}.`;
  return (
    <Panel label={label} title="Every point takes one away" aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, far])}
          y={linear([0, weights])}
          xLabel="Points to fit"
          yLabel="Flat directions"
          xTicks={[0, 10, 20, weights, ...(far > weights ? [far] : [])]}
          yTicks={[0, 10, 20, weights]}
        >
          <Line x={[0, weights, far]} y={[weights, 0, 0]} ink="law" />
          <Points
            x={swept.map((point) => Number(point.value))}
            y={bands.map((band) => band?.median)}
            low={bands.map((band) => band?.low)}
            high={bands.map((band) => band?.high)}
            ink="accent"
            r={3}
          />
          <Points x={[points]} y={[zeros]} ink="accent" r={6.5} hollow />
          <Label x={points} y={zeros} dx={13} dy={-4} text={`${points} points: ${zeros} flat`} ink="accent" />
          <Label x={weights * 0.66} y={weights * 0.34} dx={-8} dy={16} text="weights minus points" anchor="end" />
        </Plot>
      )}
    </Panel>
  );
}
