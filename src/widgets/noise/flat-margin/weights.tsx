/** The circle of unit weights, the arc of those that are right, and the balls of right weights around its two weights. */
import type { Vector } from "../../../experiments/noise/flat-margin/angle.ts";
import { unit } from "../../../experiments/noise/flat-margin/classifier.ts";
import type { Solved } from "../../../experiments/noise/flat-margin/solved.ts";
import { arcTitle, describe, short, together } from "../../../experiments/noise/flat-margin/words.ts";
import { Ellipse } from "../../../ui/Ellipse.tsx";
import { hairline, inks } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { pixel, pixels, usePlot } from "../../../ui/plot-context.ts";
import { textWidth } from "../../../ui/text.ts";
import { along, planeOf } from "./plane.ts";
import type { SolvedProps } from "./use-solved.ts";

const axes = planeOf("First weight", "Second weight");
const circle = along(0, 2 * Math.PI);

export function Weights({ summary, solved, asking }: SolvedProps) {
  const title = asking ? "Their right weights, before the stretch" : arcTitle(summary);
  return (
    <Panel
      label={
        asking ? title : `The circle of weights of length 1, and the arc of those that are right. ${describe(summary)}`
      }
      title={title}
      plane={axes}
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Edges z={solved.z} />
          <Line {...circle} ink="plain" />
          {solved.arc ? <Right solved={solved} one={asking || together(summary)} /> : null}
          {solved.arc ? null : <Label x={0} y={-1.3} anchor="middle" text="every weight has a point on a wrong side" />}
        </Plot>
      )}
    </Panel>
  );
}

/** Where the sign of a point changes: one half of the circle is right about it, and one is not. */
function Edges({ z }: { readonly z: readonly Vector[] }) {
  const frame = usePlot();
  const lines = z.map(unit).map(([x, y]) => {
    const ends = [1, -1].map((side) => [pixel(frame.x, -side * y), pixel(frame.y, side * x)]);
    return `M${ends.map((end) => end.join(",")).join("L")}`;
  });
  return <path {...hairline} d={lines.join("")} />;
}

function Right({ solved, one }: { readonly solved: Solved; readonly one: boolean }) {
  const { arc, flatness, widest, ball } = solved;
  if (!arc) return null;
  const [a, b] = arc.middle;
  const disc = (radius: number) => ({ xx: radius * radius, xy: 0, yy: radius * radius });
  return (
    <>
      <Wedge from={arc.from} to={arc.to} />
      <Ellipse at={arc.middle} covariance={disc(flatness)} ink="accent" fill={0.14} />
      {one ? null : <Ellipse at={widest} covariance={disc(ball)} ink="law" fill={0.14} />}
      <Arc from={arc.from} to={arc.to} />
      <Points x={[a]} y={[b]} ink="accent" r={5} />
      <Points x={[widest[0]]} y={[widest[1]]} ink="law" r={one ? 8 : 5} hollow={one} />
      <Names solved={solved} one={one} />
    </>
  );
}

/** Beyond the circle, on the side where the balls are not; and pixels to the second row. */
const ROW = 1.3;
const DOWN = 17;

function Names({ solved: { arc, flatness, ball }, one }: { readonly solved: Solved; readonly one: boolean }) {
  const { width, fontSize } = usePlot();
  if (!arc) return null;
  const below = arc.middle[1] >= 0;
  const y = below ? -ROW : ROW;
  const balls = [`flattest: a ball of ${short(flatness)}`, `widest margin: a ball of ${short(ball)}`];
  const fits = balls.every((text) => textWidth(text, fontSize) <= width);
  const [flattest = "", widest = ""] = fits ? balls : [`flattest: ${short(flatness)}`, `widest: ${short(ball)}`];
  return (
    <>
      <Label x={0} y={y} dy={below ? 0 : -DOWN} anchor="middle" text={flattest} ink="accent" />
      <Label
        x={0}
        y={y}
        dy={below ? DOWN : 0}
        anchor="middle"
        text={one ? (fits ? "and the widest margin" : "and widest") : widest}
      />
    </>
  );
}

function Arc({ from, to }: { readonly from: number; readonly to: number }) {
  const frame = usePlot();
  const { x, y } = along(from, to);
  const way = pixels(frame, x, y).filter((point) => point !== null);
  return (
    <path
      d={`M${way.map((point) => point.join(",")).join("L")}`}
      fill="none"
      stroke={inks.accent.variable}
      strokeWidth={5}
      strokeLinecap="round"
    />
  );
}

/** Longer and shorter weights of the same directions are right as well. */
function Wedge({ from, to }: { readonly from: number; readonly to: number }) {
  const frame = usePlot();
  const { x, y } = along(from, to);
  const far = pixels(frame, [0, ...x.map((part) => 4 * part)], [0, ...y.map((part) => 4 * part)]).filter(
    (point) => point !== null,
  );
  return (
    <path d={`M${far.map((point) => point.join(",")).join("L")}Z`} fill={inks.accent.variable} fillOpacity={0.08} />
  );
}
