/** The share of the widest margin that descent's line has, over the steps. */
import { read } from "../../../experiments/generalization/max-margin/outputs.ts";
import { ratioTitle, separable } from "../../../experiments/generalization/max-margin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { history, timeAxis } from "./time.ts";

interface HistoryProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Ratio({ summary, ghost }: HistoryProps) {
  const asking = useGuess()?.asking ?? false;
  const { x, y } = history(summary, read.series(summary, "ratio"));
  const apart = separable(summary);
  // in another number of steps it would lie on another axis
  const before =
    ghost && separable(ghost) && ghost.values.decades === summary.values.decades
      ? history(ghost, read.series(ghost, "ratio"))
      : null;
  const title = asking ? "Share of the widest margin" : ratioTitle(summary);
  const shown = y.map((value) => (value !== null && value >= 0 ? value : null));
  return (
    <Panel
      label={
        asking || !apart
          ? `${title}.`
          : `Share of the widest margin that descent’s line has: ${percent(y.at(-1))} after the last step.`
      }
      title={title}
      aspect={1.4}
      narrow={1.3}
    >
      {(size) => (
        <Plot
          {...size}
          {...timeAxis(summary)}
          y={linear([0, 1.08])}
          yLabel="Margin over the widest"
          yTicks={[0, 0.5, 1]}
          ends={apart && !asking ? [{ ink: "accent", text: "descent", y: shown }] : []}
        >
          {apart ? <Rule y={1} dashed label="widest margin" /> : null}
          <Answer>
            {before ? <Line {...before} ink="accent" ghost /> : null}
            {apart ? <Line x={x} y={shown} ink="accent" /> : null}
          </Answer>
          {apart ? null : (
            <Label atX={size.width / 3} atY={size.height / 3} anchor="middle" text="no line, no margin" ink="plain" />
          )}
        </Plot>
      )}
    </Panel>
  );
}
