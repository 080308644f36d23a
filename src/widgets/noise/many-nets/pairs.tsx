/** Rank correlations of pairs of measures, over all nets that fit, and over those without wrong labels. */
import { read } from "../../../experiments/noise/many-nets/outputs.ts";
import { pairNames, pairsTitle, rhoText } from "../../../experiments/noise/many-nets/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

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
    <Panel label={`${title}. Rank correlations. ${said.join("; ")}.`} title={title} aspect={2.1} narrow={0.9} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(pairNames)}
          x={linear([-1, 1])}
          xTicks={[-1, -0.5, 0, 0.5, 1]}
          xFormat={(value) => rhoText(value).replace(/\.?0+$/, "")}
          xLabel="Rank correlation over nets that fit"
        >
          <Rule x={0} />
          {rows.map((row) => (
            <Rule key={row} y={row} dashed />
          ))}
          {both ? <Points x={clean} y={rows} ink="plain" r={4.5} hollow /> : null}
          <Points x={all} y={rows} ink="accent" r={5} />
          {Number.isFinite(all[0]) ? (
            <>
              <Label x={all[0]!} y={0} dy={-9} text={both ? "all" : "no wrong labels"} anchor="middle" ink="accent" />
              {both ? <Label x={clean[0]!} y={0} dy={-9} text="no wrong labels" anchor="middle" ink="plain" /> : null}
            </>
          ) : null}
        </Plot>
      )}
    </Panel>
  );
}
