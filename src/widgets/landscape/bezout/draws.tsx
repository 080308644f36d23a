/** How many crossings of random pairs of these degrees are real: far from the bound, and near its root. */
import { read } from "../../../experiments/landscape/bezout/outputs.ts";
import { degreesOf, drawsTitle } from "../../../experiments/landscape/bezout/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

export function Draws({ summary }: { readonly summary: Summary }) {
  const numbers = Array.from(read.field(summary, "numbers"));
  const pairs = Array.from(read.field(summary, "pairs"));
  const bound = read.median(summary, "bound");
  const most = pairs.reduce((high, count) => Math.max(high, count), 1);
  const [p, q] = degreesOf(summary);
  const law = read.median(summary, "draws.law");
  const said = numbers.flatMap((number, i) => (pairs[i] ? [`${number} in ${pairs[i]}`] : [])).join(", ");
  return (
    <Panel
      label={`Real crossings of ${read.median(summary, "draws")} random pairs of degrees ${p} and ${q}: ${said}. By theory ${law.toFixed(2)} on average.`}
      title={drawsTitle(summary)}
      aspect={1.5}
    >
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-0.6, bound + 0.6])}
          y={linear([0, most * 1.25])}
          xLabel="Real crossings"
          yLabel={`Pairs, of ${read.median(summary, "draws")}`}
          xTicks={[0, bound]}
          yTicks={[0, most]}
        >
          <Histogram x={numbers} y={pairs} ink="law" />
          <Rule x={law} dashed />
          <Label
            x={law}
            atY={fontSize * 0.9}
            dx={6}
            text={`theory: √${bound}${Number.isInteger(law) ? ` = ${law}` : ""}`}
            ink="plain"
          />
        </Plot>
      )}
    </Panel>
  );
}
