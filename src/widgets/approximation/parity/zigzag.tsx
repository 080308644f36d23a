/** What one layer of ReLUs gives at each number of ones: up, down, up; and where the reader's bits stand on it. */
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

interface ZigzagProps {
  readonly summary: Summary;
  readonly ones: number;
  readonly width: number;
  readonly height: number;
}

const names = (value: number) => (value === 1 ? "odd" : value === 0 ? "even" : String(value));

export function Zigzag({ summary, ones, width, height }: ZigzagProps) {
  const heights = Array.from(read.field(summary, "zigzag"));
  const places = heights.map((_, i) => i);
  const last = heights.length - 1;
  const here = heights[ones] ?? 0;
  const low = Math.min(0, ...heights);
  const high = Math.max(1, ...heights);
  const relus = read.median(summary, "relus");
  const step = last <= 10 ? 1 : last <= 16 ? 2 : 4;
  return (
    <Plot
      width={width}
      height={height}
      x={linear([0, last])}
      y={linear([low - 0.08, high + 0.3])}
      xLabel="How many of the bits are one"
      yLabel={`One layer of ${relus} ${relus === 1 ? "ReLU" : "ReLUs"}`}
      xTicks={places.filter((place) => place % step === 0)}
      yTicks={[low, 0, 1, high].filter((tick, i, all) => all.indexOf(tick) === i)}
      yFormat={names}
    >
      <Rule y={0} />
      <Rule x={ones} dashed />
      <Line x={places} y={heights} ink="shallow" mark={false} />
      <Dots x={places} y={heights} ink="shallow" size={5} alpha={1} />
      <Points x={[ones]} y={[here]} ink="law" r={6} />
      <Label
        x={ones}
        y={here}
        dx={ones > 0.8 * last ? -10 : 10}
        dy={-8}
        anchor={ones > 0.8 * last ? "end" : "start"}
        text={here > 0.5 ? "odd" : "even"}
      />
    </Plot>
  );
}
