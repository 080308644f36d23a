/** How the function of one seed has changed over the square of inputs: everywhere, or everywhere but at its points. */
import { read } from "../../../experiments/landscape/straight-walk/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { inks, paper } from "../../../ui/inks.ts";
import { keyRoom } from "../../../ui/MapKey.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import { levelOf, roundFull, toneOf } from "../../../ui/tones.ts";

export type Walk = "straight" | "surface";

/** The value of the strongest tone, for both walks alike. */
export function fullOf(summary: Summary): number {
  const both = [read.field(summary, "straight.map"), read.field(summary, "surface.map")];
  // before the first step nothing has changed
  return Math.max(1, roundFull(...both));
}

export const keyWidth = (summary: Summary, fontSize: number): number =>
  keyRoom({ full: fullOf(summary), signed: true }, fontSize) - Math.round(fontSize * 0.9);

interface ChangeProps {
  readonly summary: Summary;
  readonly walk: Walk;
  readonly keyed: boolean;
  /** As it is before the first step: nothing has changed. */
  readonly before: boolean;
  readonly width: number;
  readonly height: number;
}

const ends = linear([-1, 1]);
const axes = { x: ends, y: ends, xTicks: [], yTicks: [], equal: true } as const;

export function Change({ summary, walk, keyed, before, width, height }: ChangeProps) {
  const field = read.field(summary, `${walk}.map`);
  const values = before ? Array.from(field, () => 0) : field;
  const full = fullOf(summary);
  return (
    <Plot {...axes} width={width} height={height} mapKey={keyed ? { full, signed: true } : undefined}>
      <HeatMap
        values={values}
        rows={Math.round(Math.sqrt(values.length))}
        xFrom={-1}
        xTo={1}
        yFrom={-1}
        yTo={1}
        full={full}
        signed
        smooth
      />
      <Examples summary={summary} walk={walk} before={before} full={full} />
    </Plot>
  );
}

/** The points, each in the tone of the change there: pale where the net still passes through it. */
function Examples(props: Pick<ChangeProps, "summary" | "walk" | "before"> & { readonly full: number }) {
  const { summary, walk, before, full } = props;
  const frame = usePlot();
  const [first, second] = [read.field(summary, "points.first"), read.field(summary, "points.second")];
  const changes = read.field(summary, `${walk}.points`);
  return Array.from(first, (x, i) => {
    const [cx, cy] = [pixel(frame.x, x), pixel(frame.y, second[i])];
    if (cx === null || cy === null) return null;
    return (
      <g key={`${x} ${second[i]}`}>
        <circle cx={cx} cy={cy} r={4.5} fill={paper} stroke={inks.law.variable} strokeWidth={1.5} />
        <circle cx={cx} cy={cy} r={3.75} {...toneOf(levelOf(before ? 0 : (changes[i] ?? 0), full, true), true)} />
      </g>
    );
  });
}
