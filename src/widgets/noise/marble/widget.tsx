/** A marble in a bowl, and how its spread goes with the length of a step. */
import face from "../../../experiments/noise/marble/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Bowl } from "./bowl.tsx";
import { Rest } from "./rest.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Bowl summary={summary} />
      <Rest summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  action: "Shake it",
  controls: ["dt", "kick", "temperature"],
  compact: Bowl,
  sketch: { controls: ["dt", "kick"], Drawing, pair: true },
} satisfies Widget;
