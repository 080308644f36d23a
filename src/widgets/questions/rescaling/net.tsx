/** The net over its input, before and after: one line, where the rescaling leaves it. */
import { read } from "../../../experiments/questions/rescaling/outputs.ts";
import { pairs, places } from "../../../experiments/questions/rescaling/places.ts";
import { describe, functionTitle, stays } from "../../../experiments/questions/rescaling/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const TOP = 1.4;

export function Net({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const before = read.field(summary, "before");
  const now = read.field(summary, "now");
  const title = asking ? "A net that fits its examples" : functionTitle(summary);
  return (
    <Panel
      label={asking ? `${title}: its function over the input.` : `The net over its input. ${describe(summary)}`}
      title={title}
      aspect={1.05}
      narrow={1.4}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-1, 1])}
          y={linear([-TOP, TOP])}
          xLabel="Input"
          yLabel="Output"
          xTicks={[-1, 0, 1]}
          yTicks={[-1, 0, 1]}
          ends={
            asking || stays(summary)
              ? []
              : [
                  { ink: "law", text: "before", x: places, y: before },
                  { ink: "accent", text: "rescaled", x: places, y: now },
                ]
          }
        >
          <Line x={places} y={before} ink="law" mark={false} />
          <Answer>
            <Line x={places} y={now} ink="accent" dash={stays(summary) ? "6 5" : "none"} mark={false} />
          </Answer>
          <Points x={pairs.x} y={pairs.y} ink="law" hollow r={5} />
        </Plot>
      )}
    </Panel>
  );
}
