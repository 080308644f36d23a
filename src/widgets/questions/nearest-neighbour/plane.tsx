/** The plane of the first two inputs: examples with their cells, or what their vote says on a grid. */
import { useMemo } from "react";
import { read } from "../../../experiments/questions/nearest-neighbour/outputs.ts";
import { HIGH, ROWS, WIDE } from "../../../experiments/questions/nearest-neighbour/plane.ts";
import { hasCells, planeTitle } from "../../../experiments/questions/nearest-neighbour/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { inks, paper } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { type Corner, cellsOf } from "./cells.ts";

const RECTANGLE: readonly Corner[] = [
  [-WIDE, -HIGH],
  [WIDE, -HIGH],
  [WIDE, HIGH],
  [-WIDE, HIGH],
];
/** A vote of all has a quarter of the ink, as cells have. */
const FULL = 4;
const classes = [
  { kind: 1, ink: "shallow" },
  { kind: -1, ink: "local" },
] as const;

const axesOf = ({ values }: Summary) =>
  ({
    x: linear([-WIDE, WIDE]),
    y: linear([-HIGH, HIGH]),
    xLabel: "First input; ticks at the classes’ middles",
    yLabel: values.dimension === 1 ? "No second input" : "Second input",
    xTicks: Number(values.distance) > 0.8 ? [-Number(values.distance) / 2, Number(values.distance) / 2] : [0],
    yTicks: [],
  }) as const;

export function Plane({ summary }: { readonly summary: Summary }) {
  const axes = axesOf(summary);
  const [xs, ys] = [read.field(summary, "shown.x"), read.field(summary, "shown.y")];
  const [x, y] = [Array.from(xs), Array.from(ys)];
  const kinds = read.field(summary, "shown.kind");
  const flat = Number(summary.values.dimension) < 3;
  const title = planeTitle(summary);
  return (
    <Panel label={`${title}. Blue at the left is one class, red at the right the other.`} title={title} plane={axes}>
      {(size) => (
        <Plot {...size} {...axes} equal>
          {hasCells(summary) ? (
            <Cells x={xs} y={ys} kinds={kinds} />
          ) : (
            <HeatMap
              values={read.field(summary, "votes")}
              rows={ROWS}
              xFrom={-WIDE}
              xTo={WIDE}
              yFrom={-HIGH}
              yTo={HIGH}
              signed
              full={FULL}
            />
          )}
          {flat
            ? classes.map(({ kind, ink }) => {
                const mine = (values: readonly number[]) => values.filter((_, i) => kinds[i] === kind);
                return <Points key={kind} x={mine(x)} y={mine(y)} ink={ink} r={x.length > 60 ? 2 : 3.5} />;
              })
            : null}
          <Rule x={0} dashed />
          <Label x={0} y={HIGH} dx={6} dy={16} text="the best rule’s border" ink="law" />
        </Plot>
      )}
    </Panel>
  );
}

interface CellsProps {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly kinds: ArrayLike<number>;
}

function Cells({ x, y, kinds }: CellsProps) {
  const frame = usePlot();
  // each of a hundred and fifty is cut by all others: not again where only the frame changes
  const polygons = useMemo(() => {
    const points = Array.from(x, (left, i) => [left, y[i] ?? 0] as const);
    return cellsOf(points, RECTANGLE);
  }, [x, y]);
  const cells = polygons.map((cell) =>
    cell.map(([left, top]) => [pixel(frame.x, left), pixel(frame.y, top)].map(tenth).join(" ")),
  );
  return classes.map(({ kind, ink }) => (
    <path
      key={kind}
      d={cells.map((cell, i) => (kinds[i] === kind && cell.length > 2 ? `M${cell.join("L")}Z` : "")).join("")}
      fill={inks[ink].variable}
      fillOpacity={0.26}
      stroke={paper}
      strokeWidth={1}
    />
  ));
}

const tenth = (value: number | null) => Math.round((value ?? 0) * 10) / 10;
