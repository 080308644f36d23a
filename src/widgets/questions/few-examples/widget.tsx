/** Few examples: errors against hidden units, for more examples too, and what the graph is worth. */
import experiment from "../../../experiments/questions/few-examples/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Errors } from "./errors.tsx";
import { Graph } from "./graph.tsx";
import { Many } from "./many.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (asking) return <Errors summary={summary} ghost={null} />;
  return (
    <>
      <Errors summary={summary} ghost={ghost} />
      <Many summary={summary} sweep={sweeps.many} />
      <Graph summary={summary} sweep={sweeps.graph} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Add units",
  controls: ["examples", "target"],
  compact: Errors,
  sketch: { controls: ["examples", "target"] },
} satisfies Widget;
