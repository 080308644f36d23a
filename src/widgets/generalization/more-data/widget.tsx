/** More data: both errors against examples, the gap between them, and what wrong labels do. */
import experiment from "../../../experiments/generalization/more-data/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Errors } from "./errors.tsx";
import { Gap } from "./gap.tsx";
import { Wrong } from "./wrong.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (asking) return <Errors summary={summary} ghost={null} />;
  return (
    <>
      <Errors summary={summary} ghost={ghost} />
      <Gap summary={summary} />
      <Wrong summary={summary} sweep={sweeps.noise} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Add examples",
  controls: ["noise", "units"],
  compact: Errors,
  sketch: { controls: ["noise", "units"] },
} satisfies Widget;
