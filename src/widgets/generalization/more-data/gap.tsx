/** The gap between the two errors, on logarithmic axes. */
import { read } from "../../../experiments/generalization/more-data/outputs.ts";
import { gapTitle } from "../../../experiments/generalization/more-data/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { shortPercent } from "../../../terms/numbers.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";
import { EXAMPLES } from "./axes.ts";

export function Gap({ summary }: { readonly summary: Summary }) {
  const x = Array.from(read.field(summary, "examples"));
  const gap = read.fieldBand(summary, "gap");
  const said = x.map((at, i) => `${shortPercent(gap?.values[i] ?? Number.NaN)} at ${at}`);
  const title = gapTitle(summary);
  return (
    <Panel
      label={`${title}. Against examples: ${said.join("; ") || "nothing yet"}.`}
      title={title}
      aspect={1.35}
      narrow={1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...EXAMPLES}
          y={log([0.006, 0.7])}
          yLabel="Test error less training error (log scale)"
          yTicks={[0.01, 0.1, 0.5]}
          yFormat={shortPercent}
        >
          <Rule x={read.median(summary, "weights")} dashed />
          <Line x={x} y={gap?.values ?? []} ink="accent" mark={false} />
          <Points x={x} y={gap?.values ?? []} low={gap?.low ?? []} high={gap?.high ?? []} ink="accent" r={3} />
          {x.length === 0 ? <Note text="Nothing yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}
