/** The plane: what the net says everywhere, the dots that it was shown, and hollow those that it was not, ringed where it is wrong. */

import { type Point, pointsOf } from "../../../experiments/points.ts";
import { read } from "../../../experiments/prologue/memorize/outputs.ts";
import { parameters } from "../../../experiments/prologue/memorize/parameters.ts";
import {
  isRule,
  kindOf,
  kinds,
  RADIUS,
  type Rule,
  rules,
  waveAt,
} from "../../../experiments/prologue/memorize/rules.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Contours } from "../../../ui/Contours.tsx";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { inks, paper } from "../../../ui/inks.ts";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { pixels, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

const { x, y } = parameters.dots;
export const axes = {
  x: linear([x.min, x.max]),
  y: linear([y.min, y.max]),
  xLabel: x.label,
  yLabel: y.label,
  xTicks: [x.min, 0, x.max],
  yTicks: [y.min, 0, y.max],
  tools: true,
} as const;
const edges = { xFrom: x.min, xTo: x.max, yFrom: y.min, yTo: y.max } as const;

/** An output of this size would have the full ink: those of 1 and -1 leave the dots to be seen. */
const FULL = 3.6;

const inkOf = (kind: string) => (kind === kinds[0] ? ("shallow" as const) : ("local" as const));
const look = (kind: string) => ({ ink: inkOf(kind) });

interface PlaneProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

export function Plane({ summary, width, height }: PlaneProps) {
  const map = read.field(summary, "map");
  const rows = Math.round(Math.sqrt(map.length));
  const points = pointsOf(String(summary.values.dots));
  const labels = String(summary.values.labels);
  return (
    <Plot width={width} height={height} {...axes} equal>
      <HeatMap values={map} rows={rows} {...edges} signed full={FULL} smooth />
      <Contours values={map} rows={rows} {...edges} levels={[0]} ink="law" />
      {isRule(labels) ? <Edge rule={labels} /> : null}
      <New summary={summary} />
      <Rims points={points} />
      <PointsEditor
        name="dots"
        label="Dot"
        points={points}
        look={look}
        classOf={isRule(labels) ? ({ x: left, y: top }) => rules[labels](left, top) : undefined}
      />
    </Plot>
  );
}

const PARTS = 96;
const along = Array.from({ length: PARTS + 1 }, (_, i) => i / PARTS);

/** Where the labels change, by the rule. */
const edgeOf: Readonly<Record<Rule, { readonly x: number[]; readonly y: number[] }>> = {
  wave: {
    x: along.map((part) => x.min + (x.max - x.min) * part),
    y: along.map((part) => waveAt(x.min + (x.max - x.min) * part)),
  },
  disc: {
    x: along.map((part) => RADIUS * Math.cos(2 * Math.PI * part)),
    y: along.map((part) => RADIUS * Math.sin(2 * Math.PI * part)),
  },
};

const Edge = ({ rule }: { readonly rule: Rule }) => <Line {...edgeOf[rule]} ink="plain" dash="2 5" mark={false} />;

/** The new dots in the ink of their labels, and rings about those that the net gets wrong. */
function New({ summary }: { readonly summary: Summary }) {
  const [left, top] = [Array.from(read.field(summary, "newX")), Array.from(read.field(summary, "newY"))];
  const labels = read.field(summary, "newLabels");
  const right = read.field(summary, "newRight");
  const of = (values: readonly number[], which: (i: number) => boolean) => values.filter((_, i) => which(i));
  const wrong = (i: number) => right[i] === 0;
  return (
    <>
      <Rings x={of(left, wrong)} y={of(top, wrong)} />
      {([1, -1] as const).map((sign) => (
        <Points
          key={sign}
          x={of(left, (i) => labels[i] === sign)}
          y={of(top, (i) => labels[i] === sign)}
          ink={inkOf(kindOf(sign))}
          r={3.5}
          hollow
        />
      ))}
    </>
  );
}

function Rings({ x: left, y: top }: { readonly x: readonly number[]; readonly y: readonly number[] }) {
  const frame = usePlot();
  const d = pixels(frame, left, top).map((point) =>
    point ? `M${point[0] - 8} ${point[1]}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z` : "",
  );
  return <path d={d.join("")} fill="none" stroke={inks.accent.variable} strokeWidth={2} />;
}

/** A rim of paper under the dots, so that they stand out from the map. */
function Rims({ points }: { readonly points: readonly Point[] }) {
  const frame = usePlot();
  const way = pixels(
    frame,
    points.map((point) => point.x),
    points.map((point) => point.y),
  );
  const d = way.map((point) => (point ? `M${point[0]} ${point[1]}h0` : "")).join("");
  return <path d={d} fill="none" stroke={paper} strokeWidth={14} strokeLinecap="round" />;
}
