/** The plane of weights: the line of exact fits, the way of the descent, and the ball around the start that touches the line. */
import { metric, type Settings } from "../../../experiments/generalization/minimum-norm/metric.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { one, type Places, places, scalar } from "./values.ts";

interface PlaneProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const HALF = 2.6;
const CORNERS = 72;
const [START, NEAREST, LANDING, SHORTEST] = [0, 1, 2, 3];

/** Points at equal distance from the start, in the metric of the steps, through the fit that the method ends on. */
function ball(summary: Summary, at: Places): Places {
  const settings = summary.values as unknown as Settings;
  const [x0, y0] = [at.x[START] ?? 0, at.y[START] ?? 0];
  const toLanding = [(at.x[LANDING] ?? 0) - x0, (at.y[LANDING] ?? 0) - y0];
  // distance d in the metric is vᵀ P⁻¹ v; the ball is P^½ of a circle, found here by its support: P u over √(uᵀ P u)
  const size = Math.sqrt(inverseSquare(settings, toLanding));
  const corners = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    const u = [Math.cos(turn), Math.sin(turn)];
    const p = metric(settings, u);
    const length = Math.sqrt(u[0]! * p[0]! + u[1]! * p[1]!);
    return [x0 + (size * p[0]!) / length, y0 + (size * p[1]!) / length] as const;
  });
  return { x: corners.map(([x]) => x), y: corners.map(([, y]) => y) };
}

/** vᵀ P⁻¹ v in the plane. */
function inverseSquare(settings: Settings, v: readonly number[]): number {
  const [a, b] = metric(settings, [1, 0]) as [number, number];
  const d = metric(settings, [0, 1])[1]!;
  const [x, y] = v as [number, number];
  return (d * x * x - 2 * b * x * y + a * y * y) / (a * d - b * b);
}

export function Plane({ summary, ghost }: PlaneProps) {
  const at = places(summary, "places");
  const fits = places(summary, "fits");
  const path = places(summary, "path");
  const crowd = places(summary, "crowd");
  const flat = summary.values.weights === "2";
  const shaken = Number(summary.values.temperature) > 0;
  const scaled = summary.values.method === "scaled";
  const around = flat ? ball(summary, at) : null;
  const label = `The weights in their ${flat ? "plane" : "space"}, seed ${summary.seeds[0] ?? 1}: a line of exact fits, and the way of the descent from its start, ${scalar(summary, "apart").toFixed(2)} away from the nearest fit. It has moved ${scalar(summary, "hidden.clean").toFixed(2)} along the line.`;
  const former = ghost ? places(ghost, "path") : null;
  return (
    <Panel label={label} interactive aspect={1} narrow={1} title={`The weights, seed ${summary.seeds[0] ?? 1}`}>
      {({ width, height }) => {
        const side = Math.min(width, height);
        return (
          <g transform={`translate(${Math.round((width - side) / 2)} 0)`}>
            <Plot
              width={side}
              height={side}
              x={linear([-HALF, HALF])}
              y={linear([-HALF, HALF])}
              equal
              xLabel="First weight"
              yLabel="Second weight"
              xTicks={[-2, -1, 0, 1, 2]}
              yTicks={[-2, -1, 0, 1, 2]}
            >
              {around ? <Line x={around.x} y={around.y} ink="plain" dash="3 3" /> : null}
              <Line x={fits.x} y={fits.y} ink="law" />
              {former ? <Line x={former.x} y={former.y} ink="accent" ghost /> : null}
              {shaken ? <Dots x={crowd.x} y={crowd.y} ink="accent" alpha={0.5} /> : null}
              <Line x={path.x} y={path.y} ink="accent" />
              <Points {...one(at, SHORTEST)} ink="plain" hollow r={4} />
              {scaled ? <Points {...one(at, NEAREST)} ink="law" hollow r={5} /> : null}
              <Points {...one(at, LANDING)} ink="accent" hollow r={6} />
              <Points {...one({ x: path.x, y: path.y }, path.x.length - 1)} ink="accent" r={4} />
              {flat ? (
                <Handle label="Start" x="first" y="second" at={[at.x[START] ?? 0, at.y[START] ?? 0]} ink="law" />
              ) : (
                <Points {...one(at, START)} ink="law" r={4} />
              )}
              <Points x={[0]} y={[0]} ink="wrong" r={3} />
              <Label x={at.x[START]} y={at.y[START]} dx={8} dy={14} text="start" />
              <Label x={at.x[SHORTEST]} y={at.y[SHORTEST]} dx={8} dy={-6} text="shortest" ink="plain" />
              <Label
                x={at.x[LANDING]}
                y={at.y[LANDING]}
                dx={10}
                dy={-6}
                text={scaled ? "end of this method" : "nearest"}
                ink="accent"
              />
              <Label x={0} y={0} dx={8} dy={5} text="zero" ink="plain" />
            </Plot>
          </g>
        );
      }}
    </Panel>
  );
}
