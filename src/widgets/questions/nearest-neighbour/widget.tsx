/** The nearest neighbor: its cells, and its errors while examples come in. */
import experiment from "../../../experiments/questions/nearest-neighbour/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Errors } from "./errors.tsx";
import { Plane } from "./plane.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} />
      <Errors summary={summary} ghost={ghost} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Bring examples",
  controls: ["distance", "neighbors", "dimension"],
  compact: Errors,
  sketch: { controls: ["distance", "dimension"], Drawing, pair: true },
} satisfies Widget;
