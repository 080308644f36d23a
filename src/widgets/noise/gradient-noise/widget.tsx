/** The noise of batches: the cloud, its width and tails against the batch size, and where descent with it ends. */
import experiment from "../../../experiments/noise/gradient-noise/face.ts";
import { inPlane } from "../../../experiments/noise/gradient-noise/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Bell } from "./bell.tsx";
import { Cloud } from "./cloud.tsx";
import { Ends } from "./ends.tsx";
import { Kurtoses, Variances } from "./ladder.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Cloud summary={summary} ghost={ghost} />
      {inPlane(summary) ? <Ends summary={summary} /> : <Bell summary={summary} />}
      <Answer>
        <Variances summary={summary} />
        <Kurtoses summary={summary} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Draw batches",
  controls: ["batch", "noise", "drawing", "kind", "model"],
  compact: Cloud,
  sketch: { controls: ["batch", "noise"], Drawing: Cloud },
} satisfies Widget;
