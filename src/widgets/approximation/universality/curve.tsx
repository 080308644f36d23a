/** The curve, the net that is built with its corners, and the same net as training has it. */

import { read } from "../../../experiments/approximation/universality/outputs.ts";
import { BREAK, parameters } from "../../../experiments/approximation/universality/parameters.ts";
import { curveTitle, describe, short } from "../../../experiments/approximation/universality/words.ts";
import { heightsOf } from "../../../experiments/curves.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { CurveEditor } from "../../../ui/CurveEditor.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { GuessCurve } from "../../../ui/GuessCurve.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { inks } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { extentOf, linear } from "../../../ui/scales.ts";

const { x, y } = parameters.drawn;
/** Heights of the picture: the curve’s, with room for nets that leave it. */
const HEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
  wave: [-1.3, 1.3],
  waves: [-1.3, 1.3],
  kink: [-0.2, 0.8],
  root: [-0.2, 1.2],
  step: [-0.8, 0.8],
  drawn: [y.min, y.max],
};
/** Corners are marked one by one up to so many. */
const MARKED = 60;
/** Less than this part of the picture’s height cannot be seen. */
const SEEN = 0.012;

function heightsFor(summary: Summary): readonly [number, number] {
  const known = HEIGHTS[String(summary.values.target)];
  if (known) return known;
  const [low, high] = extentOf(read.field(summary, "target"));
  const air = Math.max(0.2, 0.15 * (high - low));
  return [low - air, high + air];
}

/** The curves that are broken where no place of the picture lies. */
function cornersOf(summary: Summary): { readonly x: readonly number[]; readonly y: readonly number[] } | null {
  const target = read.field(summary, "target");
  const [first = 0, last = 0] = [target[0], target[target.length - 1]];
  if (summary.values.target === "kink") return { x: [x.min, BREAK, x.max], y: [first, 0, last] };
  if (summary.values.target === "step") return { x: [x.min, BREAK, BREAK, x.max], y: [first, first, last, last] };
  return null;
}

export function Curve({ summary }: { readonly summary: Summary }) {
  const guess = useGuess();
  const asking = guess?.asking ?? false;
  const guessed = guess?.mark?.kind === "curve" && !asking ? guess.mark.heights : null;
  const places = read.field(summary, "x");
  const target = Array.from(read.field(summary, "target"));
  const built = Array.from(read.field(summary, "built"));
  const one = Array.from(read.field(summary, "one"));
  const trained = read.fieldBand(summary, "trained");
  const heights = heightsFor(summary);
  const drawn = summary.values.target === "drawn";
  const corners = cornersOf(summary);
  const squares = summary.values.unit === "square";
  const title = asking ? "What do twenty squares add up to?" : curveTitle(summary);
  const label = asking ? "A kink, and a curve of yours to be drawn." : `Output over input. ${describe(summary)}`;
  const ends = [
    { ink: "law" as const, text: "the curve", y: target },
    { ink: "shallow" as const, text: "built", y: built },
    {
      ink: "accent" as const,
      text: summary.seeds.length > 1 ? `trained (1 of ${summary.seeds.length})` : "trained",
      y: one,
    },
    ...(guessed ? [{ ink: "plain" as const, text: "your guess", y: guessed }] : []),
  ];
  return (
    <Panel label={label} title={title} aspect={2.1} narrow={1.05} wide interactive={asking || drawn}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([x.min, x.max])}
          y={linear(heights)}
          xLabel={x.label}
          yLabel={y.label}
          xTicks={[0, 0.5, 1]}
          yTicks={heights[1] - heights[0] < 2 ? [-0.5, 0, 0.5, 1] : [-1, 0, 1]}
          ends={asking ? ends.slice(0, 1) : ends}
        >
          {drawn ? null : <Line x={corners?.x ?? places} y={corners?.y ?? target} ink="law" />}
          <Answer>
            {trained?.low && trained.high ? (
              <Band x={places} low={trained.low} high={trained.high} ink="accent" />
            ) : null}
            <Line x={places} y={one} ink="accent" dash="5 3" />
            <Kinks places={read.field(summary, "kinks")} />
            <Line x={places} y={built} ink="shallow" mark={false} />
            {squares ? null : <Corners summary={summary} />}
            <Farthest summary={summary} span={heights[1] - heights[0]} />
          </Answer>
          {drawn ? (
            <CurveEditor
              name="drawn"
              label="Your curve"
              heights={heightsOf(String(summary.values.drawn))}
              x={[x.min, x.max]}
              ink="law"
            />
          ) : null}
          <GuessCurve />
        </Plot>
      )}
    </Panel>
  );
}

function Corners({ summary }: { readonly summary: Summary }) {
  const knots = read.field(summary, "knots");
  if (knots.length > MARKED) return null;
  return <Dots x={knots} y={read.field(summary, "corners")} ink="shallow" size={6} alpha={1} />;
}

/** Where the trained net’s bricks begin: strokes on the floor of the picture. */
function Kinks({ places }: { readonly places: ArrayLike<number> }) {
  const { x: scale, height } = usePlot();
  const d = Array.from(places, (place) => `M${scale(place).toFixed(1)} ${height}v-8`).join("");
  return <path d={d} stroke={inks.accent.variable} strokeWidth={1.25} fill="none" />;
}

/** From the built net to the curve, where that is farthest. */
function Farthest({ summary, span }: { readonly summary: Summary; readonly span: number }) {
  const { y: scale, fontSize } = usePlot();
  const at = read.median(summary, "built.at");
  const sup = read.median(summary, "built.sup");
  const [net, curve] = read.field(summary, "worst");
  if (net === undefined || curve === undefined || !(sup > SEEN * span)) return null;
  // beside a jump; else above both of them, or below where there is no room
  const jumps = summary.values.target === "step";
  const above = scale(Math.max(net, curve)) > 2 * fontSize;
  return (
    <>
      <Line x={[at, at]} y={[net, curve]} ink="law" />
      <Label
        x={at}
        y={jumps ? (net + curve) / 2 : above ? Math.max(net, curve) : Math.min(net, curve)}
        dx={jumps ? -13 : at < 0.1 ? 8 : 0}
        dy={jumps ? 0 : above ? -8 : 17}
        anchor={jumps || at > 0.9 ? "end" : at < 0.1 ? "start" : "middle"}
        text={`${short(sup)} off`}
      />
    </>
  );
}
