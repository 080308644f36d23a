/** Errors of both nets on new examples, against steps. */

import { styles } from "../../../experiments/landscape/polynomial-twin/nets.ts";
import { read } from "../../../experiments/landscape/polynomial-twin/outputs.ts";
import { errorsTitle } from "../../../experiments/landscape/polynomial-twin/words.ts";
import { bandInWords } from "../../../experiments/summary.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { percent, wholePercent } from "../../../terms/numbers.ts";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const curves = (["relu", "twin"] as const).map((name) => ({
    ...styles[name],
    band: read.series(summary, `${name}.error`) ?? NOTHING,
    last: percent(read.median(summary, `${name}.error`)),
  }));
  const before = ghost ? read.series(ghost, "twin.error") : null;
  const title = errorsTitle(summary);
  const label = `${title}. Share of new examples put into the wrong class, up to step ${summary.step}: ${curves.map(({ label: who, last }) => `${who} ${last}`).join(", ")}.`;
  return (
    <Panel label={label} title={title} aspect={1.5} narrow={1.1}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, 0.55])}
          xLabel="Steps"
          yLabel={`Wrong on new examples; ${bandInWords(summary.seeds.length)}`}
          yTicks={[0, 0.1, 0.25, 0.5]}
          yFormat={wholePercent}
          ends={[
            ...curves.map(({ ink, label: text, band }) => ({ ink, text, x: band.x, y: band.median })),
            ...(before ? [runBefore(before.x, before.median)] : []),
          ]}
        >
          {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
          {curves.map(({ ink, band }) => (
            <Band key={ink} x={band.x} low={band.low} high={band.high} ink={ink} />
          ))}
          {curves.map(({ ink, band }) => (
            <Line key={ink} x={band.x} y={band.median} ink={ink} />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
