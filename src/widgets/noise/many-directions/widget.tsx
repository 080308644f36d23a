/** The share of the wide well against the number of directions, and a handle that goes along it. */
import face from "../../../experiments/noise/many-directions/face.ts";
import { read } from "../../../experiments/noise/many-directions/outputs.ts";
import { parameters } from "../../../experiments/noise/many-directions/parameters.ts";
import { describe, oddsTitle } from "../../../experiments/noise/many-directions/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";

const { min, max } = parameters.directions;

function Drawing({ summary, ghost }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const shares = read.field(summary, "shares");
  const directions = read.field(summary, "directions");
  const doubling = read.median(summary, "doubling");
  return (
    <Panel
      label={
        asking
          ? "An empty picture: the share of the wide well against the number of directions."
          : `The share of the wide well against the number of directions. ${describe(summary)}`
      }
      title={asking ? "Which share of the walkers is in the wide well?" : oddsTitle(summary)}
      aspect={1.9}
      narrow={1.25}
      wide
      interactive={!asking}
    >
      {(size) => (
        <Plot
          {...size}
          x={log([min, max])}
          y={linear([0.48, 1.02])}
          xLabel="Directions"
          yLabel="In the wide well"
          xTicks={[1, 10, 100, 1000, 10000, 100000]}
          yTicks={[0.5, 0.75, 1]}
          yFormat={(value) => `${Math.round(100 * value)} %`}
        >
          <Rule y={0.5} dashed />
          <Answer>
            {Number.isFinite(doubling) && doubling < max ? <Rule x={doubling} dashed label="2 : 1" /> : null}
            {ghost ? (
              <Line x={read.field(ghost, "directions")} y={read.field(ghost, "shares")} ink="accent" ghost />
            ) : null}
            <Line x={directions} y={shares} ink="law" mark={false} />
            <Handle
              label="Directions"
              x="directions"
              at={[Number(summary.values.directions), read.median(summary, "share")]}
            />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["directions", "ratio"],
  sketch: { controls: ["directions", "ratio"], Drawing },
} satisfies Widget;
