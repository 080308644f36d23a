/** Some of the nets that fit, over their input: they agree at the examples, and elsewhere as far as dimensions are left. */
import { fitsOf, MEETING } from "../../../experiments/landscape/three-weights/fits.ts";
import { examplesOf, netAt, type Weights } from "../../../experiments/landscape/three-weights/net.ts";
import { BEYOND, fitsIn } from "../../../experiments/landscape/three-weights/outputs.ts";
import { askedIn, describe, netsTitle } from "../../../experiments/landscape/three-weights/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const FROM = -0.5;
const BOTTOM = -2;
const TOP = 4.5;

function Net({ weights, pale }: { readonly weights: Weights; readonly pale?: boolean }) {
  const places = [FROM, 1 - weights[0], BEYOND];
  return (
    <Line
      x={places}
      y={places.map((x) => netAt(x, weights))}
      ink={pale ? "plain" : "shallow"}
      pale={pale}
      mark={false}
    />
  );
}

export function Nets({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const asked = askedIn(summary);
  const examples = examplesOf(asked);
  const nets = asking ? fitsOf({ ...asked, examples: "one" }) : fitsIn(summary);
  return (
    <Panel
      label={
        asking
          ? "Nets over their input that fit the first example, and the second example."
          : `Some of the nets that fit, over their input. ${describe(summary)}`
      }
      title={asking ? "Nets that fit the first example" : netsTitle(summary)}
      aspect={1.05}
      narrow={1.4}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([FROM, BEYOND])}
          y={linear([BOTTOM, TOP])}
          xLabel="Input"
          yLabel="Output"
          xTicks={[0, 1, 2]}
          yTicks={[-1, 1, 3]}
        >
          {nets.map((weights) => (
            <Net key={weights.join()} weights={weights} pale />
          ))}
          <Answer>
            <Net weights={MEETING} />
          </Answer>
          <Points x={examples.map(({ x }) => x)} y={examples.map(({ y }) => y)} ink="law" r={5} hollow />
        </Plot>
      )}
    </Panel>
  );
}
