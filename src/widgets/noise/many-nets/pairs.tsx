/** Rank correlations of pairs of measures, over all nets that fit, and over those without wrong labels. */
import { read } from "../../../experiments/noise/many-nets/outputs.ts";
import { pairNames, pairsTitle, rhoText, shortPairNames } from "../../../experiments/noise/many-nets/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { withMinus } from "../../../terms/numbers.ts";
import { categoryAxis } from "../../../ui/categories.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

/** Here short names leave room for the axis. */
const NARROW = 460;

export function Pairs({ summary }: { readonly summary: Summary }) {
  const all = Array.from(read.field(summary, "pairs"));
  const clean = Array.from(read.field(summary, "pairs.clean"));
  const both = summary.values.among !== "clean";
  const title = pairsTitle(summary);
  const said = pairNames.map(
    (name, i) =>
      `${name}: ${rhoText(all[i] ?? Number.NaN)}${both ? `, without wrong labels ${rhoText(clean[i] ?? Number.NaN)}` : ""}`,
  );
  const rows = pairNames.map((_, i) => i);
  return (
    <Panel label={`${title}. Rank correlations. ${said.join("; ")}.`} title={title} aspect={2.1} narrow={0.95} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(width < NARROW ? shortPairNames : pairNames)}
          x={linear([-1.05, 1.05])}
          xTicks={[-1, 0, 1]}
          xFormat={(value) => withMinus(String(value))}
          xLabel="Rank correlation"
          yLabel={both ? "● all nets that fit   ○ without wrong labels" : "● nets that fit, without wrong labels"}
        >
          <Rule x={0} />
          {rows.map((row) => (
            <Line key={row} x={[-1, 1]} y={[row, row]} ink="plain" dash="1 4" pale mark={false} />
          ))}
          {both ? (
            <>
              {rows.map((row) => (
                <Line
                  key={row}
                  x={[clean[row] ?? null, all[row] ?? null]}
                  y={[row, row]}
                  ink="plain"
                  pale
                  mark={false}
                />
              ))}
              <Points x={clean} y={rows} ink="plain" r={5} hollow />
            </>
          ) : null}
          <Points x={all} y={rows} ink="accent" r={5} />
        </Plot>
      )}
    </Panel>
  );
}
