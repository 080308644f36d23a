/** The net itself over its input: it passes through what it fits, and goes elsewhere as it will. */
import { brickAt, ELSEWHERE, examplesOf } from "../../../experiments/landscape/one-equation/brick.ts";
import { read } from "../../../experiments/landscape/one-equation/outputs.ts";
import { parameters } from "../../../experiments/landscape/one-equation/parameters.ts";
import { brickTitle, describe } from "../../../experiments/landscape/one-equation/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const FROM = -2;
const TO = 2.5;
/** Where the second weight keeps the fit, and where the weights go anywhere: up to which output the axis goes, and its ticks. */
const FITTED = { top: 4.5, ticks: [0, 1, 2, 3, 4] };
const FREE = { top: brickAt(ELSEWHERE, parameters.first.max, parameters.second.max) + 0.5, ticks: [0, 4, 8, 12] };

export function Brick({ summary }: { readonly summary: Summary }) {
  const [first, second] = [read.median(summary, "first"), read.median(summary, "second")];
  const examples = examplesOf(summary.values.equations === "two" ? "two" : "one");
  const places = [FROM, Math.max(FROM, 1 - first), TO];
  const { top, ticks } = summary.values.hold === "free" ? FREE : FITTED;
  const prediction = read.median(summary, "prediction");
  return (
    <Panel
      label={`The net over its input. ${describe(summary)}`}
      title={brickTitle(summary)}
      aspect={1.05}
      narrow={1.4}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([FROM, TO])}
          y={linear([-top / 15, top])}
          xLabel="Input"
          yLabel="Output"
          xTicks={[-2, 0, 1, ELSEWHERE]}
          yTicks={ticks}
        >
          <Rule x={ELSEWHERE} dashed />
          <Line x={places} y={places.map((x) => brickAt(x, first, second))} ink="shallow" mark={false} />
          <Points x={examples.map(({ x }) => x)} y={examples.map(({ y }) => y)} ink="law" r={5} hollow />
          <Label
            x={1}
            y={1}
            dx={-9}
            dy={-9}
            anchor="end"
            text={examples.length > 1 ? "examples" : "example"}
            ink="law"
          />
          <Points x={[ELSEWHERE]} y={[prediction]} ink="accent" r={4.5} />
        </Plot>
      )}
    </Panel>
  );
}
