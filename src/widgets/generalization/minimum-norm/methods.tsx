/** Where each method ends: the length of its fit over that of the shortest, a row a method. */
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

interface MethodsProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  plain: "gradient descent",
  single: "one at a time",
  momentum: "momentum",
  newton: "Newton’s",
  scaled: "scaled",
};

export function Methods({ summary, sweep }: MethodsProps) {
  const points = sweep?.points ?? [];
  const rows = points.map((_, i) => points.length - i);
  const lengths = points.map((point) => point.summary.scalars.length?.median ?? null);
  const misses = points.map((point) => point.summary.scalars.miss?.median ?? null);
  const shortest = points[0]?.summary.scalars.shortest?.median ?? null;
  const most = lengths.reduce<number>((high, value) => Math.max(high, value ?? 0), 1);
  const label = `Length of the fit that each method ends on, median of ${summary.seeds.length} seeds: ${points.map((point, i) => `${NAMES[String(point.value)]} ${(lengths[i] ?? 0).toFixed(2)}`).join(", ")}; the shortest fit has ${(shortest ?? 0).toFixed(2)}.`;
  return (
    <Panel label={label} title="Four methods, one end" aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, most * 1.3])}
          y={linear([0.3, points.length + 0.7])}
          xLabel="Length of the weights at the end"
          yTicks={[]}
        >
          {shortest === null ? null : <Line x={[shortest, shortest]} y={[0.3, points.length + 0.7]} ink="law" />}
          {points.map((point, i) => (
            <Label
              key={String(point.value)}
              x={0}
              y={rows[i] ?? 0}
              dx={2}
              dy={4}
              text={NAMES[String(point.value)] ?? ""}
              ink={(misses[i] ?? 0) < 0.01 ? "law" : "accent"}
            />
          ))}
          <Points x={lengths} y={rows} ink="accent" r={4} />
        </Plot>
      )}
    </Panel>
  );
}
