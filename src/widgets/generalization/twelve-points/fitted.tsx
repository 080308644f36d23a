/** The points, the truth that they lie about, and the curve with the weights that are set; what lies between both is shaded. */

import { read } from "../../../experiments/generalization/twelve-points/outputs.ts";
import { parameters } from "../../../experiments/generalization/twelve-points/parameters.ts";
import { HEIGHT, PACE, truthAt } from "../../../experiments/generalization/twelve-points/truth.ts";
import { pointsOf } from "../../../experiments/points.ts";
import type { Summary } from "../../../experiments/types.ts";
import { inks } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { pixels, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

const { x, y } = parameters.points;
const look = () => ({ ink: "law" as const });
/** A curve that leaves the picture is drawn so far, in heights of the picture. */
const FAR = 3;

/** Where the name of the truth stands: on its second hill. */
const HILL = Math.PI / (2 * PACE);

interface FittedProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

export function Fitted({ summary, width, height }: FittedProps) {
  const places = read.field(summary, "x");
  const truth = Array.from(places, truthAt);
  const curve = Array.from(read.field(summary, "curve"), (value) => Math.max(-FAR, Math.min(FAR, value)));
  const points = pointsOf(String(summary.values.points));
  return (
    <Plot
      width={width}
      height={height}
      x={linear([x.min, x.max])}
      y={linear([y.min, y.max])}
      xLabel={x.label}
      yLabel={y.label}
      xTicks={[x.min, 0, x.max]}
      yTicks={[-1, 0, 1]}
      tools
    >
      <Between x={places} a={truth} b={curve} />
      <Line x={places} y={truth} ink="law" dash="5 4" />
      <Line x={places} y={curve} ink="accent" mark={false} />
      <Misses points={points} fitted={read.field(summary, "fitted")} />
      <Label x={HILL} y={HEIGHT} dy={-14} anchor="middle" text="the truth" />
      <PointsEditor name="points" label="Point" points={points} look={look} />
    </Plot>
  );
}

interface BetweenProps {
  readonly x: ArrayLike<number>;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

function Between({ x, a, b }: BetweenProps) {
  const frame = usePlot();
  const way = [...pixels(frame, x, a), ...pixels(frame, x, b).reverse()].filter((point) => point !== null);
  const d = way.map((point) => point.map((part) => Math.round(part)).join(" ")).join("L");
  return <path d={`M${d}z`} fill={inks.accent.variable} fillOpacity={0.13} />;
}

/** From each point to the curve, straight up or down. */
function Misses(props: { readonly points: readonly { x: number; y: number }[]; readonly fitted: ArrayLike<number> }) {
  const frame = usePlot();
  const { points, fitted } = props;
  const places = points.map((point) => point.x);
  const from = pixels(
    frame,
    places,
    points.map((point) => point.y),
  );
  const to = pixels(frame, places, fitted);
  const d = from.map((point, i) => (point && to[i] ? `M${point[0]} ${point[1]}V${to[i][1]}` : "")).join("");
  return <path d={d} fill="none" stroke={inks.law.variable} strokeOpacity={0.5} />;
}
