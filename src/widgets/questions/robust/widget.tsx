/** Weights that must stand noise on the inputs: where they lie, how they change with it, how many copies it takes. */
import experiment from "../../../experiments/questions/robust/face.ts";
import { isDrawn } from "../../../experiments/questions/robust/parameters.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Copies } from "./copies.tsx";
import { Plane } from "./plane.tsx";
import { Weights } from "./weights.tsx";

function Pair({ summary }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} />
      <Weights summary={summary} />
    </>
  );
}

/** The worst noise takes no copies. */
function Drawing(props: DrawingProps) {
  return (
    <>
      <Pair {...props} />
      {isDrawn(String(props.summary.values.noise)) ? (
        <Answer>
          <Copies summary={props.summary} />
        </Answer>
      ) : null}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Draw noisy copies",
  controls: ["sigma", "noise", "draws"],
  compact: Plane,
  sketch: { controls: ["sigma", "noise"], Drawing: Pair, pair: true },
} satisfies Widget;
