/** The sheet: wires of one unit to all others, and its local wires over them. The unit is dragged. */
import { unitAt, wiresOf } from "../../../experiments/approximation/wiring/lattice.ts";
import { describe, wiresTitle } from "../../../experiments/approximation/wiring/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { Wires } from "./wires.tsx";

const MARGIN = 0.06;
const axes = {
  x: linear([-MARGIN, 1 + MARGIN]),
  y: linear([-MARGIN, 1 + MARGIN]),
  xTicks: [],
  yTicks: [],
  xLabel: "",
  yLabel: "",
};

export function Sheet({ summary }: Pick<DrawingProps, "summary">) {
  const asking = useGuess()?.asking ?? false;
  const side = Number(summary.values.side);
  const reach = Number(summary.values.reach);
  const [column, row] = [unitAt(Number(summary.values.column), side), unitAt(Number(summary.values.row), side)];
  const part = (place: number) => place / (side - 1);
  const units = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
  const title = asking ? "One unit and its wires" : wiresTitle(summary);
  return (
    <Panel
      label={`A sheet of units and the wires of one of them. ${asking ? "" : describe(summary)}`}
      title={title}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Wires
            from={[part(column), part(row)]}
            to={wiresOf(column, row, side, 2 * side).map(([x, y]) => [part(x), part(y)])}
            ink="dense"
            size={1}
            alpha={0.45}
          />
          <Wires
            from={[part(column), part(row)]}
            to={wiresOf(column, row, side, reach).map(([x, y]) => [part(x), part(y)])}
            ink="local"
            size={3}
          />
          <Dots x={units.map(([x]) => part(x))} y={units.map(([, y]) => part(y))} ink="plain" />
          <Handle label="Unit shown" x="column" y="row" at={[part(column), part(row)]} ink="local" />
        </Plot>
      )}
    </Panel>
  );
}
