/** A broken line whose corners the reader drags, and the bricks that it is made of. */
import face from "../../../experiments/prologue/relu-bricks/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Bricks } from "./bricks.tsx";
import { BrokenLine } from "./broken-line.tsx";

const Alone = ({ summary }: DrawingProps) => <BrokenLine summary={summary} wide />;

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <BrokenLine summary={summary} />
      <Bricks summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["target", "unit", "corners"],
  compact: Alone,
  sketch: { controls: ["target", "unit"], Drawing: Alone },
} satisfies Widget;
