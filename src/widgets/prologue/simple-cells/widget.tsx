/** A bar on a patch, and what two cells make of it. */
import face from "../../../experiments/prologue/simple-cells/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answers } from "./answers.tsx";
import { Patch } from "./patch.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Patch summary={summary} />
      <Answers summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["place", "cells", "angle"],
  compact: Patch,
  sketch: { controls: ["place", "angle"], Drawing, pair: true },
} satisfies Widget;
