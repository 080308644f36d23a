/** The weights: the line or plane of exact fits, the way of the descent, and how far the start sees in the measure of its steps. */
import { useState } from "react";
import { candidates } from "../../../experiments/generalization/minimum-norm/guess.ts";
import { metric, type Settings } from "../../../experiments/generalization/minimum-norm/metric.ts";
import { placesIn, pointsIn, read } from "../../../experiments/generalization/minimum-norm/outputs.ts";
import { planeTitle } from "../../../experiments/generalization/minimum-norm/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { Ellipse } from "../../../ui/Ellipse.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Patch } from "../../../ui/Patch.tsx";
import { Path } from "../../../ui/Path.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { SpaceAxes } from "../../../ui/SpaceAxes.tsx";
import { linear } from "../../../ui/scales.ts";
import { Turning } from "../../../ui/Turning.tsx";
import { Vectors } from "../../../ui/Vectors.tsx";
import { aslant, dot, FLAT, frameOf, projected, type View } from "../../../ui/view.ts";

/** The summary's own values, which the table has checked. */
const settingsOf = ({ values }: Summary) => values as unknown as Settings;

interface PlaneProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const HALF = 3;
const AXIS = 2.2;
const TICKS = [-2, 0, 2];
const ends = linear([-HALF, HALF]);
const flatAxes = { x: ends, y: ends, xLabel: "First weight", yLabel: "Second weight", xTicks: TICKS, yTicks: TICKS };
const deepAxes = { x: ends, y: ends, yLabel: "Three weights, in space", xTicks: [], yTicks: [] };

/** The direction by which the exact fits of three weights lie in space: along their line, or across their plane. */
function directionOf(summary: Summary): readonly number[] {
  const [a = [], b = [], , d] = pointsIn(summary, "fits");
  const along = [0, 1, 2].map((i) => (b[i] ?? 0) - (a[i] ?? 0));
  const aside = [0, 1, 2].map((i) => (d?.[i] ?? 0) - (a[i] ?? 0));
  const across = d
    ? [0, 1, 2].map((i) => along[(i + 1) % 3]! * aside[(i + 2) % 3]! - along[(i + 2) % 3]! * aside[(i + 1) % 3]!)
    : along;
  const length = Math.hypot(...across);
  return length > 0 ? across.map((value) => value / length) : across;
}

export function Plane({ summary, ghost }: PlaneProps) {
  const asking = useGuess()?.asking ?? false;
  // where the reader has turned it; until then it is seen aslant
  const [turned, setTurned] = useState<View | null>(null);
  const flat = summary.values.weights === "2";
  const view = flat ? FLAT : (turned ?? aslant(directionOf(summary)));
  const axes = flat ? flatAxes : deepAxes;
  const at = placesIn(summary);
  const fits = pointsIn(summary, "fits");
  const form = summary.values.weights === "plane" ? "plane" : "line";
  const apart = read.median(summary, "apart").toFixed(2);
  const label = asking
    ? "A plane of two weights: a line of exact fits, a start beside it, and three fits: A nearest to the start, B half way, C nearest to zero."
    : `The weights of seed ${summary.seeds[0] ?? 1}: a ${form} of exact fits, and the way of the descent from a start ${apart} away from it. ${planeTitle(summary)}.`;
  return (
    <Panel label={label} interactive plane={axes} title={asking ? "A line of exact fits" : planeTitle(summary)}>
      {(size) => (
        <Plot {...size} {...axes} equal>
          {form === "plane" ? <Patch view={view} corners={fits} /> : <Line {...projected(view, fits)} ink="law" />}
          {flat ? null : <SpaceAxes view={view} names={["first", "second", "third"]} length={AXIS} />}
          <Answer>{flat ? <Downhill summary={summary} /> : null}</Answer>
          {asking ? <Candidates summary={summary} /> : null}
          <Answer>
            <Ball summary={summary} view={view} />
            <Way summary={summary} ghost={ghost} view={view} />
          </Answer>
          <Points {...projected(view, [[0, 0, 0]])} ink="plain" r={2.5} />
          {flat ? (
            <Handle label="Start" x="first" y="second" at={[at.start[0], at.start[1]]} />
          ) : (
            <>
              <Points {...projected(view, [at.start])} ink="accent" hollow r={4} />
              <Turning view={view} onTurn={setTurned} />
            </>
          )}
          <Named view={view} point={at.start} text="start" ink="accent" below beside={flat ? undefined : at.nearest} />
          <Named view={view} point={[0, 0, 0]} text="zero" below />
        </Plot>
      )}
    </Panel>
  );
}

