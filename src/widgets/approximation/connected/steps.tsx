/** Steps of both rules against the number of turns: the way grows with the area, the side does not. */
import { read } from "../../../experiments/approximation/connected/outputs.ts";
import { parameters } from "../../../experiments/approximation/connected/parameters.ts";
import { stepsTitle } from "../../../experiments/approximation/connected/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear, log } from "../../../ui/scales.ts";

const { min, max } = parameters.turns;

export function Steps({ summary }: { readonly summary: Summary }) {
  const turns = Array.from(read.field(summary, "turns"));
  const fill = Array.from(read.field(summary, "law.fill"));
  const shrink = Array.from(read.field(summary, "law.shrink"));
  const at = turns.indexOf(Number(summary.values.turns));
  const title = stepsTitle(summary);
  const said = turns.map((count, i) => `${count} turns: ${fill[i]} and ${shrink[i]}`).join("; ");
  return (
    <Panel
      label={`${title}. Steps to fill and to shrink, ${said}.`}
      title={title}
      aspect={1.3}
      narrow={0.95}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([min, max])}
          y={log([10, 10000])}
          xLabel="Turns of the spiral"
          yLabel="Steps"
          xTicks={[1, 2, 3, 4, 5, 6, 7, 8]}
          yTicks={[10, 100, 1000, 10000]}
          ends={[
            { ink: "accent", text: "to fill: the length of the way", y: fill },
            { ink: "law", text: "to shrink: twice the side", y: shrink },
          ]}
        >
          <Line x={turns} y={fill} ink="accent" />
          <Points x={turns} y={fill} ink="accent" r={3} />
          <Line x={turns} y={shrink} ink="law" />
          <Points x={turns} y={shrink} ink="law" r={3} />
          <Handle label="Turns" x="turns" at={[turns[at] ?? min, fill[at] ?? 100]} />
        </Plot>
      )}
    </Panel>
  );
}
