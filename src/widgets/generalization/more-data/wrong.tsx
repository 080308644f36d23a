/** Test error against examples for several shares of wrong labels, as far as the sweep is known. */
import face from "../../../experiments/generalization/more-data/face.ts";
import { read } from "../../../experiments/generalization/more-data/outputs.ts";
import { noiseTitle } from "../../../experiments/generalization/more-data/words.ts";
import { invitation } from "../../../experiments/invitation.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { shortPercent } from "../../../terms/numbers.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { ERRORS, EXAMPLES } from "./axes.ts";

interface WrongProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

export function Wrong({ summary, sweep }: WrongProps) {
  const points = sweep?.points ?? [];
  const curves = [...new Set(points.map(({ value }) => Number(value)))].map((noise) => {
    const mine = points.filter(({ value }) => Number(value) === noise);
    return {
      noise,
      x: mine.map(({ by }) => Number(by)),
      y: mine.map((point) => read.median(point.summary, "test.largest")),
    };
  });
  const title = noiseTitle(curves.map(({ y }) => y));
  const asks = invitation(face, "noise", summary);
  const said = curves.map(({ noise, y }) => `${shortPercent(noise)} wrong: ${y.map(shortPercent).join(", ")}`);
  return (
    <Panel label={`${title}. ${said.join("; ") || asks}`} title={title} aspect={1.35} narrow={1}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...EXAMPLES}
          {...ERRORS}
          yLabel="Share of wrong answers, new examples"
          ends={curves.map(({ noise, x, y }) => ({
            ink: "accent",
            text: noise === 0 ? "none wrong" : `${shortPercent(noise)} wrong`,
            x,
            y,
          }))}
        >
          <Rule x={read.median(summary, "weights")} dashed />
          {curves.map(({ noise, x, y }) => (
            <g key={noise}>
              <Line x={x} y={y} ink="accent" mark={false} />
              <Points x={x} y={y} ink="accent" r={2.5} />
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
