/**
 * The heart of the figure: every eigenvalue of the Hessian by its size, largest first. Where the loss is zero they fall into
 * two groups, and between them is nothing. Beside it, on the same axis, a net that has fewer weights than points.
 */
import type { NumericArray, Summary } from "../experiments/types.ts";
import { Label } from "../ui/Label.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Plot } from "../ui/Plot.tsx";
import { Points } from "../ui/Points.tsx";
import { pixel, usePlot } from "../ui/plot-context.ts";
import { linear, log } from "../ui/scales.ts";
import { counted, countsOf, field, scalar } from "./degenerate-minima.values.ts";

interface SpectrumProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const BETWEEN = 4;
const DOMAIN = [3e-19, 4] as const;

interface Part {
  readonly x: number[];
  readonly y: number[];
  readonly low: number[];
  readonly high: number[];
}

/** Eigenvalues from..to - 1 of a spectrum, the first of which stands at `at`. */
function partOf(summary: Summary, name: string, from: number, to: number, at: number): Part {
  const band = summary.fields[name];
  const pick = (values: NumericArray | undefined) => Array.from(values ?? []).slice(from, to);
  const y = pick(band?.values);
  return { x: y.map((_, i) => at + from + i), y, low: pick(band?.low), high: pick(band?.high) };
}

export function Spectrum({ summary, ghost }: SpectrumProps) {
  const { weights, points, zeros, split } = countsOf(summary);
  const small = field(summary, "spectrum.narrow").length;
  const held = weights - zeros;
  const smallAt = weights + BETWEEN;
  const label = `Sizes of the ${weights} eigenvalues of the Hessian: ${held} are held by the ${points} points, ${zeros} count as zero, ${scalar(summary, "gap").toFixed(0)} decades below. Of the small net with ${small} weights and ${scalar(summary, "narrow.examples")} points, ${Math.round(scalar(summary, "narrow.zeros"))} count as zero.`;
  const top = partOf(summary, "spectrum.wide", 0, held, 1);
  const flat = partOf(summary, "spectrum.wide", held, weights, 1);
  const narrow = partOf(summary, "spectrum.narrow", 0, small, smallAt);
  const before = ghost ? partOf(ghost, "spectrum.wide", 0, weights, 1) : null;
  return (
    <Panel label={label} aspect={2.5} narrow={1.05} wide>
      {({ width, height, fontSize }) => {
        const roomy = width > 560;
        return (
          <Plot
            width={width}
            height={height}
            x={linear([0.2, smallAt + small - 0.2])}
            y={log(DOMAIN)}
            yLabel="Curvature along each direction, over the largest"
            xTicks={[]}
            yTicks={[1, 1e-4, 1e-8, 1e-12, 1e-16]}
          >
            <Threshold value={scalar(summary, "threshold")} roomy={roomy} />
            {before ? <Points {...before} low={[]} high={[]} ink="plain" r={2.5} ghost /> : null}
            <Points {...top} ink="law" r={roomy ? 4 : 3} />
            <Points {...flat} ink="accent" r={roomy ? 4 : 3} />
            <Points {...narrow} ink="plain" r={roomy ? 4 : 3} hollow />
            {split ? <Gap above={top.y.at(-1)} below={flat.y[0]} at={held + 0.5} roomy={roomy} /> : null}
            <Names
              roomy={roomy}
              fontSize={fontSize}
              held={held}
              zeros={zeros}
              points={points}
              flatTop={flat.y[0] ?? 1}
              smallAt={smallAt}
              smallLow={narrow.y.at(-1) ?? 1}
              smallName={[counted(small, "weight", "weights"), `${scalar(summary, "narrow.examples")} points:`]}
              smallZeros={Math.round(scalar(summary, "narrow.zeros"))}
              started={summary.step > 0}
            />
          </Plot>
        );
      }}
    </Panel>
  );
}

interface NamesProps {
  readonly roomy: boolean;
  readonly fontSize: number;
  readonly held: number;
  readonly zeros: number;
  readonly points: number;
  readonly flatTop: number;
  readonly smallAt: number;
  readonly smallLow: number;
  readonly smallName: readonly string[];
  readonly smallZeros: number;
  readonly started: boolean;
}

/** What each group is, beside it. */
function Names(props: NamesProps) {
  const { roomy, fontSize, held, zeros, points, flatTop, smallAt, smallLow, smallName, smallZeros, started } = props;
  const frame = usePlot();
  const line = Math.round(fontSize * 1.3);
  const small = [...smallName, smallZeros === 0 ? "none is flat" : `${smallZeros} flat`];
  const under = (pixel(frame.y, smallLow) ?? 0) + 2 * line;
  // the middle of the bare part right of the held directions
  const middle = held + Math.max(0.8, zeros * 0.14);
  return (
    <g>
      {held > 0 ? (
        <Label
          x={roomy ? held + 1 : held + 0.9}
          atY={fontSize * 0.9}
          text={
            held === points
              ? `${held} ${roomy ? "directions that the points hold" : "held by the points"}`
              : `${held} ${roomy ? "directions held" : "held"}`
          }
        />
      ) : null}
      {zeros > 0 ? (
        <Label
          x={middle}
          y={flatTop}
          dy={-line}
          text={`${zeros} ${roomy ? counted(zeros, "flat direction", "flat directions").replace(/^\d+ /, "") : "flat"}`}
          ink="accent"
        />
      ) : null}
      {started
        ? small.map((text, i) => (
            <Label
              key={text}
              x={smallAt - 0.4}
              atY={Math.min(frame.height - 2 * line - 4, under) + i * line}
              text={text}
              ink="plain"
            />
          ))
        : null}
    </g>
  );
}

/** Below this an eigenvalue counts as zero. */
function Threshold({ value, roomy }: { readonly value: number; readonly roomy: boolean }) {
  const frame = usePlot();
  const at = pixel(frame.y, value);
  if (at === null) return null;
  return (
    <g>
      <path className="rule" d={`M0 ${at}H${frame.width}`} strokeDasharray="3 3" />
      <Label atX={4} atY={at - 5} text={roomy ? "below this line it counts as zero" : "zero below"} ink="plain" />
    </g>
  );
}

/** The empty decades between the two groups, as a measure with its length. */
function Gap(props: {
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly at: number;
  readonly roomy: boolean;
}) {
  const { above, below, at, roomy } = props;
  const frame = usePlot();
  const [x, high, low] = [pixel(frame.x, at), pixel(frame.y, above), pixel(frame.y, below)];
  if (x === null || high === null || low === null || above === undefined || below === undefined) return null;
  const decades = Math.round(Math.log10(above / below));
  const [from, to] = [high + 9, low - 9];
  if (to - from < 30) return null;
  return (
    <g>
      <path className="rule" d={`M${x - 4} ${from}h8M${x} ${from}V${to}M${x - 4} ${to}h8`} />
      <Label
        atX={x + 9}
        atY={(from + to) / 2 - 4}
        text={roomy ? `nothing for ${decades} decades` : `${decades} decades`}
      />
    </g>
  );
}
