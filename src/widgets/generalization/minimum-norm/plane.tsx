/** The weights: the line of exact fits, the way of the descent, and how far the start sees in the measure of its steps. */
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
import { Path } from "../../../ui/Path.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { Vectors } from "../../../ui/Vectors.tsx";
import { projected } from "./projection.ts";

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
const deepAxes = { x: ends, y: ends, yLabel: "Three weights, seen from aside", xTicks: [], yTicks: [] };

export function Plane({ summary, ghost }: PlaneProps) {
  const asking = useGuess()?.asking ?? false;
  const flat = summary.values.weights === "2";
  const axes = flat ? flatAxes : deepAxes;
  const at = placesIn(summary);
  const apart = read.median(summary, "apart").toFixed(2);
  const label = asking
    ? "A plane of two weights: a line of exact fits, a start beside it, and three fits: A nearest to the start, B half way, C nearest to zero."
    : `The weights of seed ${summary.seeds[0] ?? 1}: a line of exact fits, and the way of the descent from a start ${apart} away from it. ${planeTitle(summary)}.`;
  return (
    <Panel label={label} interactive plane={axes} title={asking ? "A line of exact fits" : planeTitle(summary)}>
      {(size) => (
        <Plot {...size} {...axes} equal>
          {flat ? null : <DeepAxes />}
          <Answer>{flat ? <Downhill summary={summary} /> : null}</Answer>
          <Line {...projected(pointsIn(summary, "fits"))} ink="law" />
          {asking ? <Candidates summary={summary} /> : null}
          <Answer>
            {flat ? <Ball summary={summary} /> : null}
            <Way summary={summary} ghost={ghost} />
          </Answer>
          <Points {...projected([[0, 0, 0]])} ink="plain" r={2.5} />
          {flat ? (
            <Handle label="Start" x="first" y="second" at={[at.start[0], at.start[1]]} />
          ) : (
            <Points {...projected([at.start])} ink="accent" hollow r={4} />
          )}
          <Named point={at.start} text="start" ink="accent" below />
          <Named point={[0, 0, 0]} text="zero" below />
        </Plot>
      )}
    </Panel>
  );
}

interface NamedProps {
  readonly point: readonly number[];
  readonly text: string;
  readonly ink?: "accent" | "plain" | "law";
  readonly below?: boolean;
}

/** A name beside a point, on the side where the plot has room. */
function Named({ point, text, ink = "plain", below }: NamedProps) {
  const { x, y } = projected([point]);
  const left = (x[0] ?? 0) > HALF / 2;
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
      <Points {...projected(three.map(({ at }) => at))} ink="law" hollow r={5} />
      {three.map(({ letter, at }) => (
        <Named key={letter} point={at} text={letter} ink="law" />
      ))}
    </>
  );
}

function Way({ summary, ghost }: PlaneProps) {
  const { start, nearest, landing, shortest } = placesIn(summary);
  const scaled = summary.values.method === "scaled";
  const far = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => Math.max(sum, Math.abs(value - (b[i] ?? 0))), 0) > 0.4;
  return (
    <>
      {ghost?.values.weights === summary.values.weights ? (
        <Path {...projected(pointsIn(ghost, "path"))} ink="accent" ghost />
      ) : null}
      {Number(summary.values.temperature) > 0 ? (
        <Dots {...projected(pointsIn(summary, "crowd"))} ink="accent" alpha={0.5} />
      ) : null}
      <Points {...projected([shortest, nearest])} ink="law" hollow r={5} />
      {scaled ? <Points {...projected([landing])} ink="accent" hollow r={6} /> : null}
      <Path {...projected(pointsIn(summary, "path"))} ink="accent" ends={summary.step > 0} />
      <Named point={nearest} text={far(nearest, shortest) ? "nearest" : "nearest and shortest"} ink="law" />
      {far(nearest, shortest) ? <Named point={shortest} text="shortest" ink="law" /> : null}
      {scaled && far(landing, nearest) && far(landing, start) ? (
        <Named point={landing} text="end of scaled descent" ink="accent" />
      ) : null}
    </>
  );
}

/** All places that one step of any length reaches from the start just before it touches the line: a ball in its metric. */
function Ball({ summary }: { readonly summary: Summary }) {
  const settings = settingsOf(summary);
  const { start, landing } = placesIn(summary);
  const [[a = 1, b = 0], [, d = 1]] = [metric(settings, [1, 0]), metric(settings, [0, 1])];
  const [x, y] = [landing[0] - start[0], landing[1] - start[1]];
  // v P⁻¹ v
  const size = Math.sqrt((d * x * x - 2 * b * x * y + a * y * y) / (a * d - b * b));
  return <Ellipse at={[start[0], start[1]]} covariance={{ xx: a, xy: b, yy: d }} size={size} ink="plain" dash="3 3" />;
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

/** The three axes of weights, from zero. */
function DeepAxes() {
  const tips = [
    [AXIS, 0, 0],
    [0, AXIS, 0],
    [0, 0, AXIS],
  ];
  const { x, y } = projected(tips);
  return (
    <>
      <Vectors x={[0, 0, 0]} y={[0, 0, 0]} dx={x} dy={y} ink="plain" size={1} alpha={0.6} />
      {["first", "second", "third"].map((text, i) => (
        <Label key={text} x={x[i]} y={y[i]} dx={6} dy={i === 0 ? 14 : -4} text={text} ink="plain" />
      ))}
    </>
  );
}
