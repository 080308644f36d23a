/** Errors in a tree: how they travel up, and what small tables save. */
import experiment from "../../../experiments/approximation/composition/face.ts";
import { climbed } from "../../../experiments/approximation/composition/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Climb } from "./climb.tsx";
import { Rates } from "./rates.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Climb summary={summary} />
      <Rates summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  controls: ["depth", "stretch", "error", "signs", "exact", "knobs", "budget", "order"],
  compact: Climb,
  sketch: { controls: ["depth", "stretch"], Drawing: Climb, describe: climbed },
} satisfies Widget;
