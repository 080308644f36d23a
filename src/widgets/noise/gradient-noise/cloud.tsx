/**
 * The plane of two weights: where a step leads by each of many batches, about where it leads by all examples; the ellipse
 * is theory's. Of a net: its gradients along two random directions.
 */
import { read } from "../../../experiments/noise/gradient-noise/outputs.ts";
import { parameters } from "../../../experiments/noise/gradient-noise/parameters.ts";
import { cloudTitle, inPlane, langevin, silent } from "../../../experiments/noise/gradient-noise/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { Ellipse } from "../../../ui/Ellipse.tsx";
import { scaled } from "../../../ui/ellipse.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { Vectors } from "../../../ui/Vectors.tsx";
import { DEVIATIONS, fitOf, numberOf, pairs, symmetric } from "./values.ts";

const { first, second } = parameters;
const ends = linear([first.min, first.max]);
const upright = linear([second.min, second.max]);
const TICKS = [-1, 0, 1];
const planeAxes = { x: ends, y: upright, xLabel: first.label, yLabel: second.label, xTicks: TICKS, yTicks: TICKS };
/** Heights of the loss at which rings are drawn. */
const RINGS = [0.15, 0.6, 1.2, 1.8];
/** Steps that are drawn as arrows, of those of the cloud. */
const ARROWS = 12;

interface CloudProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Cloud(props: CloudProps) {
  return inPlane(props.summary) ? <Plane {...props} /> : <Directions {...props} />;
}

/** Where steps by the noise of a cloud lead: a little more than its first `count`, if given. */
function stepsOf(summary: Summary, count?: number) {
  const rate = numberOf(summary, "rate");
  const mean = read.field(summary, "mean");
  const noise = pairs(read.field(summary, "cloud"));
  const along = (values: readonly number[], axis: 0 | 1) =>
    values.slice(0, count).map((value) => -rate * ((mean[axis] ?? 0) + value));
  return { dx: along(noise.x, 0), dy: along(noise.y, 1) };
}

const placeOf = (summary: Summary): [number, number] => [numberOf(summary, "first"), numberOf(summary, "second")];

function Plane({ summary, ghost }: CloudProps) {
  const asking = useGuess()?.asking ?? false;
  const rate = numberOf(summary, "rate");
  const at = placeOf(summary);
  const fit = fitOf(summary);
  const mean = read.field(summary, "mean");
  const end: [number, number] = [at[0] - rate * (mean[0] ?? 0), at[1] - rate * (mean[1] ?? 0)];
  const tips = (of: Summary, from: readonly [number, number]) => {
    const { dx, dy } = stepsOf(of);
    return { x: dx.map((value) => from[0] + value), y: dy.map((value) => from[1] + value) };
  };
  const covariance = symmetric(read.field(summary, "covariance"));
  const few = stepsOf(summary, ARROWS);
  const count = tips(summary, at).x.length;
  const far = Math.abs(end[0] - at[0]) + Math.abs(end[1] - at[1]) > 0.08;
  const apart = Math.abs(end[0] - fit[0]) + Math.abs(end[1] - fit[1]) > 0.8;
  const title = cloudTitle(summary);
  const label = `Plane of the two weights with rings of equal loss, and where ${count} steps lead, each by a batch of its own. ${title}.`;
  const before = ghost && inPlane(ghost) && !asking ? ghost : null;
  return (
    <Panel label={label} title={title} plane={planeAxes} interactive>
      {(size) => (
        <Plot {...size} {...planeAxes} equal>
          {RINGS.map((ring) => (
            <Ellipse
              key={ring}
              at={fit}
              form={symmetric(read.field(summary, "hessian"))}
              size={Math.sqrt(2 * ring)}
              ink="plain"
              ghost
            />
          ))}
          <Points x={[fit[0]]} y={[fit[1]]} ink="plain" r={2.5} />
          {before ? <Dots {...tips(before, placeOf(before))} ink="plain" size={3} ghost /> : null}
          <Vectors
            x={few.dx.map(() => at[0])}
            y={few.dx.map(() => at[1])}
            {...few}
            ink="accent"
            size={1}
            alpha={0.35}
          />
          <Dots {...tips(summary, at)} ink="accent" size={4} alpha={0.5} />
          {silent(summary) || asking ? null : (
            <Ellipse at={end} covariance={scaled(covariance, [rate, rate])} size={DEVIATIONS} ink="law" />
          )}
          <Vectors x={[at[0]]} y={[at[1]]} dx={[end[0] - at[0]]} dy={[end[1] - at[1]]} ink="law" size={2} />
          <Handle label="Where gradients are taken" x="first" y="second" at={at} />
          <Label x={fit[0]} y={fit[1]} dx={7} dy={16} text="best fit" ink="plain" />
          {far ? <Label x={at[0]} y={at[1]} dx={-24} dy={26} text="you are here" ink="accent" /> : null}
          <Answer>
            {far && apart && !silent(summary) ? (
              <Label
                x={end[0]}
                y={end[1] + DEVIATIONS * rate * Math.sqrt(covariance.yy)}
                dx={-4}
                dy={-5}
                anchor="end"
                text={langevin(summary) ? "Langevin" : "by theory"}
              />
            ) : null}
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}

/** Gradients of a net along the first two of its directions, less the gradient of all examples. */
function Directions({ summary }: CloudProps) {
  const asking = useGuess()?.asking ?? false;
  const { x, y } = pairs(read.field(summary, "cloud"));
  // as wide as batches of four would need, so that larger ones are seen to be narrower; a little more for smaller
  const single = Math.sqrt(read.field(summary, "variances.law")[0] ?? 1);
  const half = 1.5 * single * (numberOf(summary, "batch") < 4 ? 2 : 1);
  const axis = linear([-half, half]);
  const axes = {
    x: axis,
    y: axis,
    xLabel: "Noise along one direction",
    yLabel: "Noise along another",
    xTicks: [0],
    yTicks: [0],
  };
  return (
    <Panel
      label={`Gradients of ${x.length} batches along two random directions of the weights, about that of all examples. ${cloudTitle(summary)}.`}
      title={cloudTitle(summary)}
      plane={axes}
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Dots x={x} y={y} ink="accent" size={4} alpha={0.5} />
          {asking || silent(summary) ? null : (
            <Ellipse
              at={[0, 0]}
              covariance={symmetric(read.field(summary, "covariance"))}
              size={DEVIATIONS}
              ink="law"
            />
          )}
          <Points x={[0]} y={[0]} ink="law" r={3} />
        </Plot>
      )}
    </Panel>
  );
}
