/** The plane of the two weights: the ridge path, the path of the chosen noise, and where the noisy copies have led. */
import { lawAt, ridgeAt } from "../../../experiments/questions/robust/laws.ts";
import { lengthOf } from "../../../experiments/questions/robust/moments.ts";
import { read } from "../../../experiments/questions/robust/outputs.ts";
import { isDrawn } from "../../../experiments/questions/robust/parameters.ts";
import { copiesTitle, describe, planeTitle } from "../../../experiments/questions/robust/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { noiseOf, pathOf, ridgePath } from "./paths.ts";

const axes = {
  x: linear([-0.1, 1.1]),
  y: linear([-0.1, 1.15]),
  xLabel: "First weight",
  yLabel: "Second weight",
  xTicks: [0, 0.5, 1],
  yTicks: [0, 0.5, 1],
};
const FREE = ridgeAt(0);

export function Plane({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const title = asking ? "The weights, fitted without noise" : planeTitle(summary);
  return (
    <Panel
      label={asking ? `${title}.` : `The plane of the two weights, with the path of ridge fits. ${describe(summary)}`}
      title={title}
      plane={axes}
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Answer>
            <Found summary={summary} />
          </Answer>
          <Points x={[FREE[0], 0]} y={[FREE[1], 0]} ink="plain" r={4} hollow />
          <Label x={FREE[0]} y={FREE[1]} dx={9} dy={-4} text="no noise" ink="plain" />
          <Label x={0} y={0} dx={9} dy={12} text="zero" ink="plain" />
        </Plot>
      )}
    </Panel>
  );
}

function Found({ summary }: { readonly summary: Summary }) {
  const noise = noiseOf(summary.values.noise);
  const sigma = Number(summary.values.sigma);
  const [law, ridge] = [lawAt(noise, sigma), ridgeAt(sigma)];
  const path = pathOf(noise);
  const [first, second] = [read.members(summary, "first"), read.members(summary, "second")];
  const own = noise === "columns" || noise === "gain";
  return (
    <>
      <Line x={ridgePath.map(([x]) => x)} y={ridgePath.map(([, y]) => y)} ink="law" mark={false} />
      {own ? <Line x={path.map(([x]) => x)} y={path.map(([, y]) => y)} ink="accent" dash="5 3" mark={false} /> : null}
      {isDrawn(noise) ? <Dots x={first} y={second} ink="accent" size={6} alpha={0.55} /> : null}
      <Points x={[ridge[0]]} y={[ridge[1]]} ink="law" r={6} hollow />
      <Label x={ridge[0]} y={ridge[1]} dx={-11} dy={-3} anchor="end" text="ridge" ink="law" />
      {isDrawn(noise) ? (
        <Label x={law[0]} y={law[1]} dx={14} dy={22} text={copiesTitle(summary)} ink="accent" />
      ) : (
        <>
          <Points x={[law[0]]} y={[law[1]]} ink="accent" r={5} />
          {lengthOf(law) > 0 ? (
            <Label x={law[0]} y={law[1]} dx={10} dy={noise === "whole" ? 17 : -9} text="safest" ink="accent" />
          ) : null}
        </>
      )}
    </>
  );
}
