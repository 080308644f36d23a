/** Any curve from bricks: the net and its curve, the error against bricks, the error while training. */
import face from "../../../experiments/approximation/universality/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Curve } from "./curve.tsx";
import { Errors } from "./errors.tsx";
import { Training } from "./training.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Curve summary={summary} />
      <Errors summary={summary} sweeps={sweeps} />
      <Training summary={summary} ghost={ghost} />
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
