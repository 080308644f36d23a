/** Share of draws that each descent fits, against weights for each example, with one standard error. */
import { descentNames, styles } from "../../../experiments/landscape/easy-fitting/nets.ts";
import { read } from "../../../experiments/landscape/easy-fitting/outputs.ts";
import { sharesTitle } from "../../../experiments/landscape/easy-fitting/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { percent, twoDigits } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { RATIOS, SHARES } from "./axes.ts";

interface SharesProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

/** Whiskers of equal shares stand side by side: factors along the log axis. */
const ASIDE = { gd: 0.975, sgd: 1.025, adam: 1 } as const;

export function Shares({ summary, ghost }: SharesProps) {
  const asking = useGuess()?.asking ?? false;
  const ratios = Array.from(read.field(summary, "ratios"));
  const curves = descentNames.map((name) => {
    const band = read.fieldBand(summary, name);
    return { name, ...styles[name], band, shares: Array.from(band?.values ?? []) };
  });
  const title = asking ? "Who fits most often?" : sharesTitle(summary);
  const said = ratios.map(
    (ratio, i) => `${curves.map(({ shares }) => percent(shares[i])).join(", ")} at ${twoDigits(ratio)}`,
  );
  const label = asking
    ? "Axes: share of draws that are fitted, against weights for each example."
    : `${title}. Share of draws fitted by descent without noise, with noise, and by Adam, against weights for each example: ${said.join("; ") || "nothing yet"}.`;
  const before = ghost ? { x: read.field(ghost, "ratios"), y: read.field(ghost, "gd") } : null;
  return (
    <Panel label={label} title={title} aspect={1.9} narrow={1.05} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...RATIOS}
          {...SHARES}
          yLabel={`Share of ${summary.values.draws} draws that are fitted; whiskers: one standard error`}
          ends={
            asking
              ? []
              : [
                  ...curves.map(({ ink, label: text, shares }) => ({ ink, text, x: ratios, y: shares })),
                  ...(before ? [runBefore(before.x, before.y)] : []),
                ]
          }
        >
          <Rule x={1} dashed />
          <Answer>
            {before ? <Line x={before.x} y={before.y} ink="law" ghost /> : null}
            {curves.map(({ name, ink, dash, shares }) => (
              <Line key={name} x={ratios} y={shares} ink={ink} dash={dash} mark={false} />
            ))}
            {curves.map(({ name, ink, band, shares }) => (
              <Points
                key={name}
                x={ratios.map((ratio) => ratio * ASIDE[name])}
                y={shares}
                low={band?.low ?? []}
                high={band?.high ?? []}
                ink={ink}
                r={4}
                hollow={name === "adam"}
              />
            ))}
          </Answer>
          {ratios.length === 0 && !asking ? <Note text="Nobody has tried yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}
