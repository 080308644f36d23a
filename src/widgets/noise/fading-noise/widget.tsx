/** Eight examples and one weight: their losses, and what is left of the noise. */
import face from "../../../experiments/noise/fading-noise/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Losses } from "./losses.tsx";
import { Spread } from "./spread.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Losses summary={summary} />
      <Spread summary={summary} ghost={ghost} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["weight", "noise"],
  compact: Losses,
  sketch: { controls: ["weight", "noise"], Drawing, pair: true },
} satisfies Widget;
