/** Two distances over the steps: across the line of exact fits, which shrinks, and along it, which nothing changes but noise. */
import { read } from "../../../experiments/generalization/minimum-norm/outputs.ts";
import { descentTitle } from "../../../experiments/generalization/minimum-norm/words.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { extentOf, linear } from "../../../ui/scales.ts";

interface DescentProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export function Descent({ summary, ghost }: DescentProps) {
  const asking = useGuess()?.asking ?? false;
  const visible = read.series(summary, "visible") ?? NOTHING;
  const hidden = read.series(summary, "hidden") ?? NOTHING;
  const law = read.series(summary, "hidden.law") ?? NOTHING;
  // in another number of steps it would lie on another axis
  const before = ghost?.steps === summary.steps ? read.series(ghost, "hidden") : null;
  const shaken = Number(summary.values.temperature) > 0;
  const most = extentOf(visible.high, hidden.high, law.median)[1];
  const top = Math.max(1, Math.ceil(most));
  const said = `${read.median(summary, "visible").toFixed(2)} from the exact fits, ${read.median(summary, "hidden").toFixed(2)} along them${shaken ? `, by free diffusion ${read.median(summary, "hidden.law").toFixed(2)}` : ""}`;
  return (
    <Panel
      label={asking ? "Two distances over the steps." : `Distances over ${summary.steps} steps: ${said}.`}
      title={asking ? "Two distances, while it walks" : descentTitle(summary)}
      aspect={1.1}
      narrow={1.3}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0, top])}
          xLabel="Steps"
          yLabel="Distance"
          xTicks={[0, summary.steps / 2, summary.steps]}
          yTicks={Array.from({ length: top + 1 }, (_, i) => i)}
          ends={
            asking
              ? []
              : [
                  { ink: "plain", text: "from the fits", y: visible.median },
                  { ink: "accent", text: "along them", y: hidden.median },
                  ...(shaken ? [{ ink: "law" as const, text: "free diffusion", y: law.median }] : []),
                ]
          }
        >
          <Answer>
            {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
            <Band x={visible.x} low={visible.low} high={visible.high} ink="plain" />
            <Band x={hidden.x} low={hidden.low} high={hidden.high} ink="accent" />
            {shaken ? <Line x={law.x} y={law.median} ink="law" /> : null}
            <Line x={visible.x} y={visible.median} ink="plain" dash="4 3" />
            <Line x={hidden.x} y={hidden.median} ink="accent" />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
