/** What both cells answer, against the place of the bar. */
import { read } from "../../../experiments/prologue/simple-cells/outputs.ts";
import { parameters } from "../../../experiments/prologue/simple-cells/parameters.ts";
import { answersTitle, describe } from "../../../experiments/prologue/simple-cells/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const { min, max } = parameters.place;

export function Answers({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const places = read.field(summary, "places");
  const here = Number(summary.values.place);
  return (
    <Panel
      label={asking ? "An empty picture: what the cells answer." : `What both cells answer. ${describe(summary)}`}
      title={asking ? "What do they answer?" : answersTitle(summary)}
      aspect={1.05}
      narrow={1.5}
    >
      {(size) => (
        <Plot
          {...size}
          x={linear([min, max])}
          y={linear([0, 1.15])}
          xLabel={parameters.place.label}
          yLabel="Answer"
          xTicks={[-1, 0, 1]}
          yTicks={[0, 0.5, 1]}
          yFormat={(value) => `${Math.round(100 * value)} %`}
        >
          <Answer>
            <Line x={places} y={read.field(summary, "complexes")} ink="accent" mark={false} />
            <Line x={places} y={read.field(summary, "simples")} ink="law" mark={false} />
            <Points x={[here]} y={[read.median(summary, "complex")]} ink="accent" r={5} />
            <Points x={[here]} y={[read.median(summary, "simple")]} ink="law" r={4} hollow />
            <Label x={-0.95} y={1.06} text="complex" ink="accent" />
            <Label x={0.95} y={1.06} anchor="end" text="simple" ink="law" />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
