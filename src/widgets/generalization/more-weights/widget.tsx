/** More weights: the error on new examples, and how long the weights are; for fewer examples too. */
import experiment from "../../../experiments/generalization/more-weights/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Errors } from "./errors.tsx";
import { Few } from "./few.tsx";
import { Lengths } from "./lengths.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Errors summary={summary} ghost={ghost} />
      <Lengths summary={summary} />
      <Few sweep={sweeps.examples} values={summary.values} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Add weights",
  controls: ["learner", "examples", "noise", "flips", "ridge"],
  compact: Errors,
} satisfies Widget;
