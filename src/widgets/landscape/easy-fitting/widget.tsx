/** Who fits: shares against weights for each example, every draw, and what first weights and rate do. */
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
        name="rate"
        what="learning rate"
        summary={summary}
        sweep={sweeps.rate}
        domain={[0.0085, 0.6]}
        xTicks={[0.01, 0.03, 0.1, 0.5]}
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
