/** Which spiral is one piece: two sheets and a rule at work; what rules cost; and nets that learn from pictures. */
import experiment from "../../../experiments/approximation/connected/face.ts";
import { follows } from "../../../experiments/approximation/connected/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Learned } from "./learned.tsx";
import { Sheets } from "./sheets.tsx";
import { Steps } from "./steps.tsx";
import { Curves, Pictures } from "./training.tsx";

const Alone = ({ summary }: DrawingProps) =>
  follows(summary) ? <Sheets summary={summary} /> : <Curves summary={summary} />;

function Drawing({ summary, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  if (!follows(summary))
    return (
      <>
        <Pictures summary={summary} />
        <Curves summary={summary} />
        <Learned summary={summary} sweep={sweeps.learned} wide />
      </>
    );
  return (
    <>
      <Sheets summary={summary} />
      {asking ? null : (
        <>
          <Steps summary={summary} />
          <Learned summary={summary} sweep={sweeps.learned} />
        </>
      )}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let it work",
  controls: ["task", "rule", "turns", "bridge", "examples"],
  compact: Alone,
  sketch: { controls: ["rule", "turns"], Drawing: Alone },
} satisfies Widget;
