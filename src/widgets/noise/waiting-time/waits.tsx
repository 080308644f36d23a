/** The mean wait against the temperature, exact and by Kramers' law, and a handle that goes along it. */
import { waitAt } from "../../../experiments/noise/waiting-time/barrier.ts";
import { read } from "../../../experiments/noise/waiting-time/outputs.ts";
import { parameters } from "../../../experiments/noise/waiting-time/parameters.ts";
import { describe, waitTitle } from "../../../experiments/noise/waiting-time/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max } = parameters.temperature;
/** From the shortest wait to the longest, at any barrier; and all thousandfolds between. */
const SHORTEST = waitAt(max, parameters.barrier.min);
const LONGEST = waitAt(min, parameters.barrier.max);
const TICKS = [1, 1e3, 1e6, 1e9, 1e12].filter((wait) => wait > SHORTEST && wait < LONGEST);

export function Waits({ summary, ghost }: { readonly summary: Summary; readonly ghost: Summary | null }) {
  const asking = useGuess()?.asking ?? false;
  const curve = (from: Summary, name: "waits" | "laws") => ({
    x: read.field(from, "temperatures"),
    y: read.field(from, name),
  });
  return (
    <Panel
      label={
        asking
          ? "An empty picture: the wait against the temperature."
          : `The mean wait against the temperature. ${describe(summary)}`
      }
      title={asking ? "How long does it wait?" : waitTitle(summary)}
      aspect={1.05}
      narrow={1.2}
      interactive={!asking}
    >
      {(size) => (
        <Plot
          {...size}
          x={log([min, max])}
          y={log([SHORTEST / 3, LONGEST * 3])}
          xLabel={parameters.temperature.label}
          yLabel="Mean wait"
          xTicks={[0.2, 0.5, 1]}
          yTicks={TICKS}
        >
          <Answer>
            {ghost ? <Line {...curve(ghost, "waits")} ink="accent" ghost /> : null}
            <Line {...curve(summary, "laws")} ink="law" dash="4 3" mark={false} />
            <Line {...curve(summary, "waits")} ink="accent" mark={false} />
            <Label x={1.4} y={LONGEST} dy={6} anchor="end" text="exact" ink="accent" />
            <Label x={1.4} y={LONGEST} dy={26} anchor="end" text="Kramers’ law" ink="law" />
            <Handle
              label="Temperature"
              x="temperature"
              at={[Number(summary.values.temperature), read.median(summary, "wait")]}
            />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
