/** Times better against the way from one error to the next: a straight line on two log axes, and a point to drag on it. */

import face from "../../../experiments/prologue/error-rates/face.ts";
import { read } from "../../../experiments/prologue/error-rates/outputs.ts";
import { parameters } from "../../../experiments/prologue/error-rates/parameters.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { grouped } from "../../../terms/numbers.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max, marks } = parameters.distance;
const MILLION = 1e6;

function Drawing({ summary }: DrawingProps) {
  const distance = Number(summary.values.distance);
  const factor = read.median(summary, "factor");
  const label = `Times better against the way to the next error, both on log scales: ${face.describe(summary)}`;
  return (
    <Panel label={label} aspect={1.9} narrow={1.15} interactive wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([1e3, 3e8])}
          xLabel="Kilometers from one error to the next, today"
          yLabel="Times better than in 1995"
          xTicks={marks.map(({ value }) => value)}
          yTicks={[1e3, MILLION, 1e8]}
        >
          <Rule y={MILLION} label="a million" />
          <Line x={read.field(summary, "distances")} y={read.field(summary, "factors")} ink="law" />
          <Handle label="Way to the next error" x="distance" at={[distance, factor]} />
          <Label
            x={distance}
            y={factor}
            dx={distance > 3000 ? -14 : 14}
            dy={distance > 3000 ? -10 : 22}
            anchor={distance > 3000 ? "end" : "start"}
            text={title(factor)}
            ink="accent"
          />
        </Plot>
      )}
    </Panel>
  );
}

/** "21.6 million times". */
function title(factor: number): string {
  if (factor >= MILLION) return `${Number((factor / MILLION).toPrecision(3))} million times`;
  return `${grouped(Number(factor.toPrecision(3)))} times`;
}

export default {
  experiment: face,
  Drawing,
  controls: ["distance", "speed", "rate"],
  sketch: { controls: ["speed", "rate"] },
} satisfies Widget;
