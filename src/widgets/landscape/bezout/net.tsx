/** Digits of the bound for a net that is to fit its examples, against their number: a straight line, far above the atoms. */
import { digitsOf } from "../../../experiments/landscape/bezout/nets.ts";
import { read } from "../../../experiments/landscape/bezout/outputs.ts";
import { parameters } from "../../../experiments/landscape/bezout/parameters.ts";
import { netTitle } from "../../../experiments/landscape/bezout/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max } = parameters.examples;
/** Of 10^80, the atoms of the universe. */
const ATOMS = 81;
const NUMBERS = [1, 2, 3, 5, 8, 12, 20, 40, 100, 400, 2000, 10_000, max];

export function Net({ summary }: { readonly summary: Summary }) {
  const degree = read.median(summary, "degree");
  const digits = read.median(summary, "digits");
  const examples = Number(summary.values.examples);
  return (
    <Panel
      label={`Digits of Bézout’s bound against the number of equations of degree ${degree}, both on log scales: ${netTitle(summary)}.`}
      title={netTitle(summary)}
      aspect={1.5}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([1, digitsOf(degree, max) * 3])}
          xLabel="Examples, an equation each"
          yLabel="Digits of the bound"
          xTicks={[1, 100, 10_000]}
          yTicks={[1, ATOMS, 10_000]}
          xFormat={grouped}
          yFormat={grouped}
        >
          <Rule y={ATOMS} dashed />
          <Label x={min} y={ATOMS} dx={4} dy={-6} text="atoms of the universe" ink="plain" />
          <Line x={NUMBERS} y={NUMBERS.map((number) => digitsOf(degree, number))} ink="law" />
          <Handle label="Examples" x="examples" at={[examples, digits]} format={grouped} />
        </Plot>
      )}
    </Panel>
  );
}
