/** The landscape with its barrier, and the wait against the temperature. */
import face from "../../../experiments/noise/waiting-time/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Landscape } from "./landscape.tsx";
import { Waits } from "./waits.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Landscape summary={summary} />
      <Waits summary={summary} ghost={ghost} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["temperature", "barrier"],
  compact: Waits,
  sketch: { controls: ["temperature", "barrier"], Drawing, pair: true },
} satisfies Widget;
