/** Batch and rate of a real net: how sharp it ends, and how it errs on new examples. */
import experiment from "../../../experiments/questions/batch-size/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Tests } from "./tests.tsx";
import { Tops } from "./tops.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  return (
    <>
      <Tops summary={summary} ghost={ghost} />
      {asking ? null : <Tests summary={summary} />}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train them all",
  controls: ["rate", "ratio"],
  compact: Tops,
  sketch: { controls: ["rate", "ratio"], Drawing: Tops },
} satisfies Widget;
