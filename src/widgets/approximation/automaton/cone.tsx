/** How wide the change of one cell is, layer after layer, below what it can be: 2t + 1. */
import { read } from "../../../experiments/approximation/automaton/outputs.ts";
import { MOST_LAYERS } from "../../../experiments/approximation/automaton/parameters.ts";
import { coneTitle } from "../../../experiments/approximation/automaton/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const layers = [0, MOST_LAYERS];
const most = layers.map((layer) => 2 * layer + 1);

export function Cone({ summary }: { readonly summary: Summary }) {
  const widths = Array.from(read.field(summary, "widths"));
  const title = coneTitle(summary);
  return (
    <Panel label={`Width of what one cell changes, against the layer. ${title}.`} title={title} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear(layers as [number, number])}
          y={linear([0, most[1] ?? 1])}
          xTicks={[0, 10, 20, 30]}
          yTicks={[1, 21, 41, 61]}
          xLabel="Layer t"
          yLabel="Cells"
          ends={[
            { ink: "law", text: "can be: 2t + 1", y: most },
            { ink: "accent", text: "is", x: widths.map((_, t) => t), y: widths },
          ]}
        >
          <Line x={layers} y={most} ink="law" />
          <Line x={widths.map((_, t) => t)} y={widths} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
