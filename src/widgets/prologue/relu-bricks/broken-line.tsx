/** The net as a curve over its input, with corners to drag, and the curve to aim at. */
import { pointsOf } from "../../../experiments/points.ts";
import face from "../../../experiments/prologue/relu-bricks/face.ts";
import { read } from "../../../experiments/prologue/relu-bricks/outputs.ts";
import { parameters } from "../../../experiments/prologue/relu-bricks/parameters.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { linear } from "../../../ui/scales.ts";

const { x, y } = parameters.corners;
const look = () => ({ ink: "shallow" as const });

export function BrokenLine({ summary }: { readonly summary: Summary }) {
  const places = read.field(summary, "x");
  const aim = read.field(summary, "aim");
  const net = read.field(summary, "net");
  const ends = [
    { ink: "shallow" as const, text: "the net", y: Array.from(net) },
    ...(aim.length > 0 ? [{ ink: "law" as const, text: "the aim", y: Array.from(aim) }] : []),
  ];
  return (
    <Panel
      label={`The net’s output over its input. ${face.describe(summary)}`}
      aspect={1.45}
      interactive
      title="The net"
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min, x.max])}
          y={linear([y.min - 0.1, y.max + 0.1])}
          xLabel={x.label}
          yLabel={y.label}
          xTicks={[x.min, 0, x.max]}
          yTicks={[y.min, 0, y.max]}
          ends={ends}
          tools
        >
          {aim.length > 0 ? <Line x={places} y={aim} ink="law" /> : null}
          <Line x={places} y={net} ink="shallow" mark={false} />
          <PointsEditor name="corners" label="Corner" points={pointsOf(String(summary.values.corners))} look={look} />
        </Plot>
      )}
    </Panel>
  );
}
