/** Largest error against the numbers kept, both on log axes: trees of tables run side by side, single tables fan out. */
import { outputs, read } from "../../../experiments/approximation/composition/outputs.ts";
import { parameters } from "../../../experiments/approximation/composition/parameters.ts";
import { off, tablesTitle } from "../../../experiments/approximation/composition/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import type { InkName } from "../../../terms/inks.ts";
import { grouped } from "../../../terms/numbers.ts";
import type { EndLabel } from "../../../ui/EndLabels.tsx";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { choices } = parameters.knobs;
/** Where the axis ends. */
const FAR = 1e9;

interface Curve {
  readonly knobs: (typeof choices)[number]["value"];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const curvesOf = (summary: Summary, of: "tree" | "one"): Curve[] =>
  choices.map(({ value: knobs }) => ({
    knobs,
    x: Array.from(read.field(summary, of === "tree" ? `numbers.${knobs}` : `one.numbers.${knobs}`)),
    y: Array.from(read.field(summary, of === "tree" ? `errors.${knobs}` : `one.errors.${knobs}`)),
  }));

/** What no table was built for: on from the last one with the slope of theory, -m / n. */
function beyond({ knobs, x, y }: Curve, derivatives: number): { readonly x: number[]; readonly y: number[] } {
  const [last = 1, error = 1] = [x.at(-1), y.at(-1)];
  return { x: [last, FAR], y: [error, error * (FAR / last) ** (-derivatives / Number(knobs))] };
}

export function Rates({ summary }: Pick<DrawingProps, "summary">) {
  const { knobs, budget, order, parts } = summary.values;
  const derivatives = parts === "smooth" ? 2 : 1;
  const trees = curvesOf(summary, "tree");
  // with two knobs both are one
  const ones = curvesOf(summary, "one").slice(1);
  const ink: InkName = order === "right" ? "local" : "wrong";
  const far = ones.map((curve) => beyond(curve, derivatives));
  const error = read.median(summary, "tree.error");
  const ends: EndLabel[] = [
    ...trees.map(({ knobs: n, x, y }) => ({ ink, text: n === "16" ? "tree of 16 knobs" : n, x, y })),
    ...ones.map(({ knobs: n }, i) => ({ ink: "plain" as const, text: `table of ${n}`, y: far[i]!.y })),
  ];
  return (
    <Panel
      label={`Largest error against the numbers kept, both on log scales, for trees of tables and for one table of ${choices.map(({ value }) => value).join(", ")} knobs. ${tablesTitle(summary)}.`}
      title={tablesTitle(summary)}
      aspect={1.75}
      narrow={0.95}
      wide
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1, FAR])}
          y={log([1e-4, 4])}
          xLabel="Numbers kept"
          yLabel="Largest error"
          xTicks={[1, 1e3, 1e6, 1e9]}
          yTicks={[1e-4, 1e-3, 1e-2, 0.1, 1]}
          ends={ends}
        >
          <Rule x={Number(budget)} dashed />
          {ones.map((curve, i) => (
            <g key={curve.knobs}>
              <Line x={curve.x} y={curve.y} ink="plain" mark={false} pale={curve.knobs !== knobs} />
              <Line x={far[i]!.x} y={far[i]!.y} ink="plain" mark={false} dash="2 4" pale={curve.knobs !== knobs} />
            </g>
          ))}
          {trees.map((curve) => (
            <g key={curve.knobs}>
              <Line x={curve.x} y={curve.y} ink={ink} mark={false} pale={curve.knobs !== knobs} />
              {curve.knobs === knobs ? <Points x={curve.x} y={curve.y} ink={ink} r={3} /> : null}
            </g>
          ))}
          <Points
            x={[read.median(summary, "one.numbers")]}
            y={[read.median(summary, "one.error")]}
            ink="plain"
            hollow
            r={5.5}
          />
          <Handle
            label={outputs.scalars["tree.numbers"].label}
            x="budget"
            at={[Number(budget), Number.isNaN(error) ? 1 : error]}
            format={(value) => `${grouped(Math.round(value))}, error ${off(error)}`}
          />
        </Plot>
      )}
    </Panel>
  );
}
