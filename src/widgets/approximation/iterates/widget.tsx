/** Folding paper: a line of many pieces, what one layer pays for it, and whether training finds it. */
import experiment from "../../../experiments/approximation/iterates/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Errors } from "./errors.tsx";
import { Folds } from "./folds.tsx";
import { Found } from "./found.tsx";
import { Pieces } from "./pieces.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Folds summary={summary} />
      <Answer>
        <Pieces summary={summary} />
        <Errors summary={summary} ghost={ghost} />
        <Found summary={summary} sweep={sweeps.folds} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train it",
  controls: ["folds", "units", "width", "noise"],
  compact: Folds,
  sketch: { controls: ["folds", "units"], Drawing: Folds },
} satisfies Widget;
