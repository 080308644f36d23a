/** A ReLU net and its polynomial twin: what they say over the plane, a unit of each, their errors, and which degree is enough. */
import experiment from "../../../experiments/landscape/polynomial-twin/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Degrees } from "./degrees.tsx";
import { Errors } from "./errors.tsx";
import { Maps } from "./maps.tsx";
import { Unit } from "./unit.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (asking) return <Maps summary={summary} />;
  return (
    <>
      <Maps summary={summary} />
      <Unit summary={summary} />
      <Errors summary={summary} ghost={ghost} />
      <Degrees summary={summary} sweep={sweeps.degree} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train both",
  controls: ["degree", "interval", "depth"],
  compact: Maps,
  sketch: { controls: ["degree", "interval"] },
} satisfies Widget;
