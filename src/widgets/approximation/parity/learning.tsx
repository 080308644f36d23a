/** Share of right answers while three nets are trained, on the rows they are asked about; on rows they saw, pale. */
import { netNames, styles } from "../../../experiments/approximation/parity/nets.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import { heard, learningTitle } from "../../../experiments/approximation/parity/words.ts";
import { bandInWords } from "../../../experiments/summary.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { COIN, Coin } from "./coin.tsx";

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };
export const rightScale = linear([0.2, 1]);
export const rightTicks = [0.25, COIN, 0.75, 1];
export const inPercent = (value: number) => `${Math.round(value * 100)} %`;

export function Learning({ summary }: { readonly summary: Summary }) {
  const { steps, seeds } = summary;
  const asking = useGuess()?.asking ?? false;
  const half = summary.values.share === "half";
  const curves = netNames.map((name) => ({
    name,
    ...styles[name],
    right: read.series(summary, `right.${name}`) ?? NOTHING,
    seen: read.series(summary, `seen.${name}`) ?? NOTHING,
  }));
  const title = asking ? "Three nets to be trained" : learningTitle(summary);
  const label = asking
    ? "Share of right answers against training steps: not shown before you have guessed."
    : `${title}. Answered rightly after ${summary.step} of ${steps} steps: ${heard(summary)}.`;
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, steps])}
          y={rightScale}
          xLabel="Training steps"
          yLabel={`Right answers${half ? " in the other half; pale: in their own" : ""}; ${bandInWords(seeds.length)}`}
          xTicks={[0, steps / 2, steps]}
          yTicks={rightTicks}
          yFormat={inPercent}
          ends={
            asking
              ? []
              : curves.map(({ label: text, ink, right }) => ({
                  ink,
                  text,
                  x: right.x,
                  y: right.median,
                }))
          }
        >
          <Coin />
          <Answer>
            {curves.map(({ name, ink, right }) =>
              seeds.length > 1 ? <Band key={name} x={right.x} low={right.low} high={right.high} ink={ink} /> : null,
            )}
            {half
              ? curves.map(({ name, ink, seen }) => (
                  <Line key={name} x={seen.x} y={seen.median} ink={ink} mark={false} pale />
                ))
              : null}
            {curves.map(({ name, ink, right }) => (
              <Line key={name} x={right.x} y={right.median} ink={ink} />
            ))}
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
