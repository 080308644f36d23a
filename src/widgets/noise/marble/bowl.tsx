/** The bowl, the marble in it, pale ones like it, and the spread of Boltzmann's law on the floor. */
import { read } from "../../../experiments/noise/marble/outputs.ts";
import { bowlTitle, describe } from "../../../experiments/noise/marble/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const HALF = 3;
const TOP = 4.5;
const PLACES = Array.from({ length: 65 }, (_, i) => (2 * HALF * i) / 64 - HALF);
const heightOf = (place: number) => (place * place) / 2;
/** A marble lies on the bowl, not in it. */
const ABOVE = 0.22;

export function Bowl({ summary }: { readonly summary: Summary }) {
  const marbles = Array.from(read.field(summary, "marbles")).filter((place) => Math.abs(place) <= HALF);
  const [marble, ...others] = marbles;
  const law = read.median(summary, "law");
  return (
    <Panel label={`A bowl with a marble. ${describe(summary)}`} title={bowlTitle(summary)} aspect={1.3} narrow={1.5}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([-HALF, HALF])}
          y={linear([-0.8, TOP])}
          xLabel="Place"
          yLabel="Height"
          xTicks={[-HALF, 0, HALF]}
          yTicks={[0, 2, 4]}
        >
          <Line x={PLACES} y={PLACES.map(heightOf)} ink="plain" />
          <Dots x={others} y={others.map((place) => heightOf(place) + ABOVE)} ink="accent" alpha={0.25} size={6} />
          {marble === undefined ? null : <Points x={[marble]} y={[heightOf(marble) + ABOVE]} ink="accent" r={7} />}
          <Line x={[-law, law]} y={[-0.4, -0.4]} ink="law" />
          <Label x={law} y={-0.4} dx={8} dy={4} text="Boltzmann’s spread" ink="law" />
        </Plot>
      )}
    </Panel>
  );
}
