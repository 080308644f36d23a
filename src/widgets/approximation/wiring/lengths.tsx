/** Length of all wire against the side of the sheet, both on log scales. */
import { read } from "../../../experiments/approximation/wiring/outputs.ts";
import { parameters } from "../../../experiments/approximation/wiring/parameters.ts";
import { lengthsTitle } from "../../../experiments/approximation/wiring/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max } = parameters.side;

export function Lengths({ summary }: Pick<DrawingProps, "summary">) {
  const asking = useGuess()?.asking ?? false;
  const sides = read.field(summary, "sides");
  const side = [Number(summary.values.side)];
  const lines = [
    { ink: "dense" as const, text: "every pair", y: Array.from(read.field(summary, "dense.lengths")) },
    { ink: "local" as const, text: "neighbors", y: Array.from(read.field(summary, "local.lengths")) },
  ];
  return (
    <Panel
      label={`Length of all wire against the side of the sheet, both on log scales.${asking ? "" : ` ${lengthsTitle(summary)}.`}`}
      title={asking ? "Wire against the side of the sheet" : lengthsTitle(summary)}
      aspect={1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([3, 1e8])}
          xLabel="Units along a side"
          yLabel="Length of all wire"
          xTicks={[2, 6, 12, 24, 40]}
          yTicks={[10, 1e3, 1e5, 1e7]}
          ends={asking ? [] : lines}
        >
          <Answer>
            {lines.map(({ ink, y }) => (
              <Line key={ink} x={sides} y={y} ink={ink} mark={false} />
            ))}
            <Points x={side} y={[read.median(summary, "dense.length")]} ink="dense" r={6.5} hollow />
            <Points x={side} y={[read.median(summary, "local.length")]} ink="local" r={6.5} hollow />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
