/** A shared trunk: the two nets and their errors, how related the tasks must be, and how many examples sharing saves. */
import experiment from "../../../experiments/approximation/shared-trunk/face.ts";
import { examplesTitle, relatednessTitle } from "../../../experiments/approximation/shared-trunk/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { linear, log } from "../../../ui/scales.ts";
import { errorScale } from "./axes.ts";
import { Beside } from "./beside.tsx";
import { Curve } from "./curve.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const { relatedness, examples } = sweeps;
  const y = errorScale([summary, ghost], [relatedness, examples]);
  if (asking) return <Curve summary={summary} ghost={null} y={y} />;
  return (
    <>
      <Curve summary={summary} ghost={ghost} y={y} />
      <Beside
        name="relatedness"
        summary={summary}
        sweep={relatedness}
        x={linear([-0.03, 1.03])}
        xLabel="Cosine to the common directions"
        xTicks={[0, 0.5, 0.8, 1]}
        y={y}
        titled={relatednessTitle}
      />
      <Beside
        name="examples"
        summary={summary}
        sweep={examples}
        x={log([4.5, 90])}
        xLabel="Examples of each task (log scale)"
        xTicks={[5, 10, 20, 40, 80]}
        y={y}
        titled={examplesTitle}
      />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Add tasks",
  controls: ["most", "examples", "relatedness", "noise"],
  compact: Curve,
  sketch: { controls: ["relatedness", "examples"] },
} satisfies Widget;
