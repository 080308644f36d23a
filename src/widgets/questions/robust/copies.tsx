/** How the distance from the ridge fit falls with the number of noisy copies. */
import { read } from "../../../experiments/questions/robust/outputs.ts";
import { copiesOf } from "../../../experiments/questions/robust/words.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { grouped, wholePercent } from "../../../terms/numbers.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { log } from "../../../ui/scales.ts";

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export function Copies({ summary }: { readonly summary: Summary }) {
  const miss = read.series(summary, "miss") ?? NOTHING;
  // step 0 has no copy, and no place on the axis
  const copies = miss.x.map((step) => (step > 0 ? step : Number.NaN));
  const most = Math.max(10, summary.steps);
  // through the first recorded number of copies
  const [from, first] = [copies[1] ?? Number.NaN, miss.median[1] ?? Number.NaN];
  const law = (number: number) => first * Math.sqrt(from / number);
  const title = "Distance from the ridge fit";
  const label = `${title} against the number of copies: after ${grouped(copiesOf(summary))} of them ${wholePercent(read.median(summary, "miss"))} of its length.`;
  return (
    <Panel label={label} title={title} aspect={2.2} narrow={1.3} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1, most])}
          y={log([0.003, 2])}
          xLabel="Noisy copies (log scale)"
          yLabel="In lengths of the ridge fit (log scale)"
          xTicks={[1, 10, 100, 1000].filter((tick) => tick <= most)}
          yTicks={[0.01, 0.1, 1]}
          ends={[
            { ink: "law", text: "1 over the root", y: [law(most)] },
            { ink: "accent", text: "copies", x: copies, y: miss.median },
          ]}
        >
          <Line x={[1, most]} y={[law(1), law(most)]} ink="law" dash="4 3" mark={false} />
          <Band x={copies} low={miss.low} high={miss.high} ink="accent" />
          <Line x={copies} y={miss.median} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