interface NamedProps {
  readonly view: View;
  readonly point: readonly number[];
  readonly text: string;
  readonly ink?: "accent" | "plain" | "law";
  readonly below?: boolean;
  /** What it must not cover: its name stands on the other side. */
  readonly beside?: readonly number[];
}

/** A name beside a point, on the side where the plot has room. */
function Named({ view, point, text, ink = "plain", below, beside }: NamedProps) {
  const { x, y } = projected(view, [point]);
  const other = beside ? projected(view, [beside]).x[0] : undefined;
  const left = other === undefined ? (x[0] ?? 0) > HALF / 2 : other > (x[0] ?? 0);
  return (
    <Label
      x={x[0]}
      y={y[0]}
      dx={left ? -9 : 9}
      dy={below ? 18 : -8}
      anchor={left ? "end" : "start"}
      text={text}
      ink={ink}
    />
  );
}

function Candidates({ summary }: { readonly summary: Summary }) {
  const three = candidates(summary);
  return (
    <>
      <Points
        {...projected(
          FLAT,
          three.map(({ at }) => at),
        )}
        ink="law"
        hollow
        r={5}
      />
      {three.map(({ letter, at }) => (
        <Named key={letter} view={FLAT} point={at} text={letter} ink="law" />
      ))}
    </>
  );
}

function Way({ summary, ghost, view }: PlaneProps & { readonly view: View }) {
  const { start, nearest, landing, shortest } = placesIn(summary);
  const scaled = summary.values.method === "scaled";
  const far = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => Math.max(sum, Math.abs(value - (b[i] ?? 0))), 0) > 0.4;
  return (
    <>
      {ghost?.values.weights === summary.values.weights ? (
        <Path {...projected(view, pointsIn(ghost, "path"))} ink="accent" ghost />
      ) : null}
      {Number(summary.values.temperature) > 0 ? (
        <Dots {...projected(view, pointsIn(summary, "crowd"))} ink="accent" alpha={0.5} />
      ) : null}
      <Points {...projected(view, [shortest, nearest])} ink="law" hollow r={5} />
      {scaled ? <Points {...projected(view, [landing])} ink="accent" hollow r={6} /> : null}
      <Path {...projected(view, pointsIn(summary, "path"))} ink="accent" ends={summary.step > 0} />
      <Named view={view} point={nearest} text={far(nearest, shortest) ? "nearest" : "nearest and shortest"} ink="law" />
      {far(nearest, shortest) ? <Named view={view} point={shortest} text="shortest" ink="law" /> : null}
      {scaled && far(landing, nearest) && far(landing, start) ? (
        <Named view={view} point={landing} text="end of scaled descent" ink="accent" />
      ) : null}
    </>
  );
}

/**
 * All places that one step of any length reaches from the start just before it touches the exact fits: a ball in its
 * metric P. In the picture its outline is an ellipse too, with P seen by the two directions of the picture.
 */
function Ball({ summary, view }: { readonly summary: Summary; readonly view: View }) {
  const settings = settingsOf(summary);
  const { start, landing } = placesIn(summary);
  const way = landing.map((value, i) => value - start[i]!);
  // P⁻¹ stretches by the inverse of the ratio
  const size = Math.sqrt(Math.max(0, dot(way, metric({ ...settings, ratio: 1 / settings.ratio }, way))));
  const [right, up] = frameOf(view);
  const covariance = {
    xx: dot(right, metric(settings, right)),
    xy: dot(right, metric(settings, up)),
    yy: dot(up, metric(settings, up)),
  };
  const { x, y } = projected(view, [start]);
  return <Ellipse at={[x[0] ?? 0, y[0] ?? 0]} covariance={covariance} size={size} ink="plain" dash="3 3" />;
}

const GRID = [-2.4, -1.2, 0, 1.2, 2.4];
/** Length of an arrow for a distance of one from the line. */
const ARROW = 0.18;

/** Steps downhill all over the plane: none has a part along the line but where steps are scaled. */
function Downhill({ summary }: { readonly summary: Summary }) {
  const settings = settingsOf(summary);
  const [from, to] = pointsIn(summary, "fits");
  if (!from || !to) return null;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const across = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length] as const;
  const [stepX = 0, stepY = 0] = metric(settings, across);
  const long = Math.hypot(stepX, stepY);
  const grid = GRID.flatMap((x) => GRID.map((y) => [x, y] as const));
  const away = grid.map(([x, y]) => (x - from[0]) * across[0] + (y - from[1]) * across[1]);
  return (
    <Vectors
      x={grid.map(([x]) => x)}
      y={grid.map(([, y]) => y)}
      dx={away.map((distance) => (-ARROW * distance * stepX) / long)}
      dy={away.map((distance) => (-ARROW * distance * stepY) / long)}
      ink="plain"
      size={1}
      alpha={0.45}
    />
  );
}
