/** How often all labels are met, against examples for each weight: by one layer, on Cover’s curve, and by the net. */
import { coversShare } from "../../../experiments/generalization/random-labels/cover.ts";
import face from "../../../experiments/generalization/random-labels/face.ts";
import { read } from "../../../experiments/generalization/random-labels/outputs.ts";
import { isLayer, labelsOf, sharesTitle } from "../../../experiments/generalization/random-labels/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { shortPercent, wholePercent } from "../../../terms/numbers.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

interface SharesProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

const LAST = 4;

export function Shares({ summary, sweep }: SharesProps) {
  const layer = isLayer(summary);
  const weights = Number(summary.values.weights);
  const x = Array.from(read.field(summary, "ratios"));
  const y = Array.from(read.field(summary, "shares"));
  const points = layer ? [] : (sweep?.points ?? []);
  const asked = layer
    ? { x, y }
    : {
        x: points.map(({ value, summary: of }) => Number(value) / Number(of.values.weights)),
        y: points.map((point) => read.median(point.summary, "met")),
      };
  const counts = Array.from({ length: LAST * weights - 1 }, (_, i) => i + 2);
  const law = { x: counts.map((n) => n / weights), y: counts.map((n) => coversShare(n, weights)) };
  const title = sharesTitle(summary);
  const list = (of: { readonly x: readonly number[]; readonly y: readonly number[] }) =>
    of.x.map((ratio, i) => `${shortPercent(of.y[i] ?? Number.NaN)} at ${ratio.toPrecision(2)}`).join(", ");
  const asks = invitation(face, "layer", summary);
  const net = Number(summary.values.random) === 1 ? "the net" : `the net, ${labelsOf(summary)}`;
  const said = [
    `One layer of ${weights} weights: ${list(asked) || asks}`,
    ...(layer ? [] : [`${net}: ${list({ x, y })}`]),
  ];
  return (
    <Panel
      label={`${title}. Share of labelings that are met to the last example, against examples for each weight. ${said.join("; ")}.`}
      title={title}
      aspect={layer ? 1.9 : 1.35}
      narrow={1}
      wide={layer}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, LAST])}
          y={linear([0, 1.08])}
          xLabel="Examples for each weight"
          yLabel="Share of labelings met to the last example"
          xTicks={[0, 1, 2, 3, 4]}
          yTicks={[0, 0.5, 1]}
          yFormat={(share) => (share === 0 ? "0" : wholePercent(share))}
        >
          <Rule y={0.5} dashed />
          <Rule x={2} dashed />
          <Line x={law.x} y={law.y} ink="law" mark={false} />
          <Points x={asked.x} y={asked.y} ink="law" r={4} />
          <Label x={2.15} y={0.62} text="Cover’s count" ink="law" />
          {layer ? null : (
            <>
              <Line x={x} y={y} ink="accent" mark={false} />
              <Points x={x} y={y} ink="accent" r={3} />
              {x.length > 2 ? <Label x={0.12} y={0.3} text="the net" ink="accent" /> : null}
            </>
          )}
          {asked.x.length === 0 ? <Note text={layer ? "It has not been asked yet." : asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
