/** Cells of a grid against the error allowed, both on log axes: a straight line whose slope is the number of variables. */
import { cellsOf, sideFor } from "../../../experiments/approximation/curse/grid.ts";
import { read } from "../../../experiments/approximation/curse/outputs.ts";
import { parameters } from "../../../experiments/approximation/curse/parameters.ts";
import { gridTitle, percent } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max, marks } = parameters.error;

/** Weights of the largest nets of 2025, in round numbers. */
const LARGEST = 1e12;

export function Grid({ summary }: Pick<DrawingProps, "summary">) {
  const cells = read.median(summary, "cells");
  const allowed = Number(summary.values.error);
  const most = cellsOf(
    sideFor(min, parameters.dimension.max, Number(summary.values.lipschitz)),
    parameters.dimension.max,
  );
  return (
    <Panel
      label={`Cells of a grid against the error allowed, both on log scales. ${gridTitle(summary)} at ${percent(allowed)}.`}
      aspect={2.4}
      narrow={1.3}
      wide
      interactive
      title={gridTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([max, min])}
          y={log([1, most * 10])}
          xLabel="Error allowed"
          yLabel="Cells of the grid"
          xTicks={[max, ...marks.map(({ value }) => value).reverse()]}
          yTicks={[1, 1e8, 1e16, 1e24, 1e32]}
          xFormat={percent}
        >
          <Rule y={LARGEST} dashed />
          <Label x={max} y={LARGEST} dx={4} dy={-6} text="weights of the largest nets" ink="plain" />
          <Line x={read.field(summary, "errors")} y={read.field(summary, "grid")} ink="accent" />
          <Handle label="Error allowed" x="error" at={[allowed, cells]} format={percent} />
        </Plot>
      )}
    </Panel>
  );
}
