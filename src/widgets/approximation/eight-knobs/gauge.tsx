/** Beside the top table: how much is lost over all settings, from nothing to everything; here a reader guesses it. */
import { read } from "../../../experiments/approximation/eight-knobs/outputs.ts";
import { share } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import type { Layout } from "./layout.ts";

interface GaugeProps {
  readonly summary: Summary;
  readonly layout: Layout;
}

/** Pixels. */
const HIGH = 86;
const WIDE = 220;
const APART = 18;

const all = linear([0, 1]);
const ground = linear([0, 1]);

export function Gauge({ summary, layout }: GaugeProps) {
  const top = layout.tables.at(-1) ?? { x: 0, y: 0 };
  return (
    <g transform={`translate(0 ${top.y - 8})`}>
      <Plot
        width={Math.min(WIDE, top.x - APART)}
        height={HIGH}
        x={all}
        y={ground}
        xLabel="lost"
        xTicks={[0, 1]}
        xFormat={share}
        yTicks={[]}
      >
        <Answer>
          <Points x={[read.median(summary, "lost")]} y={[0]} ink="accent" r={5.5} />
          <Label
            x={read.median(summary, "lost")}
            y={0}
            dy={-11}
            anchor="middle"
            text={share(read.median(summary, "lost"))}
            ink="accent"
          />
        </Answer>
        <Guessed />
      </Plot>
    </g>
  );
}

/** On the axis itself; the button above says it in words. */
function Guessed() {
  const { height } = usePlot();
  return <GuessMark axis="x" at={height} said={false} />;
}
