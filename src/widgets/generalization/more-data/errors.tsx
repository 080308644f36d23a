/** Test and training error against examples, with the gap between them, and where there are as many examples as weights. */
import { read } from "../../../experiments/generalization/more-data/outputs.ts";
import { errorsTitle } from "../../../experiments/generalization/more-data/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped, shortPercent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { ERRORS, EXAMPLES } from "./axes.ts";

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const asking = useGuess()?.asking ?? false;
  const x = Array.from(read.field(summary, "examples"));
  const train = read.fieldBand(summary, "train");
  const test = read.fieldBand(summary, "test");
  const [own, fresh] = [train?.values ?? [], test?.values ?? []];
  const weights = read.median(summary, "weights");
  const noise = Number(summary.values.noise);
  const said = x.map(
    (at, i) => `${shortPercent(own[i] ?? Number.NaN)} and ${shortPercent(fresh[i] ?? Number.NaN)} at ${at}`,
  );
  const title = asking ? "What does the net know of new examples?" : errorsTitle(summary);
  const label = asking
    ? "Training error against examples: zero at first, and above it from about as many examples as weights on."
    : `${title}. Errors on its own examples and on new ones: ${said.join("; ") || "nothing yet"}.`;
  const before = ghost ? { x: read.field(ghost, "examples"), y: read.field(ghost, "test") } : null;
  return (
    <Panel label={label} title={title} aspect={1.9} narrow={1.05} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          {...EXAMPLES}
          {...ERRORS}
          yLabel={`Share of wrong answers, middle half of ${summary.values.draws} draws`}
          ends={
            asking
              ? [{ ink: "plain", text: "its own", x, y: own }]
              : [
                  { ink: "accent", text: "new ones", x, y: fresh },
                  { ink: "plain", text: "its own", x, y: own },
                  ...(before ? [runBefore(before.x, before.y)] : []),
                ]
          }
        >
          <Rule
            x={weights}
            label={width < 32 * fontSize ? `${grouped(weights)} weights` : `as many as weights: ${grouped(weights)}`}
            dashed
          />
          {noise > 0 && !asking ? (
            <>
              <Rule y={noise} dashed />
              <Label x={10} y={noise} dy={-6} text="the wrong labels" ink="plain" />
            </>
          ) : null}
          <Answer>
            {before ? <Line x={before.x} y={before.y} ink="accent" ghost /> : null}
            <Band x={x} low={own} high={fresh} ink="accent" />
          </Answer>
          <Line x={x} y={own} ink="plain" />
          <Points x={x} y={own} low={train?.low ?? []} high={train?.high ?? []} ink="plain" hollow r={3} />
          <Answer>
            <Line x={x} y={fresh} ink="accent" mark={false} />
            <Points x={x} y={fresh} low={test?.low ?? []} high={test?.high ?? []} ink="accent" r={3.5} />
          </Answer>
          {x.length === 0 && !asking ? <Note text="The net has not seen any examples yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}
