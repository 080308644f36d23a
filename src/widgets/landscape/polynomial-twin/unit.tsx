/**
 * One unit: the ReLU and its polynomial, which follow each other between the handles alone. Below hang the sums that the
 * units of the twin are given, as bars.
 */
import { valueAt } from "../../../experiments/landscape/polynomial-twin/kink.ts";
import { read } from "../../../experiments/landscape/polynomial-twin/outputs.ts";
import { REACH } from "../../../experiments/landscape/polynomial-twin/sums.ts";
import { unitTitle } from "../../../experiments/landscape/polynomial-twin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

/** The bars hang this far below zero at most. */
const HANG = 4;
const TOP = 9;
const places = Array.from({ length: 161 }, (_, i) => (i / 80 - 1) * REACH);

export function Unit({ summary }: { readonly summary: Summary }) {
  const interval = Number(summary.values.interval);
  const coefficients = Array.from(read.field(summary, "coefficients"));
  const bars = read.field(summary, "bars");
  const shares = Array.from(read.field(summary, "histogram"));
  const highest = Math.max(...shares, 0.01);
  const polynomial = places.map((t) => {
    const value = valueAt(coefficients, t);
    // beyond the picture there is nothing to draw
    return Math.abs(value) < 40 ? value : null;
  });
  const within = (keep: boolean) =>
    polynomial.map((value, i) => (Math.abs(places[i]!) <= interval === keep ? value : null));
  const outside = percent(read.median(summary, "outside"));
  const title = unitTitle(summary);
  const label = `${title}. The ReLU and the polynomial against the sum that a unit is given. ${outside} of the twin’s sums lie outside.`;
  return (
    <Panel label={label} title={title} aspect={2.3} narrow={1.1} wide interactive>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-REACH, REACH])}
          y={linear([-HANG - 1, TOP])}
          xLabel="Sum that a unit is given"
          yLabel="What it gives; bars: how often, in the twin"
          xTicks={[-10, -interval, 0, interval, 10]}
          yTicks={[0, 5]}
        >
          <Histogram x={bars} y={shares.map((share) => (-HANG * share) / highest)} ink="plain" alpha={0.35} />
          <Rule x={-interval} dashed />
          <Rule x={interval} dashed />
          <Line x={places} y={places.map((t) => Math.max(t, 0))} ink="plain" mark={false} />
          <Line x={places} y={polynomial} ink="accent" dash="2 4" />
          <Line x={places} y={within(true)} ink="accent" />
          <Label x={-REACH} y={TOP} dx={4} dy={14} text={`outside ±${interval}: ${outside} of sums`} ink="plain" />
          <Handle label="Half the interval" x="interval" at={[interval, 0]} />
        </Plot>
      )}
    </Panel>
  );
}
