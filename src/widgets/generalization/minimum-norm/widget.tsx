/** Invisible directions: where descent ends on the line of exact fits, and what moves along it. */
import experiment from "../../../experiments/generalization/minimum-norm/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Descent } from "./descent.tsx";
import { Methods } from "./methods.tsx";
import { Plane } from "./plane.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Plane summary={summary} ghost={ghost} />
      <Descent summary={summary} ghost={ghost} />
      <Answer>
        <Methods sweep={sweeps.method} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Descend",
  controls: ["weights", "first", "second", "third", "method", "ratio", "temperature"],
  compact: Plane,
  sketch: { controls: ["method", "temperature"], Drawing: Plane },
} satisfies Widget;
