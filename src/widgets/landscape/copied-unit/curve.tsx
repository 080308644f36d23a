/** The function of the wider net over its input, with the points that it is to fit, and what each copy adds. */
import { doubled, netAt, POINTS } from "../../../experiments/landscape/copied-unit/net.ts";
import { curveTitle, describe } from "../../../experiments/landscape/copied-unit/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { smallNet } from "./small.ts";

const PLACES = Array.from({ length: 49 }, (_, i) => -2.1 + (4.2 * i) / 48);

export function Curve({ summary }: { readonly summary: Summary }) {
  const small = smallNet(summary);
  const wide = doubled(small, Number(summary.values.split), Number(summary.values.apart));
  const [first = [], second = []] = wide.units.map((unit) => {
    const copy = { units: [unit], offset: 0 };
    return PLACES.map((x) => netAt(copy, x));
  });
  return (
    <Panel
      label={`The function of the wider net with its points, and what each copy adds. ${describe(summary)}`}
      title={curveTitle(summary)}
      aspect={1.05}
      narrow={1.4}
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([-2.1, 2.1])}
          y={linear([-1.7, 1.7])}
          xLabel="Input"
          yLabel="Output"
          xTicks={[-2, 0, 2]}
          yTicks={[-1, 0, 1]}
        >
          <Line x={PLACES} y={first} ink="plain" dash="1 3" mark={false} />
          <Line x={PLACES} y={second} ink="plain" dash="5 3" mark={false} />
          <Line x={PLACES} y={PLACES.map((x) => netAt(wide, x))} ink="accent" mark={false} />
          <Points x={POINTS.x} y={POINTS.y} ink="law" r={4} hollow />
          <Label x={2} y={netAt(wide, 2)} dx={-6} dy={-10} anchor="end" text="sum" ink="accent" />
        </Plot>
      )}
    </Panel>
  );
}
