/** The loss of both walks against the way that they have gone. */
import { read } from "../../../experiments/landscape/straight-walk/outputs.ts";
import { DISTANCES } from "../../../experiments/landscape/straight-walk/sizes.ts";
import { stuck } from "../../../experiments/landscape/straight-walk/words.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";

interface LossesProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
  readonly width: number;
  readonly height: number;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };
/** What is below is drawn here: a loss may be exactly 0. */
const FLOOR = 1e-33;
const TOP = 1e3;

const drawable = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : Math.min(TOP, Math.max(FLOOR, value))));

export function Losses({ summary, ghost, width, height }: LossesProps) {
  const asking = useGuess()?.asking ?? false;
  const length = Number(summary.values.length);
  const of = (name: "straight" | "surface", from: Summary = summary) => read.series(from, name) ?? NOTHING;
  const distances = (series: SeriesBand, from: Summary = summary) =>
    series.x.map((step) => (Number(from.values.length) * step) / from.steps);
  const [straight, surface] = [of("straight"), of("surface")];
  const before = ghost && !stuck(ghost) ? of("straight", ghost) : null;
  const why = stuck(summary);
  return (
    <Plot
      width={width}
      height={height}
      x={linear([0, length])}
      y={log([FLOOR, TOP])}
      xLabel="Way gone, in weights"
      yLabel="Loss"
      xTicks={[0, DISTANCES.near, DISTANCES.far, length].filter(
        (tick, i, all) => tick <= length && all.indexOf(tick) === i,
      )}
      yTicks={[1e-30, 1e-20, 1e-10, 1]}
    >
      {why ? <Note text={why} /> : null}
      {length >= DISTANCES.far && !why ? <Rule x={DISTANCES.far} dashed label={asking ? "here?" : undefined} /> : null}
      {why ? null : (
        <Answer>
          {before && ghost ? (
            <Line x={distances(before, ghost)} y={drawable(before.median)} ink="accent" ghost />
          ) : null}
          {(
            [
              [surface, "law"],
              [straight, "accent"],
            ] as const
          ).map(([series, ink]) => (
            <g key={ink}>
              <Band x={distances(series)} low={drawable(series.low)} high={drawable(series.high)} ink={ink} />
              <Line x={distances(series)} y={drawable(series.median)} ink={ink} mark={false} />
            </g>
          ))}
          <Named series={straight} at={distances(straight)} length={length} text="straight on" ink="accent" />
          <Named series={surface} at={distances(surface)} length={length} text="along the surface" ink="law" />
        </Answer>
      )}
    </Plot>
  );
}

interface NamedProps {
  readonly series: SeriesBand;
  readonly at: readonly number[];
  /** Where the axis ends. */
  readonly length: number;
  readonly text: string;
  readonly ink: "accent" | "law";
}

/** A name over the end of a line; behind it while it is short. */
function Named({ series, at, length, text, ink }: NamedProps) {
  const height = drawable([series.median.at(-1) ?? null])[0];
  const x = at.at(-1) ?? 0;
  if (height === null || height === undefined || x === 0) return null;
  const short = x < 0.6 * length;
  return (
    <Label
      x={x}
      y={height}
      dx={short ? 8 : -4}
      dy={short ? 4 : -14}
      anchor={short ? "start" : "end"}
      text={text}
      ink={ink}
    />
  );
}
