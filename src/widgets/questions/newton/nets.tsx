/** The nets that six methods have found from one start, over the input: all pass through the examples. */
import { type MethodName, methodNames } from "../../../experiments/questions/newton/methods.ts";
import { places, read } from "../../../experiments/questions/newton/outputs.ts";
import { endTitle, ownStarts } from "../../../experiments/questions/newton/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const others: readonly MethodName[] = methodNames.filter((name) => name !== "newton");

export function Nets({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const title = asking ? `Six examples, ${ownStarts(summary) ? "six starts" : "one start"}` : endTitle(summary);
  return (
    <Panel
      label={
        asking
          ? "Six examples of a smooth function."
          : `${title}: the nets of six methods through the six examples of seed ${summary.seeds[0] ?? 1}, and the true function.`
      }
      title={title}
      aspect={1.15}
      narrow={1.4}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-1, 1])}
          y={linear([-1.3, 1.3])}
          xLabel="Input"
          yLabel="Output"
          xTicks={[-1, 0, 1]}
          yTicks={[-1, 0, 1]}
          ends={
            asking
              ? []
              : [
                  { ink: "plain", text: "truth", x: places, y: read.field(summary, "truth") },
                  { ink: "accent", text: "Newton", x: places, y: read.field(summary, "newton") },
                ]
          }
        >
          <Answer>
            <Line x={places} y={read.field(summary, "truth")} ink="plain" dash="4 3" mark={false} />
            {others.map((name) => (
              <Line key={name} x={places} y={read.field(summary, name)} ink="law" mark={false} pale />
            ))}
            <Line x={places} y={read.field(summary, "newton")} ink="accent" mark={false} />
          </Answer>
          <Points x={read.field(summary, "inputs")} y={read.field(summary, "labels")} ink="law" hollow r={5} />
        </Plot>
      )}
    </Panel>
  );
}
