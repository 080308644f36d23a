/** Two weights, one example: the valley of exact fits, and the net at the place where the reader stands in it. */
import face from "../../../experiments/landscape/one-equation/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Brick } from "./brick.tsx";
import { Valley } from "./valley.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Valley summary={summary} />
      <Brick summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["first", "second", "hold", "equations"],
  compact: Valley,
  sketch: { controls: ["first", "equations"], Drawing, pair: true },
} satisfies Widget;
