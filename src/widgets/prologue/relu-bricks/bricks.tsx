/** Each brick alone: nothing up to where it begins, a straight line from there; their sum is the net. */
import { read } from "../../../experiments/prologue/relu-bricks/outputs.ts";
import { parameters } from "../../../experiments/prologue/relu-bricks/parameters.ts";
import { bricksTitle } from "../../../experiments/prologue/relu-bricks/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const { x } = parameters.corners;
/** Heights of the plot: it changes seldom while a corner is dragged. */
const ROOMS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export function Bricks({ summary }: { readonly summary: Summary }) {
  const knots = Array.from(read.field(summary, "knots"));
  const slopes = Array.from(read.field(summary, "slopes"));
  const tops = knots.map((knot, i) => (slopes[i] ?? 0) * (x.max - knot));
  const most = Math.max(...tops.map(Math.abs));
  const reach = ROOMS.find((room) => room >= most) ?? most;
  const list = knots.map((knot, i) => `from ${knot}, with weight ${(slopes[i] ?? 0).toFixed(2)}`).join("; ");
  return (
    <Panel label={`The bricks whose sum is the net: ${list}.`} aspect={1.12} narrow={1.12} title={bricksTitle(summary)}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min, x.max])}
          y={linear([-reach, reach])}
          xLabel={x.label}
          yLabel="Part in the output"
          xTicks={[x.min, 0, x.max]}
          yTicks={[-reach, 0, reach]}
          tools
        >
          <Rule y={0} />
          {knots.map((knot, i) => (
            <Line key={knot} x={[x.min, knot, x.max]} y={[0, 0, tops[i] ?? 0]} ink="shallow" mark={false} pale />
          ))}
          {knots.map((knot, i) => (
            <Label
              key={knot}
              x={(knot + x.max) / 2}
              y={(tops[i] ?? 0) / 2}
              dx={4}
              dy={(tops[i] ?? 0) > 0 ? 12 : -6}
              text={`${i + 1}`}
              ink="shallow"
            />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
