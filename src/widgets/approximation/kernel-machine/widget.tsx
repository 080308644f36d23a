/** A curve through examples to be dragged, and the units whose sum it is: one at each example, with its weight beneath. */
import face from "../../../experiments/approximation/kernel-machine/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Machine } from "./machine.tsx";

const Drawing = ({ summary }: DrawingProps) => <Machine summary={summary} />;

export default {
  experiment: face,
  Drawing,
  controls: ["width", "ridge", "examples"],
  sketch: { controls: ["width", "ridge"], Drawing },
} satisfies Widget;
