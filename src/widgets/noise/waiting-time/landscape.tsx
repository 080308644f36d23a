/** Two bowls and the barrier between them; the temperature is a line as high as a walker gets at ease. */
import { heightAt } from "../../../experiments/noise/waiting-time/barrier.ts";
import { parameters } from "../../../experiments/noise/waiting-time/parameters.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const PLACES = Array.from({ length: 61 }, (_, i) => -1.6 + (3.2 * i) / 60);
const TOP = parameters.barrier.max + 0.6;

export function Landscape({ summary }: { readonly summary: Summary }) {
  const [temperature, barrier] = [Number(summary.values.temperature), Number(summary.values.barrier)];
  return (
    <Panel
      label={`Two bowls with a barrier of height ${barrier} between them, and a walker at the bottom of the left one, shaken at temperature ${temperature}.`}
      title={`A barrier ${Number((barrier / temperature).toPrecision(2))} times the temperature`}
      aspect={1.05}
      narrow={1.4}
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([-1.6, 1.6])}
          y={linear([0, TOP])}
          xLabel="Place"
          yLabel="Height"
          xTicks={[-1, 0, 1]}
          yTicks={[0, 1, 2, 3, 4]}
        >
          <Rule y={temperature} dashed />
          <Label x={0} y={temperature} dy={-6} anchor="middle" text="temperature" ink="plain" />
          <Line x={PLACES} y={PLACES.map((x) => heightAt(x, barrier))} ink="law" mark={false} />
          <Points x={[-1]} y={[0]} ink="accent" r={7} />
        </Plot>
      )}
    </Panel>
  );
}
