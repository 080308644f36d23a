/** Towards the widest margin: the points with descent's line, its share of that margin, and the length of the weights. */
import experiment from "../../../experiments/generalization/max-margin/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Data } from "./data.tsx";
import { Lengths } from "./lengths.tsx";
import { Ratio } from "./ratio.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Data summary={summary} />
      <Ratio summary={summary} ghost={ghost} />
      <Lengths summary={summary} ghost={ghost} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Descend",
  controls: ["points", "descent"],
  compact: Data,
  sketch: { controls: ["descent"], Drawing, pair: true },
} satisfies Widget;
