/** Where three trained nets stand: a row each, from guessing to knowing. What they know of rows that they saw is hollow. */
import { netNames, styles } from "../../../experiments/approximation/parity/nets.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import { share } from "../../../experiments/approximation/parity/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { COIN } from "./coin.tsx";

interface TrainedProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

const LOW = 0.25;
/** With room for a number. */
const RIGHTMOST = 1.22;

export function Trained({ summary, width, height }: TrainedProps) {
  const half = summary.values.share === "half";
  return (
    <Plot
      width={width}
      height={height}
      x={linear([LOW, RIGHTMOST])}
      {...categoryAxis(netNames.map((name) => styles[name].label))}
      xTicks={[COIN, 1]}
      xFormat={(value) => (value === COIN ? "a coin" : "always right")}
      yLabel={half ? "Three trained nets, in the other half of the table" : "Three trained nets"}
    >
      <Rule x={COIN} dashed />
      <Rule x={1} dashed />
      <Answer>
        {netNames.map((name, row) => {
          const right = read.median(summary, `right.${name}`);
          const seen = read.median(summary, `seen.${name}`);
          const { ink } = styles[name];
          return (
            <g key={name}>
              <Line x={[LOW, right]} y={[row, row]} ink={ink} mark={false} pale dash="none" />
              {half ? <Points x={[seen]} y={[row]} ink={ink} r={4.5} hollow /> : null}
              <Points x={[right]} y={[row]} ink={ink} r={5} />
              <Label x={RIGHTMOST} y={row} dy={4} anchor="end" text={share(right)} ink={ink} />
            </g>
          );
        })}
      </Answer>
    </Plot>
  );
}
