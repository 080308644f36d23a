/** A sheet of units, and what its wires cost. */
import face from "../../../experiments/approximation/wiring/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Lengths } from "./lengths.tsx";
import { Sheet } from "./sheet.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Sheet summary={summary} />
      <Lengths summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["side", "reach"],
  compact: Sheet,
  sketch: { controls: ["side", "reach"], Drawing, pair: true },
} satisfies Widget;
