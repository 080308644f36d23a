/**
 * The loss over the split and the way apart: a line of critical points. Where one copy has no share, at 0 and 1, the loss
 * stays as well however far the copies are apart, but off that line nothing stands still.
 */
import { doubled, lossOf, type Net } from "../../../experiments/landscape/copied-unit/net.ts";
import { parameters } from "../../../experiments/landscape/copied-unit/parameters.ts";
import { describe, planeTitle } from "../../../experiments/landscape/copied-unit/words.ts";
import { Remembered } from "../../../experiments/remember.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { smallNet } from "./small.ts";

const { split, apart } = parameters;
const ROWS = 41;
/** Loss that has the full ink. */
const FULL = 0.25;

const axes = {
  x: linear([split.min, split.max]),
  y: linear([apart.min, apart.max]),
  xLabel: split.label,
  yLabel: apart.label,
  xTicks: [0, 0.5, 1],
  yTicks: [-2, 0, 2],
};

/** How far the loss lies above that of the small net; that net is the same at every setting, so it is paid for once. */
const remembered = new Remembered<readonly number[]>();

function excess(net: Net): readonly number[] {
  const [unit] = net.units;
  return remembered.of([unit?.slope ?? 0, unit?.bias ?? 0, unit?.out ?? 0, net.offset], () => {
    const least = lossOf(net);
    const at = (range: { min: number; max: number }, i: number) =>
      range.min + ((range.max - range.min) * (i + 0.5)) / ROWS;
    return Array.from(
      { length: ROWS * ROWS },
      (_, i) => lossOf(doubled(net, at(split, i % ROWS), at(apart, Math.floor(i / ROWS)))) - least,
    );
  });
}

export function Plane({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const here = [Number(summary.values.split), Number(summary.values.apart)] as const;
  return (
    <Panel
      label={
        asking
          ? "An empty plane: the share of the first copy across, the way that the copies are moved apart upwards."
          : `The loss over the split and the way that the copies are moved apart. ${describe(summary)}`
      }
      title={asking ? "Where does the wider net stand still?" : planeTitle(summary)}
      aspect={1.05}
      narrow={1.2}
      interactive={!asking}
    >
      {(size) => (
        <Plot {...size} {...axes}>
          <Answer>
            <HeatMap
              values={excess(smallNet(summary))}
              rows={ROWS}
              xFrom={split.min}
              xTo={split.max}
              yFrom={apart.min}
              yTo={apart.max}
              full={FULL}
              smooth
            />
            <Line x={[split.min, split.max]} y={[0, 0]} ink="law" mark={false} />
            <Label x={1.25} y={0} dy={-9} anchor="middle" text="gradient 0" ink="law" />
            <Handle label="Split and way apart" x="split" y="apart" at={here} />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
