/** Two nets and two questions: how often each is right about new pictures, as far as that sweep is known. */
import experiment from "../../../experiments/approximation/connected/face.ts";
import { type NetName, netNames, styles } from "../../../experiments/approximation/connected/nets.ts";
import { read } from "../../../experiments/approximation/connected/outputs.ts";
import { learnedTitle, share } from "../../../experiments/approximation/connected/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

interface LearnedProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
  readonly wide?: boolean;
}

const tasks = [
  { task: "touch", words: "Do more touch across, or down?" },
  { task: "cross", words: "Is there a way through?" },
] as const;
const COIN = 0.5;
/** A row for each net below the row with the words of its question. */
const rows = tasks.flatMap(({ task, words }) => [
  { key: task, task, words, name: null as NetName | null },
  ...netNames.map((name) => ({ key: `${task} ${name}`, task, words: "", name: name as NetName | null })),
]);

export function Learned({ summary, sweep, wide }: LearnedProps) {
  const points = sweep?.points ?? [];
  const asks = invitation(experiment, "learned", summary);
  const title = learnedTitle(points) ?? experiment.sweeps?.learned?.label ?? "";
  const bandOf = (task: string, name: NetName) => {
    const at = points.find(({ value }) => value === task)?.summary;
    return at ? read.band(at, `right.${name}`) : null;
  };
  const said = tasks
    .map(
      ({ task, words }) =>
        `${words} ${netNames.map((name) => `${styles[name].label} ${share(bandOf(task, name)?.median ?? Number.NaN)}`).join(", ")}`,
    )
    .join(" ");
  return (
    <Panel
      label={`${title}. ${points.length > 0 ? said : asks}`}
      title={title}
      aspect={wide ? 2.8 : 1.3}
      narrow={0.95}
      wide={wide}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0.45, 1.1])}
          {...categoryAxis(rows.map(({ name }) => (name ? styles[name].label : "")))}
          yTicks={rows.flatMap(({ name }, i) => (name ? [i] : []))}
          xTicks={[COIN, 1]}
          xFormat={(value) => (value === COIN ? "a coin" : "always right")}
          xLabel="Right about new pictures"
        >
          <Rule x={COIN} dashed />
          <Rule x={1} dashed />
          {rows.map(({ key, task, words, name }, row) => {
            if (!name) return <Label key={key} x={COIN} y={row} dx={6} dy={8} text={words} />;
            const band = bandOf(task, name);
            if (!band || band.median === null) return null;
            const { ink } = styles[name];
            return (
              <g key={key}>
                <Line x={[0.45, band.median]} y={[row, row]} ink={ink} mark={false} pale dash="none" />
                <Points x={[band.median]} y={[row]} ink={ink} r={5} />
                <Label x={band.median} y={row} dx={10} dy={4} text={share(band.median)} ink={ink} />
              </g>
            );
          })}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
