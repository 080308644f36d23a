/** A function with creases, kept as one sheet or in two stages. */
import face from "../../../experiments/approximation/crease/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Curves } from "./curves.tsx";
import { Maps } from "./maps.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Maps summary={summary} />
      <Curves summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["numbers", "angle"],
  compact: Maps,
  sketch: { controls: ["numbers", "angle"], Drawing: Maps, pair: true },
} satisfies Widget;
