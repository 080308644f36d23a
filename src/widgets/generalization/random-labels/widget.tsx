/** Random labels: errors with coins and with the truth, who meets all labels, and what more steps do. */
import experiment from "../../../experiments/generalization/random-labels/face.ts";
import { isLayer } from "../../../experiments/generalization/random-labels/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Errors } from "./errors.tsx";
import { Shares } from "./shares.tsx";
import { Steps } from "./steps.tsx";

function Main({ summary, ghost }: Pick<DrawingProps, "summary" | "ghost">) {
  if (isLayer(summary)) return <Shares summary={summary} sweep={undefined} />;
  // errors of a net stand on another axis than shares of one layer
  return <Errors summary={summary} ghost={ghost && !isLayer(ghost) ? ghost : null} />;
}

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (asking || isLayer(summary)) return <Main summary={summary} ghost={ghost} />;
  return (
    <>
      <Main summary={summary} ghost={ghost} />
      <Shares summary={summary} sweep={sweeps.layer} />
      <Steps summary={summary} sweep={sweeps.steps} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Add examples",
  controls: ["random", "steps", "learner"],
  compact: Main,
  sketch: { controls: ["random", "steps"] },
} satisfies Widget;
