/** The losses of single examples over the weight, their slopes where the marble stands, and their mean. */
import { meanOf } from "../../../experiments/mean.ts";
import { examplesOf, lossOf, slopeOf } from "../../../experiments/noise/fading-noise/examples.ts";
import { read } from "../../../experiments/noise/fading-noise/outputs.ts";
import { parameters } from "../../../experiments/noise/fading-noise/parameters.ts";
import { describe, noiseTitle } from "../../../experiments/noise/fading-noise/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const { min, max } = parameters.weight;
const PLACES = Array.from({ length: 41 }, (_, i) => min + ((max - min) * i) / 40);
const TOP = 1.25;
/** Half of a slope that is drawn, along the axis. */
const REACH = 0.16;

export function Losses({ summary }: { readonly summary: Summary }) {
  const examples = examplesOf(Number(summary.values.noise));
  const weight = Number(summary.values.weight);
  const mean = (place: number) => meanOf(examples.map((example) => lossOf(example, place)));
  return (
    <Panel
      label={`The losses of eight single examples over the weight, with their slopes at one place. ${describe(summary)}`}
      title={noiseTitle(summary)}
      aspect={1.15}
      narrow={1.4}
      interactive
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([min, max])}
          y={linear([0, TOP])}
          xLabel={parameters.weight.label}
          yLabel="Loss"
          xTicks={[0, 1, 2]}
          yTicks={[0, 0.5, 1]}
          ends={[{ ink: "law", text: "mean", y: PLACES.map(mean) }]}
        >
          {examples.map((example) => (
            <Line
              key={example.x}
              x={PLACES}
              y={PLACES.map((place) => lossOf(example, place))}
              ink="plain"
              mark={false}
            />
          ))}
          {examples.map((example) => {
            const [at, slope] = [lossOf(example, weight), slopeOf(example, weight)];
            return (
              <Line
                key={example.x}
                x={[weight - REACH, weight + REACH]}
                y={[at - REACH * slope, at + REACH * slope]}
                ink="accent"
                mark={false}
              />
            );
          })}
          <Line x={PLACES} y={PLACES.map(mean)} ink="law" mark={false} />
          <Handle label="Weight" x="weight" at={[weight, read.median(summary, "loss")]} />
        </Plot>
      )}
    </Panel>
  );
}
