/** Dots to tap in, the map that a net makes of the plane, and what it says of dots that it has not seen. */
import face from "../../../experiments/prologue/memorize/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { NewDots } from "./new-dots.tsx";
import { Plane } from "./plane.tsx";

const Alone = ({ summary }: DrawingProps) => <Plane summary={summary} />;

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} />
      <NewDots summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["labels", "weights", "dots"],
  compact: Alone,
  sketch: { controls: ["labels", "weights"], Drawing, pair: true },
} satisfies Widget;
