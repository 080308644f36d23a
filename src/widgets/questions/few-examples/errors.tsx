/** Errors on new points against hidden units: the net trained as a whole, and the same with its last layer solved for. */
import { read } from "../../../experiments/questions/few-examples/outputs.ts";
import { describe, errorsTitle } from "../../../experiments/questions/few-examples/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { counted } from "../../../terms/words.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { SHARES, UNITS } from "./axes.ts";

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const asking = useGuess()?.asking ?? false;
  const units = Array.from(read.field(summary, "units"));
  const whole = read.fieldBand(summary, "whole");
  const last = read.fieldBand(summary, "last");
  const train = Array.from(read.field(summary, "train"));
  const examples = Number(summary.values.examples);
  const level = units.indexOf(examples - 1);
  const before = ghost ? { x: read.field(ghost, "units"), y: read.field(ghost, "whole") } : null;
  const title = asking ? "Share of new points that are wrong" : errorsTitle(summary);
  const label = asking
    ? "Axes: share of errors on new points, against hidden units."
    : `${title}. ${describe(summary)}`;
  return (
    <Panel label={label} title={title} aspect={2} narrow={1} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          {...UNITS}
          {...SHARES}
          yLabel={`Share of errors; bands: middle half of ${summary.values.draws} draws`}
          ends={
            asking
              ? []
              : [
                  { ink: "shallow", text: "trained net", x: units, y: whole?.values ?? [] },
                  { ink: "accent", text: "last layer solved", x: units, y: last?.values ?? [] },
                  { ink: "plain", text: "its examples", x: units, y: train },
                  ...(before ? [runBefore(before.x, before.y)] : []),
                ]
          }
        >
          <Rule y={0.5} dashed label="guessing" />
          {level < 0 ? null : (
            <Rule
              x={examples - 1}
              dashed
              label={
                width < 32 * fontSize
                  ? `${examples} weights`
                  : width < 55 * fontSize
                    ? "weights = examples"
                    : "a last layer of as many weights"
              }
            />
          )}
          <Answer>
            {whole?.low && whole.high ? <Band x={units} low={whole.low} high={whole.high} ink="shallow" /> : null}
            {last?.low && last.high ? <Band x={units} low={last.low} high={last.high} ink="accent" /> : null}
            {before ? <Line x={before.x} y={before.y} ink="shallow" ghost /> : null}
            <Line x={units} y={train} ink="plain" />
            <Points x={units} y={train} ink="plain" hollow r={2.5} />
            <Line x={units} y={last?.values ?? []} ink="accent" dash="7 4" mark={false} />
            <Line x={units} y={whole?.values ?? []} ink="shallow" mark={false} />
            <Points x={units} y={whole?.values ?? []} ink="shallow" r={3.5} />
          </Answer>
          {units.length === 0 && !asking ? (
            <Note text={`${counted(examples, "example")}, and no net has been trained yet.`} />
          ) : null}
        </Plot>
      )}
    </Panel>
  );
}
