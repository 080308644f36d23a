/** The error on new examples against the batch, of both families. */
import { familyNames, styles } from "../../../experiments/questions/batch-size/nets.ts";
import { read } from "../../../experiments/questions/batch-size/outputs.ts";
import { short, testsTitle } from "../../../experiments/questions/batch-size/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { BATCH } from "./axes.ts";
import { Curve, endsOf, ROOMY, shownOf } from "./curve.tsx";

/** Of a net that always says 0 the error is about 1.5; most end far below. */
const TOP = 0.5;

export function Tests({ summary }: { readonly summary: Summary }) {
  const batches = Array.from(read.field(summary, "batches"));
  const curves = familyNames.map((family) => ({ family, y: shownOf(summary, family, "tests").y }));
  const title = testsTitle(summary);
  const said = curves.map(
    ({ family, y }) =>
      `${styles[family].label}: ${y.map((test, i) => `${test === null ? "diverged" : short(test)} at ${batches[i]}`).join(", ")}`,
  );
  return (
    <Panel label={`${title}. ${said.join("; ")}.`} title={title} aspect={2.2} narrow={1.1} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          {...BATCH}
          y={linear([0, TOP])}
          yTicks={[0, 0.25, 0.5]}
          yLabel="Mean squared error on new examples"
          ends={endsOf(
            batches,
            curves
              .filter(({ family }) => family === "rate")
              .map(({ family, y }) => ({ family, y: y.map((test) => (test !== null && test <= TOP ? test : null)) })),
          )}
        >
          {curves.map(({ family }) => (
            <Curve key={family} family={family} what="tests" summary={summary} named={width >= ROOMY * fontSize} />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
