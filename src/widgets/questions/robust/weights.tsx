/** Both weights against the noise: the ridge path, the law of the chosen noise, and what the copies have given. */
import { lawAt, ridgeAt } from "../../../experiments/questions/robust/laws.ts";
import { read } from "../../../experiments/questions/robust/outputs.ts";
import { isDrawn, parameters } from "../../../experiments/questions/robust/parameters.ts";
import { describe } from "../../../experiments/questions/robust/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { noiseOf, pathOf, sigmas } from "./paths.ts";

const { min, max } = parameters.sigma;
const ridges = sigmas.map(ridgeAt);
const NAMES = ["first weight", "second weight"] as const;

export function Weights({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const noise = noiseOf(summary.values.noise);
  const sigma = Number(summary.values.sigma);
  const path = pathOf(noise);
  const title = asking ? "What will noise do to them?" : "What noise makes of both weights";
  const seen = [read.members(summary, "first"), read.members(summary, "second")];
  return (
    <Panel
      label={asking ? title : `${title}, beside those of ridge regression. ${describe(summary)}`}
      title={title}
      aspect={1.05}
      narrow={1.4}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([min, max])}
          y={linear([-0.1, 1.15])}
          xLabel="Noise on the inputs, standard deviation"
          yLabel="Weight"
          xTicks={[0, 0.5, 1, 1.5, 2]}
          yTicks={[0, 0.5, 1]}
          ends={
            asking
              ? []
              : NAMES.map((text, i) => ({ ink: "law" as const, text, x: sigmas, y: ridges.map((pair) => pair[i]!) }))
          }
        >
          <Answer>
            {[0, 1].map((i) => (
              <g key={i}>
                <Line x={sigmas} y={ridges.map((pair) => pair[i]!)} ink="law" mark={false} />
                {noise === "random" ? null : (
                  <Line x={sigmas} y={path.map((pair) => pair[i]!)} ink="accent" dash="5 3" mark={false} />
                )}
                {isDrawn(noise) ? (
                  <Dots x={seen[i]!.map(() => sigma)} y={seen[i]!} ink="accent" size={6} alpha={0.55} />
                ) : null}
              </g>
            ))}
          </Answer>
          {asking ? null : <Handle label="Noise" x="sigma" at={[sigma, lawAt(noise, sigma)[0]]} />}
        </Plot>
      )}
    </Panel>
  );
}
