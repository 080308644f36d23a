/** Share recognized at the end against the number of examples, as far as the sweep has come. */
import { accuracy } from "../../../experiments/approximation/locality/outputs.ts";
import { chanceOf, examplesTitle } from "../../../experiments/approximation/locality/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";
import { runners, shareAxis, treatedInWords, whole } from "./values.ts";

interface ExamplesProps {
  readonly sweep: SweepResult;
  readonly summary: Summary;
}

export function Examples({ sweep, summary }: ExamplesProps) {
  const { points } = sweep;
  const x = points.map(({ value }) => Number(value));
  const title = examplesTitle(points);
  const lines = runners.map((runner) => ({
    ...runner,
    shares: points.map((point) => accuracy(point.summary, runner.name)),
  }));
  const said = lines.map(
    ({ label, shares }) => `${label} ${shares.map((share, i) => `${whole(share)} with ${x[i]}`).join(", ")}`,
  );
  return (
    <Panel
      label={`${title}. Share of new pictures recognized against examples, pixels ${treatedInWords(summary)}: ${said.join("; ")}.`}
      title={title}
      aspect={2.4}
      narrow={0.98}
      wide
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([90, 2200])}
          {...shareAxis}
          xLabel="Examples (log scale)"
          yLabel="New pictures recognized at the end"
          xTicks={[100, 250, 500, 1000, 2000]}
          ends={lines.map(({ ink, label: text, shares }) => ({ ink, text, x, y: shares }))}
        >
          <Rule y={chanceOf(summary)} label="chance" />
          {lines.map(({ name, ink, shares }) => (
            <Line key={name} x={x} y={shares} ink={ink} mark={false} />
          ))}
          {lines.map(({ name, ink, shares }) => (
            <Points key={name} x={x} y={shares} ink={ink} r={4} />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
