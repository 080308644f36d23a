/** Beside the top table: how much is lost over all settings, from nothing to everything; here a reader guesses it. */

import { memo, useContext } from "react";
import { wholePercent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { PanelContext } from "../../../ui/panel-context.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

interface GaugeProps {
  readonly lost: number;
  /** Left and upper edge of the top table, pixels. */
  readonly left: number;
  readonly top: number;
}

/** Em. */
const HIGH = 6.6;
const WIDE = 17;
const APART = 1.4;

const whole = linear([0, 1]);

/** No knob changes it: drawn anew only for another wiring. */
export const Gauge = memo(({ lost, left, top }: GaugeProps) => {
  const fontSize = useContext(PanelContext);
  return (
    <g transform={`translate(0 ${top - 8})`}>
      <Plot
        width={Math.min(WIDE * fontSize, left - APART * fontSize)}
        height={Math.round(HIGH * fontSize)}
        x={whole}
        y={whole}
        xLabel="lost"
        xTicks={[0, 1]}
        xFormat={wholePercent}
        yTicks={[]}
      >
        <Answer>
          <Points x={[lost]} y={[0]} ink="accent" r={5.5} />
          <Label x={lost} y={0} dy={-11} anchor="middle" text={wholePercent(lost)} ink="accent" />
        </Answer>
        <Guessed />
      </Plot>
    </g>
  );
});

/** On the axis itself; the button above says it in words. */
function Guessed() {
  const { height } = usePlot();
  return <GuessMark axis="x" at={height} said={false} />;
}
