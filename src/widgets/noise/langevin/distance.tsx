/** Distance from the law over time, of the crowds from both starts, down to what chance leaves. */
import { read } from "../../../experiments/noise/langevin/outputs.ts";
import { otherStart } from "../../../experiments/noise/langevin/parameters.ts";
import { distanceTitle } from "../../../experiments/noise/langevin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Band } from "../../../ui/Band.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";

export function Distance({ summary, ghost }: { readonly summary: Summary; readonly ghost: Summary | null }) {
  const one = read.series(summary, "distance");
  const other = read.series(summary, "other");
  const before = ghost ? read.series(ghost, "distance") : null;
  const start = Number(summary.values.start);
  const from = (place: number) => (place < 0 ? "from the left" : place > 0 ? "from the right" : "from the middle");
  const chance = read.median(summary, "chance");
  const ends = [
    ...(one ? [{ ink: "accent" as const, text: from(start), x: one.x, y: one.median }] : []),
    ...(other ? [{ ink: "plain" as const, text: from(otherStart(start)), x: other.x, y: other.median }] : []),
  ];
  return (
    <Panel
      label={`Total variation between the crowd and Boltzmann’s law over ${summary.steps} steps, log scale. ${distanceTitle(summary)}.`}
      aspect={1.45}
      title={distanceTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={log([Math.min(0.02, chance / 2.5), 1.2])}
          xLabel="Steps"
          yLabel="Distance from the law"
          xTicks={[0, summary.steps / 2, summary.steps]}
          yTicks={[0.02, 0.1, 0.5, 1]}
          ends={ends}
        >
          <Rule y={chance} dashed />
          <Label x={0} y={chance} dx={6} dy={17} text="what chance leaves" ink="plain" />
          {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
          {one ? <Band x={one.x} low={one.low} high={one.high} ink="accent" /> : null}
          {other ? <Line x={other.x} y={other.median} ink="plain" dash="4 3" /> : null}
          {one ? <Line x={one.x} y={one.median} ink="accent" /> : null}
        </Plot>
      )}
    </Panel>
  );
}
