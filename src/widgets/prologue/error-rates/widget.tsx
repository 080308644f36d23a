/** Times better against the way from one error to the next: a straight line on two log axes, and a point to drag on it. */

import face from "../../../experiments/prologue/error-rates/face.ts";
import { read } from "../../../experiments/prologue/error-rates/outputs.ts";
import { parameters } from "../../../experiments/prologue/error-rates/parameters.ts";
import { timesInWords, title } from "../../../experiments/prologue/error-rates/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { twoDigits } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max, marks } = parameters.distance;
const MILLION = 1e6;
/** Pixels are not known here: places this many times apart have room for two labels. */
const APART = 6;

function Drawing({ summary }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const distance = Number(summary.values.distance);
  const factor = read.median(summary, "factor");
  const million = read.median(summary, "million");
  const axes = "Times better against the way to the next error, both on log scales";
  const high = distance > 3000;
  const apart = Math.max(distance, million) > APART * Math.min(distance, million);
  return (
    <Panel
      label={asking ? `${axes}; a line at the talk’s million.` : `${axes}. ${face.describe(summary)}`}
      title={asking ? "The talk says: a million times better" : title(summary)}
      aspect={1.9}
      narrow={1.1}
      interactive
      wide
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([1e3, 3e8])}
          xLabel="Kilometers from one error to the next (log scale)"
          yLabel="Times better than in the 1990s (log scale)"
          xTicks={asking ? [] : marks.map(({ value }) => value)}
          yTicks={asking ? [MILLION] : [1e3, MILLION, 1e8]}
          yFormat={timesInWords}
        >
          <Rule y={MILLION} />
          <Label x={min} y={MILLION} dx={4} dy={-6} text="the talk’s million" ink="plain" />
          <Answer>
            <Line x={read.field(summary, "distances")} y={read.field(summary, "factors")} ink="law" />
            {apart ? (
              <>
                <Points x={[million]} y={[MILLION]} ink="plain" hollow r={4} />
                <Label x={million} y={MILLION} dx={8} dy={17} text={`${twoDigits(million)} km`} ink="plain" />
              </>
            ) : null}
            <Handle label="Way to the next error" x="distance" at={[distance, factor]} />
            <Label
              x={distance}
              y={factor}
              dx={high ? -16 : 16}
              dy={high ? -8 : 20}
              anchor={high ? "end" : "start"}
              text={`${timesInWords(factor)} times`}
              ink="accent"
            />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["distance", "speed", "rate"],
  sketch: { controls: ["speed", "rate"] },
} satisfies Widget;
