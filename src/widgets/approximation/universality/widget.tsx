/** Any curve from bricks: the net and its curve, and the error against bricks. */
import face from "../../../experiments/approximation/universality/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Curve } from "./curve.tsx";
import { Errors } from "./errors.tsx";

function Drawing({ summary, sweeps }: DrawingProps) {
  return (
    <>
      <Curve summary={summary} />
      <Errors summary={summary} sweeps={sweeps} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  action: "Train it",
  controls: ["target", "drawn", "formula", "units", "unit"],
  compact: Curve,
  sketch: { controls: ["target", "units"], Drawing: Curve },
} satisfies Widget;
