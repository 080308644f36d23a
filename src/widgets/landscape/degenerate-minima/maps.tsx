/** The function of one seed before the walk and after it, and what has changed: nothing at the points, much between them. */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { PlotContext, type PlotFrame, pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import { Levels, toneOf } from "./levels.tsx";

/** Pixels around the square of inputs, for points at its edge. */
const RIM = 6;

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
  const label = `The function over the square of inputs before and after the walk, seed ${seed}: it has changed by ${read.median(summary, "change").toFixed(2)} in root mean square, and by ${read.median(summary, "change.data").toExponential(0)} at the points.`;
  return (
    <Panel label={label} aspect={2.9} narrow={0.72} wide>
      {({ width, height, fontSize }) => {
        // on a phone the two functions stand side by side, and what has changed below
        const stacked = width < 520;
        const gap = 24;
        const side = stacked ? (width - gap) / 2 : Math.min(height - fontSize * 2.4, (width - 2 * gap) / 3);
        const head = fontSize * 2;
        const low = stacked ? Math.min(width, height - side - 2.6 * head) : side;
        const start = stacked ? 0 : (width - 3 * side - 2 * gap) / 2;
        return maps.map((map, i) => {
          const below = stacked && i === 2;
          const size = below ? low : side;
          const x = below ? (width - low) / 2 : start + i * (side + gap);
          const y = below ? side + 1.6 * head : 0;
          return (
            <g key={map.title} transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
              <text className="panel-title" x={RIM} y={Math.round(fontSize * 1.1)}>
                {map.title}
              </text>
              <g transform={`translate(0 ${Math.round(fontSize * 1.5)})`}>
                <Square map={map} summary={summary} size={size} fontSize={fontSize} />
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
  readonly size: number;
  readonly fontSize: number;
}

function Square({ map, summary, size, fontSize }: SquareProps) {
  const side = Math.round(size);
  const frame: PlotFrame = {
    x: linear([-1, 1]).range([RIM, side - RIM]),
    y: linear([-1, 1]).range([side - RIM, RIM]),
    width: side,
    height: side,
    fontSize,
  };
  return (
    <PlotContext value={frame}>
      <Levels values={map.values} rows={Math.round(Math.sqrt(map.values.length))} from={-1} to={1} />
      <Data x={read.field(summary, "points.first")} y={read.field(summary, "points.second")} labels={map.labels} />
    </PlotContext>
  );
}

/** The points, each filled with its label's tone: where the function passes through it, only the rim is seen. */
function Data({ x, y, labels }: { readonly x: NumericArray; readonly y: NumericArray; readonly labels: NumericArray }) {
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
            <circle cx={cx} cy={cy} r={r} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />
            <circle
              cx={cx}
              cy={cy}
              r={r - 0.75}
              fill={label > 0 ? "var(--ink-shallow)" : "var(--ink-local)"}
              fillOpacity={toneOf(label)}
            />
          </g>
        );
      })}
    </g>
  );
}
