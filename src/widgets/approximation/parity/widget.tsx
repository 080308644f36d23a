/** Parity: bits to flip, circuits that answer, what they cost; and nets that try to learn it. */
import experiment from "../../../experiments/approximation/parity/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Against } from "./against.tsx";
import { Counts } from "./counts.tsx";
import { Learning } from "./learning.tsx";
import { Machine } from "./machine.tsx";

const Alone = ({ summary }: DrawingProps) => <Machine summary={summary} trained />;

function Drawing({ summary, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  return (
    <>
      <Machine summary={summary} />
      <Counts summary={summary} />
      <Learning summary={summary} />
      {asking ? null : <Against summary={summary} sweep={sweeps.bits} />}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train three nets",
  controls: ["bits", "share", "units"],
  compact: Alone,
  sketch: { controls: ["bits", "share"], Drawing: Alone },
} satisfies Widget;
