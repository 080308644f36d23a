/** Bézout's theorem in the plane: curves to drag, their crossings counted, and the count for nets. */
import experiment from "../../../experiments/landscape/bezout/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Draws } from "./draws.tsx";
import { Net } from "./net.tsx";
import { Plane } from "./plane.tsx";

const Alone = ({ summary }: DrawingProps) => <Plane summary={summary} />;

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} />
      <Answer>
        <Draws summary={summary} />
        <Net summary={summary} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  controls: ["pair", "equations", "p", "q", "draw", "square", "across", "up"],
  compact: Alone,
  sketch: { controls: ["pair", "equations"], Drawing: Alone },
} satisfies Widget;
