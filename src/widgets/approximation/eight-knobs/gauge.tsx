/** Beside the top table: how much is lost over all settings, from nothing to everything; here a reader guesses it. */
import { memo } from "react";
import { share } from "../../../experiments/approximation/eight-knobs/words.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

interface GaugeProps {
  readonly lost: number;
  /** Left and upper edge of the top table, pixels. */
  readonly left: number;
  readonly top: number;
}

/** Pixels. */
const HIGH = 86;
const WIDE = 220;
const APART = 18;

const whole = linear([0, 1]);

/** No knob changes it: drawn anew only for another wiring. */
export const Gauge = memo(({ lost, left, top }: GaugeProps) => (
  <g transform={`translate(0 ${top - 8})`}>
    <Plot
      width={Math.min(WIDE, left - APART)}
      height={HIGH}
      x={whole}
      y={whole}
      xLabel="lost"
      xTicks={[0, 1]}
      xFormat={share}
      yTicks={[]}
    >
      <Answer>
        <Points x={[lost]} y={[0]} ink="accent" r={5.5} />
        <Label x={lost} y={0} dy={-11} anchor="middle" text={share(lost)} ink="accent" />
      </Answer>
      <Guessed />
    </Plot>
  </g>
));

/** On the axis itself; the button above says it in words. */
function Guessed() {
  const { height } = usePlot();
  return <GuessMark axis="x" at={height} said={false} />;
}
