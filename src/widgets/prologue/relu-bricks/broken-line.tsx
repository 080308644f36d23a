/** The net as a curve over its input, with corners to drag, the curve to aim at, and the place where they are farthest apart. */
import { pointsOf } from "../../../experiments/points.ts";
import { read } from "../../../experiments/prologue/relu-bricks/outputs.ts";
import { parameters } from "../../../experiments/prologue/relu-bricks/parameters.ts";
import { describe, far, netTitle } from "../../../experiments/prologue/relu-bricks/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { linear } from "../../../ui/scales.ts";

interface BrokenLineProps {
  readonly summary: Summary;
  readonly wide?: boolean;
}

const { x, y } = parameters.corners;
const look = () => ({ ink: "shallow" as const });
/** Less than this cannot be seen. */
const SEEN = 0.01;

export function BrokenLine({ summary, wide }: BrokenLineProps) {
  const places = read.field(summary, "x");
  const aim = read.field(summary, "aim");
  const net = read.field(summary, "net");
  const ends =
    aim.length > 0
      ? [
          { ink: "shallow" as const, text: "the net", y: Array.from(net) },
          { ink: "law" as const, text: "the aim", y: Array.from(aim) },
        ]
      : [];
  return (
    <Panel
      label={`The net’s output over its input. ${describe(summary)}`}
      aspect={wide ? 1.9 : 1.12}
      narrow={1.12}
      wide={wide}
      interactive
      title={netTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min, x.max])}
          y={linear([y.min, y.max])}
          xLabel={x.label}
          yLabel={y.label}
          xTicks={[x.min, 0, x.max]}
          yTicks={[y.min, 0, y.max]}
          ends={ends}
          tools
        >
          {aim.length > 0 ? <Line x={places} y={aim} ink="law" dash="5 4" /> : null}
          <Line x={places} y={net} ink="shallow" mark={false} />
          <Farthest summary={summary} />
          <PointsEditor name="corners" label="Corner" points={pointsOf(String(summary.values.corners))} look={look} />
        </Plot>
      )}
    </Panel>
  );
}

/** From the net to its aim, where that is farthest. */
function Farthest({ summary }: { readonly summary: Summary }) {
  const at = read.median(summary, "error.at");
  const error = read.median(summary, "error");
  const [net, aim] = read.field(summary, "worst");
  if (net === undefined || aim === undefined || !(error > SEEN)) return null;
  const right = at < (x.min + x.max) / 2;
  return (
    <>
      <Line x={[at, at]} y={[net, aim]} ink="accent" />
      <Label
        x={at}
        y={(net + aim) / 2}
        dx={right ? 7 : -7}
        dy={4}
        anchor={right ? "start" : "end"}
        text={far(error)}
        ink="accent"
      />
    </>
  );
}
