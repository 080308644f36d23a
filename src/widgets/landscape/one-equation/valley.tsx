/** The plane of the two weights: heights of the loss, the curve of exact fits, and the handle that slides along it. */
import { type Example, examplesOf, lossAt, MEETING } from "../../../experiments/landscape/one-equation/brick.ts";
import { read } from "../../../experiments/landscape/one-equation/outputs.ts";
import { parameters } from "../../../experiments/landscape/one-equation/parameters.ts";
import { describe, valleyTitle } from "../../../experiments/landscape/one-equation/words.ts";
import { Remembered } from "../../../experiments/remember.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const { max } = parameters.first;
const axes = {
  x: linear([0, max]),
  y: linear([0, max]),
  xLabel: parameters.first.label,
  yLabel: parameters.second.label,
  xTicks: [0, 1, 2, 3],
  yTicks: [0, 1, 2, 3],
};
const PLACES = 45;
/** Loss that has the full ink: the floor of the valley is seen. */
const FULL = 2;
/** First weights along the curve w2 = 1 / w1, as far as the plane shows it. */
const ALONG = Array.from({ length: 61 }, (_, i) => 1 / max + ((max - 1 / max) * i) / 60);
const ALL = Array.from({ length: 31 }, (_, i) => (max * i) / 30);
const place = (i: number) => ((i + 0.5) / PLACES) * max;

/** The loss at each place, row by row: one map for either number of examples. */
const maps = new Remembered<readonly number[]>();
const lossesOf = (examples: readonly Example[]) =>
  maps.of(examples.length, () =>
    Array.from({ length: PLACES * PLACES }, (_, i) =>
      lossAt(place(i % PLACES), place(Math.floor(i / PLACES)), examples),
    ),
  );

/** Half of the direction that is drawn at the fit. */
const REACH = 0.45;

export function Valley({ summary }: { readonly summary: Summary }) {
  const two = summary.values.equations === "two";
  const examples = examplesOf(two ? "two" : "one");
  const other = examples[1];
  const [first, second] = [read.median(summary, "first"), read.median(summary, "second")];
  const free = summary.values.hold === "free";
  const [across = 0, up = 0] = read.field(summary, "direction");
  return (
    <Panel
      label={`The loss over the two weights, with the curve of exact fits of the first example. ${describe(summary)}`}
      title={valleyTitle(summary)}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <HeatMap
            values={lossesOf(examples)}
            rows={PLACES}
            xFrom={0}
            xTo={max}
            yFrom={0}
            yTo={max}
            full={FULL}
            smooth
          />
          <Line x={ALONG} y={ALONG.map((weight) => 1 / weight)} ink="law" />
          <Label x={1.3} y={1 / 1.3} dx={8} dy={-6} text="w₁ w₂ = 1" ink="law" />
          {other ? (
            <>
              <Line x={ALL} y={ALL.map((weight) => other.y / (other.x - 1 + weight))} ink="law" dash="4 3" />
              <Points x={MEETING.slice(0, 1)} y={MEETING.slice(1)} ink="law" r={6} hollow />
            </>
          ) : null}
          <Line
            x={[first - REACH * across, first + REACH * across]}
            y={[second - REACH * up, second + REACH * up]}
            ink="accent"
          />
          <Handle
            label={free ? "Weights" : "Along the fits"}
            x="first"
            y={free ? "second" : undefined}
            at={[first, second]}
          />
        </Plot>
      )}
    </Panel>
  );
}
