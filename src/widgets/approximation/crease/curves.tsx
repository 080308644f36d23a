/** Largest error of both against the numbers that they keep, both on log scales; hollow: the reader's own count. */
import { read } from "../../../experiments/approximation/crease/outputs.ts";
import { parameters } from "../../../experiments/approximation/crease/parameters.ts";
import { curvesTitle } from "../../../experiments/approximation/crease/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max } = parameters.numbers;

export function Curves({ summary }: Pick<DrawingProps, "summary">) {
  const asking = useGuess()?.asking ?? false;
  const sizes = Array.from(read.field(summary, "sizes"));
  const [flat, folded] = [read.field(summary, "sheet.errors"), read.field(summary, "composed.errors")];
  const kept = Number(summary.values.numbers);
  const ends = [
    { ink: "shallow" as const, text: "one sheet", y: Array.from(flat) },
    { ink: "local" as const, text: "two stages", y: Array.from(folded) },
  ];
  return (
    <Panel
      label={`Largest error against numbers kept, both on log scales.${asking ? "" : ` ${curvesTitle(summary)}.`}`}
      title={asking ? "Error against numbers kept" : curvesTitle(summary)}
      aspect={1.9}
      narrow={1.2}
      wide
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([0.0003, 2])}
          xLabel="Numbers kept"
          yLabel="Largest error"
          xTicks={[9, 25, 100, 400, 2025]}
          yTicks={[0.001, 0.01, 0.1, 1]}
          ends={asking ? [] : ends}
        >
          <Answer>
            <Line x={sizes} y={flat} ink="shallow" mark={false} />
            <Points x={sizes} y={flat} ink="shallow" r={3} />
            <Line x={sizes} y={folded} ink="local" mark={false} />
            <Points x={sizes} y={folded} ink="local" r={3} />
            <Points x={[kept]} y={[read.median(summary, "composed.error")]} ink="local" r={6.5} hollow />
          </Answer>
          <Handle label="Numbers kept" x="numbers" at={[kept, read.median(summary, "sheet.error")]} ink="shallow" />
        </Plot>
      )}
    </Panel>
  );
}
