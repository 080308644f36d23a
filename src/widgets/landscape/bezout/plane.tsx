/** Two curves in the plane, the second of them to be dragged; below them a seat for each crossing that Bézout allows. */
import { read } from "../../../experiments/landscape/bezout/outputs.ts";
import { parameters } from "../../../experiments/landscape/bezout/parameters.ts";
import { degreesOf, planeTitle } from "../../../experiments/landscape/bezout/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { inks, paper } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import { Curve, HALF } from "./curve.tsx";
import { Seats } from "./seats.tsx";

const axes = {
  x: linear([-HALF.x, HALF.x]),
  y: linear([-HALF.y, HALF.y]),
  xTicks: [],
  yTicks: [],
  equal: true,
} as const;

export function Plane({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const dropped = summary.values.equations === "one";
  const [p, q] = degreesOf(summary);
  const named = `Curves of degree ${p} and ${q}`;
  const places = Array.from(
    read.field(summary, "x"),
    (x, i) => `${x.toFixed(2)}, ${read.field(summary, "y")[i]?.toFixed(2)}`,
  );
  const where = places.length > 0 ? ` They cross at ${places.join("; ")}.` : "";
  return (
    <Panel
      label={
        asking
          ? `${named} in a plane, and an axis for the number of their crossings.`
          : `${named}. ${planeTitle(summary)}.${where}`
      }
      title={asking ? named : planeTitle(summary)}
      aspect={1.38}
      narrow={1.06}
      wide
      interactive
    >
      {({ width, height, fontSize }) => {
        const low = Math.round(fontSize * 6.6);
        return (
          <>
            <Plot {...axes} width={width} height={height - low}>
              <Curve components={read.field(summary, "first")} ink="plain" />
              <Curve components={read.field(summary, "second")} ink="accent" />
              <Frame />
              {dropped ? null : <Moved summary={summary} />}
              <Crossings summary={summary} />
            </Plot>
            <g transform={`translate(0 ${height - low})`}>
              <Seats summary={summary} width={width} height={low} />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** Pixels that a plot shows beyond its edge. */
const RIM = 8;

/** The edge of what is drawn, and paper beyond it: crossings there count too. */
function Frame() {
  const { width, height } = usePlot();
  return (
    <g fill="none">
      <rect x={-RIM / 2} y={-RIM / 2} width={width + RIM} height={height + RIM} stroke={paper} strokeWidth={RIM} />
      <rect width={width} height={height} stroke={inks.plain.variable} strokeOpacity={0.3} />
    </g>
  );
}

function Moved({ summary }: { readonly summary: Summary }) {
  const at = [Number(summary.values.across), Number(summary.values.up)] as const;
  const right = at[0] < parameters.across.max / 2;
  return (
    <>
      <Label
        x={at[0]}
        y={at[1]}
        dx={right ? 12 : -12}
        dy={-9}
        anchor={right ? "start" : "end"}
        text="drag this curve"
        ink="accent"
      />
      <Handle label="Second curve" x="across" y="up" at={at} />
    </>
  );
}

/** A dot for each real crossing, with how often it counts if that is more than once. */
function Crossings({ summary }: { readonly summary: Summary }) {
  const frame = usePlot();
  const [xs, ys] = [read.field(summary, "x"), read.field(summary, "y")];
  const times = read.field(summary, "multiplicity");
  return Array.from(xs, (x, i) => {
    const y = ys[i] ?? 0;
    const [cx, cy] = [pixel(frame.x, x), pixel(frame.y, y)];
    const inside = Math.abs(x) <= HALF.x && Math.abs(y) <= HALF.y;
    if (cx === null || cy === null || !inside) return null;
    return (
      <g key={`${x} ${y}`}>
        <circle cx={cx} cy={cy} r={6} fill={inks.law.variable} stroke={paper} strokeWidth={1.5} />
        {(times[i] ?? 1) > 1 ? <Label x={x} y={y} dx={10} dy={18} text={`counts ${times[i]} times`} /> : null}
      </g>
    );
  });
}
