/** Draws `trail`: the spread of the averages against how many numbers are in each, beside the law. */
import experiment from "../../../experiments/outlook/trail/face.ts";
import { read } from "../../../experiments/outlook/trail/outputs.ts";
import type { SeriesBand } from "../../../experiments/types.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Band } from "../../../ui/Band.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear, log } from "../../../ui/scales.ts";

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

function Drawing({ summary, ghost }: DrawingProps) {
  const spread = read.series(summary, "spread") ?? NOTHING;
  const law = read.series(summary, "law") ?? NOTHING;
  const before = ghost ? read.series(ghost, "spread") : null;
  // at step 0 each average holds one number
  const numbers = (series: SeriesBand) => series.x.map((step) => step + 1);
  return (
    <Panel
      label={`Spread of averages of 1 to ${summary.step + 1} numbers: at the end ${read.median(summary, "spread").toPrecision(2)}, by theory ${read.median(summary, "law").toPrecision(2)}.`}
      title="Spread of the averages"
      aspect={1.8}
      wide
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps + 1])}
          y={log([0.02, 1])}
          xLabel="Numbers in each average"
          yLabel="Spread"
          ends={[
            { ink: "law", text: "theory", y: law.median },
            { ink: "accent", text: "averages", y: spread.median },
          ]}
        >
          {before ? <Line x={numbers(before)} y={before.median} ink="accent" ghost /> : null}
          <Band x={numbers(spread)} low={spread.low} high={spread.high} ink="accent" />
          <Line x={numbers(law)} y={law.median} ink="law" dash="4 3" />
          <Line x={numbers(spread)} y={spread.median} ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}

export default {
  experiment,
  Drawing,
  action: "Draw the numbers",
  controls: ["numbers", "draws"],
} satisfies Widget;
