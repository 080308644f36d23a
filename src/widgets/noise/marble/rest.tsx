/** Spread after a long time against the length of a step, for each rule of kicks; the marbles' own spread on one of them. */
import { spreadAtRest } from "../../../experiments/noise/marble/bowl.ts";
import { read } from "../../../experiments/noise/marble/outputs.ts";
import { parameters } from "../../../experiments/noise/marble/parameters.ts";
import { restTitle } from "../../../experiments/noise/marble/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { log } from "../../../ui/scales.ts";

const { min, max } = parameters.dt;
const STEPS = Array.from({ length: 25 }, (_, i) => min + ((max - min) * i * i) / 576);
const rules = parameters.kick.choices;
/** Where the lines have their names. */
const NAMED = 0.016;

export function Rest({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const heat = Number(summary.values.temperature);
  const law = read.median(summary, "law");
  return (
    <Panel
      label={`Spread of the marbles against the length of a step, both on log scales.${asking ? "" : ` ${restTitle(summary)}.`}`}
      title={asking ? "Spread against the length of a step" : restTitle(summary)}
      aspect={1.3}
      narrow={1.3}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([min, max])}
          y={log([law / 5, law * 5])}
          xLabel="Length of a step"
          yLabel="Spread"
          xTicks={[0.01, 0.03, 0.1, 0.5]}
        >
          <Answer>
            {rules.map(({ value, label }) => (
              <g key={value} opacity={value === summary.values.kick ? 1 : 0.45}>
                <Line x={STEPS} y={STEPS.map((dt) => spreadAtRest(value, dt, heat))} ink="law" />
                <Label
                  x={NAMED}
                  y={spreadAtRest(value, NAMED, heat)}
                  dx={6}
                  dy={value === "step" ? 16 : -9}
                  text={label}
                  ink="law"
                />
              </g>
            ))}
          </Answer>
          <Handle
            label="Length of a step"
            x="dt"
            at={[Number(summary.values.dt), summary.step > 0 ? read.median(summary, "spread") : law]}
          />
        </Plot>
      )}
    </Panel>
  );
}
