/**
 * The heart of the figure: every eigenvalue of the Hessian by its size, largest first. Where the loss is zero they fall into
 * two groups, and between them is nothing. Beside it, on the same axis, a net that has fewer weights than points.
 */
import { read } from "../../../experiments/landscape/degenerate-minima/outputs.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { rule } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear, log } from "../../../ui/scales.ts";
import { counted, countsOf } from "./values.ts";

interface SpectrumProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const BETWEEN = 4;
/** From what float64 cannot tell from 0 to room for a heading of one line, or two on a phone. */
const LOWEST = 3e-19;
const ROOM = { one: 1e3, two: 1e4 } as const;

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
  const small = read.field(summary, "spectrum.narrow").length;
  const held = weights - zeros;
  const smallZeros = Math.round(read.median(summary, "narrow.zeros"));
  const smallName = [counted(small, "weight", "weights"), `${read.median(summary, "narrow.examples")} points`];
  const smallAt = weights + BETWEEN;
  const label = `Sizes of the ${weights} eigenvalues of the Hessian: ${held} are held by the ${points} points, ${zeros} count as zero, ${read.median(summary, "gap").toFixed(0)} decades below. Of the small net with ${small} weights and ${read.median(summary, "narrow.examples")} points, ${smallZeros} count as zero.`;
  const top = partOf(summary, "spectrum.wide", 0, held, 1);
  const flat = partOf(summary, "spectrum.wide", held, weights, 1);
  const narrow = partOf(summary, "spectrum.narrow", 0, small, smallAt);
  const before = ghost ? partOf(ghost, "spectrum.wide", 0, weights, 1) : null;
  return (
    <Panel label={label} aspect={2.5} narrow={1.05} wide>
      {({ width, height, fontSize }) => {
        const roomy = width > 43 * fontSize;
        return (
          <Plot
            width={width}
            height={height}
            x={linear([0.2, smallAt + small - 0.2])}
            y={log([LOWEST, roomy ? ROOM.one : ROOM.two])}
            yLabel="Curvature along each direction, over the largest"
            xTicks={[]}
            yTicks={[1, 1e-4, 1e-8, 1e-12, 1e-16]}
          >
            <Threshold value={read.median(summary, "threshold")} roomy={roomy} />
            {before ? <Points {...before} low={[]} high={[]} ink="plain" r={2.5} ghost /> : null}
            <Points {...top} ink="law" r={roomy ? 4 : 3} />
            <Points {...flat} ink="accent" r={roomy ? 4 : 3} />
            <Points {...narrow} ink="plain" r={roomy ? 4 : 3} hollow />
            {split ? (
              <Gap
                above={top.low.at(-1) ?? top.y.at(-1)}
                below={flat.high[0] ?? flat.y[0]}
                at={held + 0.5}
                roomy={roomy}
              />
            ) : null}
            <Heading
              x={0.6}
              lines={[`${counted(weights, "weight", "weights")}, ${points} points`]}
              ink="law"
              fontSize={fontSize}
            />
            <Heading
              x={smallAt - 0.4}
              lines={roomy ? [smallName.join(", ")] : smallName}
              ink="plain"
              fontSize={fontSize}
            />
            {held > 0 && zeros > 0 ? (
              <Label
                x={held + 1}
                y={1e-2}
                text={
                  held === points
                    ? `${held} ${roomy ? "directions that the points hold" : "held by them"}`
                    : `${held} held`
                }
              />
            ) : null}
            {zeros > 0 ? (
              <Label
                x={held + Math.max(0.8, zeros * 0.14)}
                y={flat.y[0] ?? 1}
                dy={-17}
                text={roomy ? counted(zeros, "flat direction", "flat directions") : `${zeros} flat`}
                ink="accent"
              />
            ) : null}
            {summary.step > 0 ? (
              <Label
                x={smallAt - 0.4}
                y={narrow.y.at(-1) ?? 1}
                dy={smallZeros > 0 ? -5 : 13}
                text={smallZeros === 0 ? "none is flat" : `${smallZeros} flat`}
                ink="plain"
              />
            ) : null}
          </Plot>
        );
      }}
    </Panel>
  );
}

interface HeadingProps {
  readonly x: number;
  readonly lines: readonly string[];
  readonly ink: "law" | "plain";
  readonly fontSize: number;
}

/** Whose eigenvalues stand below. */
function Heading({ x, lines, ink, fontSize }: HeadingProps) {
  return lines.map((text, i) => (
    <Label key={text} x={x} atY={Math.round(fontSize * (0.9 + 1.3 * i))} text={text} ink={ink} />
  ));
}

/** Below this an eigenvalue counts as zero. */
function Threshold({ value, roomy }: { readonly value: number; readonly roomy: boolean }) {
  const frame = usePlot();
  const at = pixel(frame.y, value);
  if (at === null) return null;
  return (
    <g>
      <path {...rule} d={`M0 ${at}H${frame.width}`} strokeDasharray="3 3" />
      <Label
        atX={frame.width - 2}
        atY={at + Math.round(frame.fontSize * 1.25)}
        text={roomy ? "below this line it counts as zero" : "counts as zero"}
        anchor="end"
        ink="plain"
      />
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
      <path {...rule} d={`M${x - 4} ${from}h8M${x} ${from}V${to}M${x - 4} ${to}h8`} />
      <Label
        atX={x + 9}
        atY={(from + to) / 2 - 4}
        text={roomy ? `nothing for ${decades} decades` : `${decades} decades`}
      />
    </g>
  );
}
