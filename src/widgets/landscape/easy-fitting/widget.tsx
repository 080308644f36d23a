/** Who fits: shares against weights for each example, every draw, and what batches, rate and first weights do. */
import experiment from "../../../experiments/landscape/easy-fitting/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Beside } from "./beside.tsx";
import { Runs } from "./runs.tsx";
import { Shares } from "./shares.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (asking) return <Shares summary={summary} ghost={null} />;
  return (
    <>
      <Shares summary={summary} ghost={ghost} />
      <Runs summary={summary} />
      <Beside
        name="batch"
        what="examples in a batch"
        summary={summary}
        sweep={sweeps.batch}
        domain={[0.85, 1.2 * Number(summary.values.examples)]}
        xTicks={[1, 3, 5, 10, Number(summary.values.examples)]}
      />
      <Beside
        name="rate"
        what="learning rate"
        summary={summary}
        sweep={sweeps.rate}
        domain={[0.026, 0.58]}
        xTicks={[0.03, 0.1, 0.2, 0.5]}
      />
      <Beside
        name="spread"
        what="size of the first weights"
        summary={summary}
        sweep={sweeps.spread}
        domain={[0.085, 3.5]}
        xTicks={[0.1, 0.3, 1, 3]}
      />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them fit",
  controls: ["batch", "spread", "rate"],
  compact: Shares,
  sketch: { controls: ["batch", "spread"] },
} satisfies Widget;
