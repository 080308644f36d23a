/** What a tree of tables loses against the number of bins; and how many entries it keeps. */
import { read } from "../../../experiments/approximation/curse/outputs.ts";
import { tablesTitle } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";

const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;

export function Tables({ summary }: Pick<DrawingProps, "summary">) {
  const bins = Array.from(read.field(summary, "bins"));
  const errors = Array.from(read.field(summary, "tree.errors"));
  const random = summary.values.content === "random";
  const here = random ? (bins.at(-1) ?? 1) : Number(summary.values.bins);
  const error = read.median(summary, "tree.error");
  return (
    <Panel
      label={`Error of a tree of tables against the bins of each knob, both on log scales. ${tablesTitle(summary)}.`}
      aspect={1.45}
      title={tablesTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1.8, 60])}
          y={log([0.02, 2])}
          xLabel="Bins for each knob"
          yLabel="Lost by the tables, over the spread of the function"
          xTicks={[2, 5, 10, 20, 50]}
          yTicks={[0.02, 0.1, 0.5, 1]}
          yFormat={percent}
        >
          <Line x={bins} y={errors} ink="local" mark={false} />
          <Points x={bins} y={errors} ink="local" r={3} />
          <Points x={[here]} y={[error]} ink="local" r={6.5} hollow />
          <Label
            x={here}
            y={error}
            dx={12}
            dy={random ? 22 : -8}
            text={`${here} bins: ${percent(error)}`}
            ink="local"
          />
        </Plot>
      )}
    </Panel>
  );
}
