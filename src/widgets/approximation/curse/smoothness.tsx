/** Largest error against the numbers that a method keeps, both on log axes, with the slope of theory. */
import { read } from "../../../experiments/approximation/curse/outputs.ts";
import { smoothTitle } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";

/** An error that is rounding, or nothing at all, is drawn here. */
const FLOOR = 1e-16;

export function Smoothness({ summary }: Pick<DrawingProps, "summary">) {
  const sizes = Array.from(read.field(summary, "sizes"));
  const errors = Array.from(read.field(summary, "sup.errors"), (error) => Math.max(FLOOR, error));
  const law = read.field(summary, "law.errors");
  const slope = read.median(summary, "slope.law");
  const most = sizes.at(-1) ?? 100;
  const middle = Math.floor(law.length / 2);
  return (
    <Panel
      label={`Largest error against the numbers kept, both on log scales. ${smoothTitle(summary)}.`}
      aspect={1.45}
      title={smoothTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([3, Math.max(200, most * 1.3)])}
          y={log([Math.min(1e-6, ...errors) / 3, 3])}
          xLabel="Numbers kept"
          yLabel="Largest error"
          xTicks={most > 1000 ? [16, 256, 4096] : [4, 16, 64]}
        >
          <Line x={sizes} y={law} ink="law" />
          {law.length > 0 ? (
            <Label
              x={sizes[middle] ?? 1}
              y={law[middle] ?? 1}
              dx={10}
              dy={-12}
              text={`slope ${String(Number(slope.toFixed(2))).replace("-", "−")}`}
            />
          ) : null}
          <Points x={sizes} y={errors} ink="accent" r={3} />
        </Plot>
      )}
    </Panel>
  );
}
