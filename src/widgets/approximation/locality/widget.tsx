/** Pictures, who recognizes them, what breaks whom, and who sees what. */
import experiment from "../../../experiments/approximation/locality/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Arms } from "./arms.tsx";
import { Curves } from "./curves.tsx";
import { Examples } from "./examples.tsx";
import { Graphs } from "./graphs.tsx";
import { Light } from "./light.tsx";
import { Pictures } from "./pictures.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  return (
    <>
      <Pictures summary={summary} />
      <Curves summary={summary} ghost={asking ? null : ghost} />
      <Arms summary={summary} />
      {asking ? null : <Graphs summary={summary} />}
      {sweeps.examples ? <Examples sweep={sweeps.examples} summary={summary} /> : null}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them learn",
  controls: ["shuffle", "translation", "task", "examples"],
  compact: Light,
  sketch: { controls: ["shuffle", "translation"] },
} satisfies Widget;
