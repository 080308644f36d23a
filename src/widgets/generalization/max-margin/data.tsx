/** The points, the line of the widest margin with its strip, and descent's line: now, and pale after each power of ten of steps. */

import { pathIn, read, timesOf } from "../../../experiments/generalization/max-margin/outputs.ts";
import { parameters } from "../../../experiments/generalization/max-margin/parameters.ts";
import { ASKED } from "../../../experiments/generalization/max-margin/times.ts";
import { dataTitle, describe } from "../../../experiments/generalization/max-margin/words.ts";
import type { Vector } from "../../../experiments/noise/flat-margin/angle.ts";
import { unit } from "../../../experiments/noise/flat-margin/classifier.ts";
import { pointsOf } from "../../../experiments/points.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import type { EndLabel } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel, type PanelSize } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { EDGE, look, planeOf } from "../../noise/flat-margin/plane.ts";
import { Boundary, Strip } from "../../noise/flat-margin/strip.tsx";

const { x, y } = parameters.points;
const axes = planeOf(x.label, y.label);

export function Data({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const path = pathIn(summary);
  const times = timesOf(
    summary,
    path.map((_, stop) => stop),
  );
  const [a, b] = read.field(summary, "line");
  const widest: Vector | null = a === undefined || b === undefined ? null : [a, b];
  const early = path[times.indexOf(ASKED)];
  const weight = asking ? early : path.at(-1);
  const passed = path
    .map((at, stop) => ({ at, steps: times[stop] ?? 0 }))
    .filter(({ steps }, stop) => !asking && stop < path.length - 1 && Number.isInteger(Math.log10(steps)));
  const title = asking ? `Descent’s line after ${ASKED} steps` : dataTitle(summary);
  return (
    <Panel
      label={asking ? `${title}, and the points of two classes.` : `The points, and the lines. ${describe(summary)}`}
      title={title}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal ends={isWide(size) ? endsOf(asking ? null : widest, weight) : []}>
          <Answer>
            {widest ? (
              <>
                <Strip weight={widest} margin={read.median(summary, "widest")} />
                <Boundary weight={widest} ink="law" />
              </>
            ) : null}
            {passed.map(({ at, steps }) => (
              <Boundary key={steps} weight={unit(at)} ink="accent" passed />
            ))}
            {passed.slice(0, 3).map(({ at, steps }) => (
              <Stop key={steps} weight={at} steps={steps} />
            ))}
          </Answer>
          {weight && (weight[0] !== 0 || weight[1] !== 0) ? <Boundary weight={unit(weight)} ink="accent" /> : null}
          {isWide(size) ? null : <Names widest={asking ? null : widest} />}
          <PointsEditor name="points" label="Point" points={pointsOf(String(summary.values.points))} look={look} />
        </Plot>
      )}
    </Panel>
  );
}

/** There is room beside the plane. */
const isWide = ({ width, height }: PanelSize) => width > 1.6 * height;

/** Where a line leaves the plane, at the right. */
const leaves = ([a, b]: Vector) => (b === 0 ? EDGE : Math.max(-EDGE, Math.min(EDGE, (-a / b) * EDGE)));

const endsOf = (widest: Vector | null, weight: Vector | undefined): EndLabel[] => [
  ...(weight ? [{ ink: "accent" as const, text: "descent", y: leaves(weight) }] : []),
  ...(widest ? [{ ink: "law" as const, text: "widest margin", y: leaves(widest) }] : []),
];

/** A former line's steps, at its right end. */
function Stop({ weight: [a, b], steps }: { readonly weight: Vector; readonly steps: number }) {
  const along: Vector = b >= 0 ? [b, -a] : [-b, a];
  const far = (0.92 * EDGE) / Math.max(Math.abs(along[0]), Math.abs(along[1]));
  return (
    <Label
      x={along[0] * far}
      y={along[1] * far}
      dx={-7}
      dy={5}
      anchor="end"
      text={steps === 1 ? "1 step" : String(steps)}
      ink="accent"
    />
  );
}

/** What the two lines are, in the corner where the first one never comes. */
function Names({ widest }: { readonly widest: Vector | null }) {
  const { fontSize, height } = usePlot();
  return (
    <>
      <Label atX={8} atY={height - 10} text="descent" ink="accent" />
      {widest ? <Label atX={8} atY={height - 10 - fontSize * 1.4} text="widest margin" ink="law" /> : null}
    </>
  );
}
