/** One unit copied: the plane of splits, and the function that does not notice. */
import face from "../../../experiments/landscape/copied-unit/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Curve } from "./curve.tsx";
import { Plane } from "./plane.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} />
      <Curve summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["split", "apart"],
  compact: Plane,
  sketch: { controls: ["split", "apart"], Drawing, pair: true },
} satisfies Widget;
