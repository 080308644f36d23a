/** Cells of a grid against the error allowed, both on log axes: a straight line whose slope is the number of variables. */
import { read } from "../../../experiments/approximation/curse/outputs.ts";
import { parameters } from "../../../experiments/approximation/curse/parameters.ts";
import { count, gridTitle } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max, marks } = parameters.error;
const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;

export function Grid({ summary }: Pick<DrawingProps, "summary">) {
  const cells = read.median(summary, "cells");
  const allowed = Number(summary.values.error);
  const left = allowed > 0.06;
  return (
    <Panel
      label={`Cells of a grid against the error allowed, both on log scales. ${gridTitle(summary)} at ${percent(allowed)}.`}
      aspect={1.45}
      interactive
      title={gridTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([max, min])}
          y={log([1, 1e26])}
          xLabel="Error allowed"
          yLabel="Cells of the grid"
          xTicks={[max, ...marks.map(({ value }) => value)]}
          yTicks={[1, 1e8, 1e16, 1e24]}
          xFormat={percent}
        >
          <Rule y={1e12} label="weights of the largest nets" dashed />
          <Line x={read.field(summary, "errors")} y={read.field(summary, "grid")} ink="accent" />
          <Handle label="Error allowed" x="error" at={[allowed, cells]} format={percent} />
          <Label
            x={allowed}
            y={cells}
            dx={left ? 14 : -14}
            dy={left ? 24 : -12}
            anchor={left ? "start" : "end"}
            text={count(cells)}
            ink="accent"
          />
        </Plot>
      )}
    </Panel>
  );
}
