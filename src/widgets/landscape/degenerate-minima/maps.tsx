/** The function of one seed before the walk and after it, and what has changed: nothing at the points, much between them. */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { inks, paper } from "../../../ui/inks.ts";
import { keyRoom } from "../../../ui/MapKey.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import { levelOf, roundFull, toneOf } from "../../../ui/tones.ts";

const GAP = 24;

interface Map {
  readonly title: string;
  readonly values: NumericArray;
  /** Labels at the points; zeros on the map of changes. */
  readonly labels: NumericArray;
}

export function Maps({ summary }: { readonly summary: Summary }) {
  const before = read.field(summary, "surface.before");
  const after = read.field(summary, "surface.after");
  const labels = read.field(summary, "points.label");
  const seed = summary.seeds[0] ?? 1;
  const walked = read.median(summary, "distance") > 0;
  const maps: Map[] = [
    { title: walked ? "Before the walk" : "The function", values: before, labels },
    { title: "After the walk", values: after, labels },
    {
      title: `What has changed, seed ${seed}`,
      values: Array.from(after, (value, i) => value - (before[i] ?? 0)),
      labels: Array.from(labels, () => 0),
    },
  ];
  const full = roundFull(before, after);
  const label = `The function over the square of inputs before and after the walk, seed ${seed}, in tones for values up to ${full}: it has changed by ${read.median(summary, "change").toFixed(2)} in root mean square, and by ${read.median(summary, "change.data").toExponential(0)} at the points.`;
  return (
    <Panel label={label} aspect={2.55} narrow={0.68} wide>
      {({ width, height, fontSize }) => {
        // on a phone the two functions stand side by side, and what has changed below
        const stacked = width < 520;
        const key = keyRoom({ full, signed: true }, fontSize) - Math.round(fontSize * 0.9);
        const each = Math.round(stacked ? (width - GAP) / 2 : (width - key - 2 * GAP) / 3);
        const head = Math.round(fontSize * 1.6);
        const high = Math.round(stacked ? height / 2 - head : height - head);
        return maps.map((map, i) => {
          const below = stacked && i === 2;
          const last = i === maps.length - 1;
          const wide = below ? Math.min(width, each + key + 60) : each + (last ? key : 0);
          const x = below ? (width - wide) / 2 : i * (each + GAP);
          return (
            <g key={map.title} transform={`translate(${Math.round(x)} ${below ? Math.round(height / 2) : 0})`}>
              <text aria-hidden x={0} y={Math.round(fontSize * 1.1)} fontSize={fontSize * 1.12} fontWeight={600}>
                {map.title}
              </text>
              <g transform={`translate(0 ${head})`}>
                <Square map={map} summary={summary} full={full} keyed={last} width={wide} height={high} />
              </g>
            </g>
          );
        });
      }}
    </Panel>
  );
}

interface SquareProps {
  readonly map: Map;
  readonly summary: Summary;
  readonly full: number;
  readonly keyed: boolean;
  readonly width: number;
  readonly height: number;
}

const axes = {
  x: linear([-1, 1]),
  y: linear([-1, 1]),
  xTicks: [-1, 0, 1],
  yTicks: [-1, 0, 1],
  xLabel: "First input",
  yLabel: "Second input",
  equal: true,
} as const;

function Square({ map, summary, full, keyed, width, height }: SquareProps) {
  const rows = Math.round(Math.sqrt(map.values.length));
  return (
    <Plot {...axes} width={width} height={height} mapKey={keyed ? { full, signed: true } : undefined}>
      <HeatMap values={map.values} rows={rows} xFrom={-1} xTo={1} yFrom={-1} yTo={1} full={full} signed smooth />
      <Data
        x={read.field(summary, "points.first")}
        y={read.field(summary, "points.second")}
        labels={map.labels}
        full={full}
      />
    </Plot>
  );
}

interface DataProps {
  readonly x: NumericArray;
  readonly y: NumericArray;
  readonly labels: NumericArray;
  readonly full: number;
}

/** The points, each filled with its label's tone: where the function passes through it, only the rim is seen. */
function Data({ x, y, labels, full }: DataProps) {
  const frame = usePlot();
  const r = frame.width > 180 ? 5 : 4;
  return (
    <g>
      {Array.from(x, (first, i) => {
        const [cx, cy] = [pixel(frame.x, first), pixel(frame.y, y[i])];
        if (cx === null || cy === null) return null;
        const label = labels[i] ?? 0;
        return (
          <g key={`${first} ${y[i]}`}>
            <circle cx={cx} cy={cy} r={r} fill={paper} stroke={inks.law.variable} strokeWidth={1.5} />
            <circle cx={cx} cy={cy} r={r - 0.75} {...toneOf(levelOf(label, full, true), true)} />
          </g>
        );
      })}
    </g>
  );
}
