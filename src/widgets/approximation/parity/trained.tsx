/** Where three trained nets stand: a row each, from guessing to knowing. What they know of rows that they saw is hollow. */

import { useContext } from "react";
import { netNames, styles } from "../../../experiments/approximation/parity/nets.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { wholePercent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { PanelContext } from "../../../ui/panel-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { COIN } from "./coin.tsx";

interface TrainedProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

const LOW = 0.25;
/** With room for a number, and what it and the names take, em. */
const RIGHTMOST = 1.22;
const NUMBER = 4;
const NAMES = 8;

const rightmostOf = (width: number, fontSize: number) => {
  const room = NUMBER * fontSize;
  return Math.max(RIGHTMOST, 1 + ((1 - LOW) * room) / Math.max(room, width - NAMES * fontSize - room));
};

export function Trained({ summary, width, height }: TrainedProps) {
  const half = summary.values.share === "half";
  const rightmost = rightmostOf(width, useContext(PanelContext));
  return (
    <Plot
      width={width}
      height={height}
      x={linear([LOW, rightmost])}
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
              <Label x={rightmost} y={row} dy={4} anchor="end" text={wholePercent(right)} ink={ink} />
            </g>
          );
        })}
      </Answer>
    </Plot>
  );
}
