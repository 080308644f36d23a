/** The nearest neighbor: its cells, and its errors while examples come in. */
import experiment from "../../../experiments/questions/nearest-neighbour/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
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

/** The guess is a mark on the errors: in a sketch they stand alone while it is asked for. */
function InColumn({ summary, ghost }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  return asking ? <Errors summary={summary} ghost={null} /> : <Drawing summary={summary} ghost={ghost} sweeps={{}} />;
}

export default {
  experiment,
  Drawing,
  action: "Bring examples",
  controls: ["distance", "neighbors", "dimension"],
  compact: Errors,
  sketch: { controls: ["distance", "dimension"], Drawing: InColumn, pair: true },
} satisfies Widget;
