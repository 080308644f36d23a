import experiment from "../../../experiments/noise/many-nets/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Cloud } from "./cloud.tsx";
import { Pairs } from "./pairs.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Cloud summary={summary} />
      <Pairs summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train the nets",
  controls: ["across", "up", "among", "rescale"],
  compact: Cloud,
  sketch: { controls: ["across", "up"], Drawing: Cloud },
} satisfies Widget;
