/** The trained net’s errors for few examples and for many, as far as that sweep is known. */
import { invitation } from "../../../experiments/invitation.ts";
import face from "../../../experiments/questions/few-examples/face.ts";
import { read } from "../../../experiments/questions/few-examples/outputs.ts";
import { manyTitle } from "../../../experiments/questions/few-examples/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { SHARES, UNITS } from "./axes.ts";

interface ManyProps {
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
}

export function Many({ summary, sweep }: ManyProps) {
  const points = sweep?.points ?? [];
  const curves = [...new Set(points.map(({ value }) => Number(value)))].map((examples) => {
    const mine = points.filter(({ value }) => Number(value) === examples);
    return {
      examples,
      x: mine.map(({ by }) => Number(by)),
      y: mine.map(({ summary: of }) => read.band(of, "whole.widest").median),
    };
  });
  const ends = curves.map(({ y }) => y.at(-1) ?? Number.NaN);
  const title = manyTitle(ends);
  const asks = invitation(face, "many", summary);
  const said = curves.map(({ examples }, i) => `${examples} examples: ${percent(ends[i])}`);
  return (
    <Panel
      label={`${title}. Errors of the trained net with the most units. ${said.join(", ") || asks}.`}
      title={title}
      aspect={1.4}
      narrow={1.1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...UNITS}
          {...SHARES}
          yLabel="Share of errors on new points, trained net"
          ends={curves.map(({ examples, x, y }) => ({ ink: "shallow", text: `${examples} examples`, x, y }))}
        >
          {curves.map(({ examples, x, y }) => (
            <g key={examples}>
              <Line x={x} y={y} ink="shallow" mark={false} />
              <Points x={x} y={y} ink="shallow" r={2.5} />
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
