/** Batch and rate together: SGD's share in the flat basin, the lines of equal noise, and the edge beyond which descent leaves. */
import { invitation } from "../../../experiments/invitation.ts";
import experiment from "../../../experiments/noise/sgd-basins/face.ts";
import { BATCHES, RATES } from "../../../experiments/noise/sgd-basins/grid.ts";
import { EDGE } from "../../../experiments/noise/sgd-basins/setting.ts";
import { namesOf } from "../../../experiments/noise/sgd-basins/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear, tickText } from "../../../ui/scales.ts";

interface MapProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

/** Cells have their middles at whole numbers; the last column is descent, which takes all examples. */
const COLUMNS = BATCHES.length + 1;
const across = (batch: number) => Math.log2(batch / BATCHES[0]);
const up = (rate: number) => Math.log2(rate / RATES[0]);

/** Tones begin where nobody has moved, at a half. */
const toned = (share: number | null | undefined) => Math.max(0, 2 * (share ?? 0.5) - 1);

export function Chart({ summary, sweep }: MapProps) {
  const { flat } = namesOf(summary);
  const points = sweep?.points ?? [];
  const at = (rate: number, batch: number) =>
    points.find((point) => point.value === rate && point.by === batch)?.summary.scalars;
  const values = RATES.flatMap((rate) => [
    ...BATCHES.map((batch) => toned(at(rate, batch)?.["flat.sgd"]?.median)),
    toned(at(rate, BATCHES[0])?.["flat.gd"]?.median),
  ]);
  const batch = Number(summary.values.batch);
  const rate = Number(summary.values.rate);
  const title = `SGD’s share in the ${flat}`;
  const label =
    points.length > 0
      ? `${title} after ${grouped(summary.steps)} steps, against batch and rate. Last column: descent. Above a rate of ${EDGE} descent leaves too.`
      : `${title} against batch and rate. ${invitation(experiment, "map", summary)}`;
  // the same rate over batch as at the reader's settings
  const level = up(rate) - across(batch);
  const [from, to] = [Math.max(-0.5, -0.5 - level), Math.min(COLUMNS - 1.5, RATES.length - 0.5 - level)];
  return (
    <Panel label={label} title={title} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-0.5, COLUMNS - 0.5])}
          y={linear([-0.5, RATES.length - 0.5])}
          xLabel="Batch (log scale); dashed: same noise as here"
          yLabel="Learning rate (log scale)"
          xTicks={[...BATCHES.map((_, i) => i).filter((i) => i % 2 === 0), COLUMNS - 1]}
          xFormat={(place) => (place === COLUMNS - 1 ? "all" : tickText(BATCHES[place] ?? 0))}
          yTicks={[...RATES.map((_, i) => i).filter((i) => i % 2 === 0 && RATES[i]! < EDGE), up(EDGE)]}
          yFormat={(place) => (place === up(EDGE) ? `edge ${EDGE}` : tickText(RATES[place] ?? 0))}
          mapKey={{ full: 1, format: (tone) => `${50 + 50 * tone} %` }}
        >
          <HeatMap
            values={values}
            rows={RATES.length}
            xFrom={-0.5}
            xTo={COLUMNS - 0.5}
            yFrom={-0.5}
            yTo={RATES.length - 0.5}
            full={1}
          />
          {from < to ? <Line x={[from, to]} y={[level + from, level + to]} ink="accent" dash="4 3" /> : null}
          <Line x={[-0.5, COLUMNS - 0.5]} y={[up(EDGE), up(EDGE)]} ink="law" />
          <Points x={[across(batch)]} y={[up(rate)]} ink="accent" r={6} hollow />
          {points.length > 0 ? null : <Label atX={8} atY={20} text="Not run at these settings: ask below." />}
        </Plot>
      )}
    </Panel>
  );
}
