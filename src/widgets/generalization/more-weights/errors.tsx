/** Test error over the draws against weights for each example, training error hollow, and what the formula says where there is one. */
import { read } from "../../../experiments/generalization/more-weights/curve.ts";
import { expectedError } from "../../../experiments/generalization/more-weights/law.ts";
import { errorTitle, short, trained } from "../../../experiments/generalization/more-weights/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { positiveExtentOf } from "../../../ui/scales.ts";
import { errorAxis, ratioScale, X_LABEL, X_TICKS } from "./axis.ts";

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const ratiosOf = (summary: Summary): number[] => {
  const examples = Number(summary.values.examples);
  return Array.from(read.field(summary, "weights"), (weights) => weights / examples);
};

/** Below this part of the least test error a training error is as good as none, and off the picture. */
const FLOOR = 0.25;

function extentIn(summaries: readonly (Summary | null)[]): [number, number] {
  const bands = summaries.flatMap((summary) => (summary ? [read.fieldBand(summary, "test")] : []));
  const [low, high] = positiveExtentOf(
    ...bands.flatMap((band) => [band?.low ?? [], band?.high ?? [], band?.values ?? []]),
  );
  return [Math.max(1e-6, low) * FLOOR, high * 1.6];
}

/** How many draws stand behind the points, in words. */
function drawsInWords(summary: Summary): string {
  if (summary.seeds.length > 1) return `median and middle half of ${summary.seeds.length} surveys`;
  const draws = Array.from(read.field(summary, "draws"));
  const [least, most] = [Math.min(...draws), Math.max(...draws)];
  if (draws.length === 0) return "nothing drawn yet";
  if (most === 1) return "one draw for each point";
  return `median and middle half of ${least === most ? most : `${least} to ${most}`} draws`;
}

interface BestSmallProps {
  readonly summary: Summary;
  /** The largest ratio so far. */
  readonly most: number;
  /** Whether the widest model errs less: its curve ends below. */
  readonly beaten: boolean;
}

/** From the best of the small models across to the widest: what has to be beaten. */
function BestSmall({ summary, most, beaten }: BestSmallProps) {
  const examples = Number(summary.values.examples);
  const [ratio, error] = [read.median(summary, "weights.bestSmall") / examples, read.median(summary, "test.bestSmall")];
  if (!(most > 1) || !Number.isFinite(ratio) || !Number.isFinite(error)) return null;
  return (
    <>
      <Line x={[ratio, most]} y={[error, error]} ink="law" dash="3 4" mark={false} />
      <Points x={[ratio]} y={[error]} ink="law" r={7} hollow />
      <Label x={most} y={error} dy={beaten ? -6 : 16} anchor="end" text="best small model" ink="law" />
    </>
  );
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const x = ratiosOf(summary);
  const test = read.fieldBand(summary, "test");
  const median = test?.values ?? [];
  const train = Array.from(read.field(summary, "train"));
  const shares = trained(summary.values);
  // a former curve of another kind has no place on this axis
  const before = ghost && trained(ghost.values) === shares ? ghost : null;
  const [low, high] = extentIn([summary, before]);
  const axis = errorAxis(summary.values, low, shares ? high / 1.6 : high);
  const [bottom = 0] = axis.y.domain();
  const shown = train.map((error) => (error >= bottom ? error : null));
  const examples = Number(summary.values.examples);
  const formula =
    summary.values.learner === "random" && summary.values.features === "input" && summary.values.ridge === 0;
  const law = x.map((ratio) => expectedError(examples, Math.round(ratio * examples), Number(summary.values.noise)));
  const lastShown = shown.findLastIndex((error) => error !== null);
  const said = x.map((ratio, i) => `${short(median[i] ?? Number.NaN)} at ${short(ratio)}`);
  const label = `Error on new examples against weights for each of ${examples} examples: ${said.join(", ") || "nothing yet"}.`;
  return (
    <Panel label={label} title={errorTitle(summary)} aspect={2} narrow={1} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          x={ratioScale(x)}
          {...axis}
          xLabel={X_LABEL}
          yLabel={`${axis.yLabel}, ${drawsInWords(summary)}`}
          xTicks={X_TICKS}
          ends={[
            { ink: "accent", text: "on new examples", y: median },
            ...(shares ? [{ ink: "plain", text: "on its own", y: shown } as const] : []),
            ...(formula ? [{ ink: "law", text: "by formula, mean", y: law } as const] : []),
          ]}
        >
          <Rule x={1} label={width < 32 * fontSize ? "weights = examples" : "as many weights as examples"} dashed />
          {before ? <Line x={ratiosOf(before)} y={read.field(before, "test")} ink="accent" ghost /> : null}
          {test?.low && test.high ? <Band x={x} low={test.low} high={test.high} ink="accent" /> : null}
          {formula ? <Line x={x} y={law} ink="law" /> : null}
          <Line x={x} y={shown} ink="plain" />
          <Points x={x} y={shown} ink="plain" hollow r={3} />
          <BestSmall
            summary={summary}
            most={x.at(-1) ?? 1}
            beaten={(median[x.length - 1] ?? 0) < read.median(summary, "test.bestSmall")}
          />
          <Line x={x} y={median} ink="accent" />
          <Points x={x} y={median} ink="accent" r={3} />
          {lastShown >= 0 && !shares ? (
            <Label
              x={x[lastShown] ?? 1}
              y={shown[lastShown] ?? bottom}
              dx={9}
              dy={-4}
              text="on its own examples"
              ink="plain"
            />
          ) : null}
        </Plot>
      )}
    </Panel>
  );
}
