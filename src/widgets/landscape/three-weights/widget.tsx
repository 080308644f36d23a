/** Three weights: what each equation leaves of their space, and the nets that are left with it. */
import experiment from "../../../experiments/landscape/three-weights/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Nets } from "./nets.tsx";
import { Weights } from "./weights.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Weights summary={summary} />
      <Nets summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  controls: ["examples", "third"],
  compact: Weights,
  sketch: { controls: ["examples", "third"], Drawing, pair: true },
} satisfies Widget;
