/** What nets are asked: a few of the pictures with their answers, and how often the nets are right as they learn. */

import { netNames, SIDE, styles } from "../../../experiments/approximation/connected/nets.ts";
import { read } from "../../../experiments/approximation/connected/outputs.ts";
import { describe, learningTitle } from "../../../experiments/approximation/connected/words.ts";
import { bandInWords } from "../../../experiments/summary.ts";
import type { Summary } from "../../../experiments/types.ts";
import { wholePercent } from "../../../terms/numbers.ts";
import { Images } from "../../../ui/Images.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

interface TrainingProps {
  readonly summary: Summary;
}

const answers = {
  touch: ["down", "across"],
  cross: ["no way", "a way"],
} as const;
const questions = {
  touch: "Do more cells touch across, or down?",
  cross: "Is there a way from top to bottom?",
} as const;
const taskOf = ({ values }: Summary) => (values.task === "cross" ? "cross" : "touch");
const COLUMNS = 4;
const COIN = 0.5;

export function Pictures({ summary }: TrainingProps) {
  const task = taskOf(summary);
  const said = Array.from(read.field(summary, "answers"), (value) => answers[task][value > 0 ? 1 : 0]);
  return (
    <Panel
      label={`Pictures of ${SIDE} by ${SIDE} cells. ${questions[task]} ${said.join("; ")}.`}
      title={questions[task]}
      aspect={1.3}
      narrow={1.05}
    >
      {({ width }) => (
        <Images
          pixels={read.field(summary, "pictures")}
          side={SIDE}
          count={said.length}
          width={width}
          columns={COLUMNS}
          captions={said}
        />
      )}
    </Panel>
  );
}

export function Curves({ summary }: TrainingProps) {
  const epochs = read.field(summary, "epochs");
  const title = learningTitle(summary);
  const last = Number(summary.values.epochs);
  return (
    <Panel label={`${title}. ${describe(summary)}`} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, last])}
          y={linear([0.4, 1])}
          xLabel="How often each picture was seen"
          yLabel={`Right about new pictures; ${bandInWords(summary.seeds.length).replace(" and middle half", "")}`}
          xTicks={[0, last / 2, last]}
          yTicks={[COIN, 0.75, 1]}
          yFormat={(value) => wholePercent(value)}
          ends={netNames.map((name) => ({
            ink: styles[name].ink,
            text: styles[name].label,
            x: epochs,
            y: read.field(summary, `curve.${name}`),
          }))}
        >
          <Rule y={COIN} dashed />
          <Label x={last} y={COIN} dx={-6} dy={16} anchor="end" text="a coin" ink="plain" />
          {netNames.map((name) => (
            <Line key={name} x={epochs} y={read.field(summary, `curve.${name}`)} ink={styles[name].ink} />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
