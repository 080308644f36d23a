/** Every draw as a dot, over its weights for each example: who of the two descents fits it, with noise or without. */
import { read } from "../../../experiments/landscape/easy-fitting/outputs.ts";
import { runsTitle } from "../../../experiments/landscape/easy-fitting/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { InkName } from "../../../terms/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { RATIOS } from "./axes.ts";

interface Kind {
  /** Value of `run.who`. */
  readonly who: number;
  readonly label: string;
  readonly ink: InkName;
  readonly hollow?: boolean;
}

const kinds: readonly Kind[] = [
  { who: 1, label: "only without noise", ink: "law" },
  { who: 2, label: "only with noise", ink: "accent" },
  { who: 3, label: "both", ink: "plain" },
  { who: 0, label: "neither", ink: "plain", hollow: true },
];

export function Runs({ summary }: { readonly summary: Summary }) {
  const ratios = Array.from(read.field(summary, "run.ratio"));
  const numbers = Array.from(read.field(summary, "run.number"));
  const who = read.field(summary, "run.who");
  const draws = Number(summary.values.draws);
  const groups = kinds.map((kind) => {
    const mine = <T,>(values: readonly T[]) => values.filter((_, i) => who[i] === kind.who);
    return { ...kind, x: mine(ratios), y: mine(numbers) };
  });
  const title = runsTitle(summary);
  const label = `Every draw is a dot over its weights for each example. ${groups.map(({ label: text, x }) => `${text}: ${x.length}`).join(", ")}.`;
  return (
    <Panel label={label} title={title} aspect={1.35} narrow={1}>
      {({ width, height }) => {
        const r = Math.max(2, Math.min(4.5, (0.36 * (height - 70)) / draws));
        return (
          <Plot
            width={width}
            height={height}
            {...RATIOS}
            y={linear([draws, -1])}
            yTicks={[]}
            yLabel="Each dot a draw of examples and first weights"
            ends={
              ratios.length > 0
                ? groups.map(({ ink, hollow, label: text, x }, i) => ({
                    ink,
                    text: `${hollow ? "○" : "●"} ${text}: ${x.length}`,
                    y: draws * (0.2 + 0.2 * i),
                  }))
                : []
            }
          >
            {groups.map(({ who: key, ink, hollow, x, y }) => (
              <g key={key} opacity={ink === "plain" ? (hollow ? 0.4 : 0.45) : 1}>
                <Points x={x} y={y} ink={ink} r={hollow ? r * 0.6 : r} hollow={hollow ?? false} />
              </g>
            ))}
          </Plot>
        );
      }}
    </Panel>
  );
}
