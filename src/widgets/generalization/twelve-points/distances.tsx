/** How far from the truth the curve is, against the number of weights: these points, and others beside them. */
import { read } from "../../../experiments/generalization/twelve-points/outputs.ts";
import { DRAWS, parameters } from "../../../experiments/generalization/twelve-points/parameters.ts";
import { far } from "../../../experiments/generalization/twelve-points/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log, positiveExtentOf, type Scale } from "../../../ui/scales.ts";

const { min, max } = parameters.weights;

/** Whole decades, and those that most settings need at least: it seldom jumps. */
function heightScale(...errors: readonly ArrayLike<number | null | undefined>[]): Scale {
  const [low, high] = positiveExtentOf(...errors);
  const decade = (value: number, round: (power: number) => number) => 10 ** round(Math.log10(value));
  return log([Math.min(0.03, Math.max(1e-6, decade(low, Math.floor))), Math.max(10, decade(high, Math.ceil))]);
}

const TICKS = [1e-6, 1e-4, 1e-2, 0.1, 1, 10, 100, 1000, 1e5];

interface DistancesProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
  /** Whether it stands beside the curve, at one height with it. */
  readonly beside: boolean;
}

export function Distances({ summary, width, height, beside }: DistancesProps) {
  const ladder = Array.from(read.field(summary, "ladder"));
  const errors = Array.from(read.field(summary, "errors"));
  const [low, high] = [read.field(summary, "low"), read.field(summary, "high")];
  const [weights, error] = [read.median(summary, "weights"), read.median(summary, "error")];
  const points = read.median(summary, "points");
  // the place that is set is on the line
  const at = ladder.findIndex((rung) => rung >= weights);
  const here = ladder[at] === weights;
  const x = here ? ladder : ladder.toSpliced(at, 0, weights);
  const y = here ? errors : errors.toSpliced(at, 0, error);
  return (
    <Plot
      width={width}
      height={height}
      x={log([min * 0.9, max * 1.15])}
      y={heightScale(errors, low, high)}
      xLabel="Weights (log scale)"
      yLabel="Distance from the truth (log scale)"
      xTicks={[3, points, max].filter((tick, i, all) => all.indexOf(tick) === i)}
      yTicks={TICKS}
      tools={beside}
    >
      <Rule x={points} dashed />
      <Band x={ladder} low={low} high={high} ink="plain" />
      <Line x={ladder} y={read.field(summary, "middle")} ink="plain" />
      <Line x={x} y={y} ink="accent" mark={false} />
      <Label x={max} atY={0} dy={14} anchor="end" text="your points" ink="accent" />
      <Label x={max} atY={0} dy={32} anchor="end" text={`${DRAWS} other draws`} ink="plain" />
      <Handle label="Number of weights" x="weights" at={[weights, error]} format={(value) => far(value)} />
    </Plot>
  );
}
