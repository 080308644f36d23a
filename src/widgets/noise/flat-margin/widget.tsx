/** Points that a line separates, and the circle of weights: where it is flattest, and where the margin is widest. */
import face from "../../../experiments/noise/flat-margin/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Data } from "./data.tsx";
import { useSolved } from "./use-solved.ts";
import { Weights } from "./weights.tsx";

function Drawing({ summary }: DrawingProps) {
  const props = useSolved(summary);
  return (
    <>
      <Data {...props} />
      <Weights {...props} />
    </>
  );
}

function Compact({ summary }: DrawingProps) {
  return <Weights {...useSolved(summary)} />;
}

export default {
  experiment: face,
  Drawing,
  controls: ["stretch", "lengths", "points"],
  compact: Compact,
  sketch: { controls: ["stretch", "lengths"], Drawing, pair: true },
} satisfies Widget;
