/** One net, rescaled: its function, which stays, and its sharpness, which does not. */
import experiment from "../../../experiments/questions/rescaling/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Net } from "./net.tsx";
import { Sharpness } from "./sharpness.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Net summary={summary} />
      <Sharpness summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  controls: ["alpha", "bend"],
  compact: Sharpness,
  sketch: { controls: ["alpha", "bend"], Drawing, pair: true },
} satisfies Widget;
