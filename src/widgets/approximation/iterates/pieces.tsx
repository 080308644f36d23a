/** Straight pieces against units, both on log axes: one layer adds them one by one, each further layer doubles them. */
import { piecesOf } from "../../../experiments/approximation/iterates/folding.ts";
import { parameters } from "../../../experiments/approximation/iterates/parameters.ts";
import { counts, countsTitle } from "../../../experiments/approximation/iterates/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { folds: fold, units } = parameters;
const folds = Array.from({ length: fold.max - fold.min + 1 }, (_, i) => fold.min + i);
const deepUnits = folds.map((count) => 2 * count);
const deepPieces = folds.map(piecesOf);
/** The most that so many units of one layer can have. */
const oneLayer = [units.min, 2, 4, 8, 16, 32, 64, 128, 256, 512, units.max];
const ticks = [1, 4, 16, 64, 256, 1024];

export function Pieces({ summary }: { readonly summary: Summary }) {
  const { pieces, deep, units: given, followed } = counts(summary);
  const title = countsTitle(summary);
  return (
    <Panel
      label={`Straight pieces against units, both on log scales: one layer has at most one piece more than units, two units a layer double them each time. ${title}.`}
      title={title}
      aspect={1.35}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1, 1400])}
          y={log([1, 1400])}
          xTicks={ticks}
          yTicks={ticks}
          xLabel="Units (log scale)"
          yLabel="Straight pieces (log scale)"
          ends={[
            { ink: "dense", text: "two a layer", x: deepUnits, y: deepPieces },
            { ink: "shallow", text: "one layer, at most", x: [units.max], y: [300] },
          ]}
        >
          <Rule y={pieces} dashed />
          <Line x={oneLayer} y={oneLayer.map((count) => count + 1)} ink="shallow" mark={false} />
          <Line x={deepUnits} y={deepPieces} ink="dense" mark={false} />
          <Points x={deepUnits} y={deepPieces} ink="dense" r={3} />
          <Points x={[deep]} y={[pieces]} ink="dense" r={6.5} hollow />
          <Points x={[given]} y={[followed]} ink="shallow" r={5} />
        </Plot>
      )}
    </Panel>
  );
}
