/** What part of new dots the net gets wrong, with any labels and with true ones: the middle of other draws, and their middle half. */

import { read } from "../../../experiments/prologue/memorize/outputs.ts";
import { DRAWS } from "../../../experiments/prologue/memorize/parameters.ts";
import { newTitle } from "../../../experiments/prologue/memorize/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { wholePercent } from "../../../terms/numbers.ts";
import { Categories } from "../../../ui/Categories.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const names = ["any labels", "true labels"];
/** Rows that the bar of new dots, and that of the own ones, stand from the middle. */
const NEW = -0.1;
const OWN = 0.24;
const x = linear([0, 0.6]);

export function NewDots({ summary }: { readonly summary: Summary }) {
  const both = (name: "own" | "new" | "low" | "high") =>
    (["any", "true"] as const).map((labels) => read.median(summary, `${labels}.${name}`));
  const [own, fresh] = [both("own"), both("new")];
  const said = names.map(
    (name, i) => `${name}: ${wholePercent(fresh[i] ?? 0)} of new dots, ${wholePercent(own[i] ?? 0)} of its own`,
  );
  return (
    <Panel
      label={`Wrong, middle of ${DRAWS} other draws. ${said.join("; ")}.`}
      title={newTitle(summary)}
      aspect={1.1}
      narrow={1.7}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(names)}
          x={x}
          xTicks={[0, 0.25, 0.5]}
          xFormat={wholePercent}
          xLabel={`Wrong, middle half of ${DRAWS} other draws`}
        >
          <Rule x={0.5} label="a coin" dashed />
          <Categories values={fresh} low={both("low")} high={both("high")} ink="accent" thick={0.34} shift={NEW} />
          <Categories values={own} ink="plain" thick={0.16} shift={OWN} />
          {fresh.map((value, i) => (
            <Label key={names[i]} x={0} y={i + NEW} dx={6} dy={5} text={`${wholePercent(value)} of new dots`} />
          ))}
          {own.map((value, i) => (
            <Label
              key={names[i]}
              x={0}
              y={i + OWN}
              dx={6}
              dy={5}
              text={`${wholePercent(value)} of its own`}
              ink="plain"
            />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
