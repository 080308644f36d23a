/** The landscape, drawn by the reader or given, with the walkers on it, and the place where they are poured in. */
import { heightsOf } from "../../../experiments/curves.ts";
import { read } from "../../../experiments/noise/langevin/outputs.ts";
import { parameters } from "../../../experiments/noise/langevin/parameters.ts";
import { inPlane } from "../../../experiments/noise/langevin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { heightBetween } from "../../../ui/between.ts";
import { CurveEditor } from "../../../ui/CurveEditor.tsx";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Swarm } from "../../../ui/Swarm.tsx";
import { linear } from "../../../ui/scales.ts";
import { scattered } from "../../../ui/scattered.ts";
import { alphaOf, PlaneGround } from "./plane.tsx";

const { x, y } = parameters.valley;
/** Above the highest place that can be drawn, where walkers are poured in. */
const ABOVE = y.max * 1.12;
/** Walkers stand a little above the ground, at heights that tell them apart and mean nothing else. */
const CLOUD = 0.75;
const axes = {
  x: linear([x.min - 0.5, x.max + 0.5]),
  y: linear([0, ABOVE * 1.06]),
  xLabel: x.label,
  yLabel: y.label,
  xTicks: [x.min, 0, x.max],
  yTicks: [0, y.max / 2, y.max],
};

interface GroundProps {
  readonly summary: Summary;
}

export function Ground({ summary }: GroundProps) {
  return inPlane(summary) ? <PlaneGround summary={summary} /> : <LineGround summary={summary} />;
}

function LineGround({ summary }: GroundProps) {
  const places = read.field(summary, "x");
  const heights = read.field(summary, "landscape");
  const walkers = read.field(summary, "walkers");
  const drawn = summary.values.potential === "drawn";
  // between the edges the reader's own line is the landscape
  const shown = Array.from(heights, (height, i) =>
    drawn && Math.abs(places[i] ?? 0) < x.max - 0.1 ? Number.NaN : height,
  );
  const start = Number(summary.values.start);
  const count = walkers.length;
  const title = drawn ? "Draw the landscape" : "The landscape";
  const above = Float64Array.from(
    walkers,
    (at, i) => heightBetween(places, heights, at) + 0.05 + CLOUD * scattered(i) * scattered(i * 5),
  );
  return (
    <Panel
      label={`The landscape over the place, with ${count > 0 ? `${count} walkers of one run` : "no walkers drawn"}.`}
      aspect={2.2}
      narrow={1.3}
      wide
      interactive
      title={count > 0 ? `${title}: each dot is a walker` : title}
    >
      {({ width, height }) => (
        <Plot width={width} height={height} {...axes}>
          <Line x={places} y={shown} ink="plain" />
          {drawn ? (
            <CurveEditor
              name="valley"
              label={y.label}
              heights={heightsOf(String(summary.values.valley))}
              x={[x.min, x.max]}
              ink="law"
            />
          ) : null}
          <Swarm x={walkers} y={above} ink="accent" size={3.2} alpha={alphaOf(count)} />
          <Handle label="All start at" x="start" at={[start, ABOVE]} />
          <Label
            x={start}
            y={ABOVE}
            dx={start > 0 ? -20 : 20}
            dy={5}
            anchor={start > 0 ? "end" : "start"}
            text="poured in here"
            ink="accent"
          />
        </Plot>
      )}
    </Panel>
  );
}
