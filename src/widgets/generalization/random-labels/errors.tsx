/** Errors against examples, with labels from coins and with true ones; filled on new examples, hollow on those learned from. */
import { read } from "../../../experiments/generalization/random-labels/outputs.ts";
import { errorsTitle } from "../../../experiments/generalization/random-labels/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped, shortPercent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
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

interface Curve {
  readonly name: "trains" | "tests" | "true.trains" | "true.tests";
  readonly text: string;
  readonly ink: "accent" | "plain";
  readonly hollow: boolean;
}

/** Dashed and hollow: on the examples that were learned from. */
function ErrorCurve({ curve, summary }: { readonly curve: Curve; readonly summary: Summary }) {
  const x = Array.from(read.field(summary, "at"));
  const band = read.fieldBand(summary, curve.name);
  const y = band?.values ?? [];
  return (
    <>
      <Line x={x} y={y} ink={curve.ink} dash={curve.hollow ? "5 4" : "none"} mark={false} />
      <Points
        x={x}
        y={y}
        low={band?.low ?? []}
        high={band?.high ?? []}
        ink={curve.ink}
        hollow={curve.hollow}
        r={curve.ink === "accent" ? 3.5 : 2.75}
      />
    </>
  );
}

export function Errors({ summary, ghost }: ErrorsProps) {
  const asking = useGuess()?.asking ?? false;
  const x = Array.from(read.field(summary, "at"));
  const weights = read.median(summary, "weights");
  const random = Number(summary.values.random);
  const coinsText = random === 1 ? "coins" : `${shortPercent(random)} coins`;
  const truth: readonly Curve[] = [
    { name: "true.tests", text: "true, new", ink: "plain", hollow: false },
    { name: "true.trains", text: "true, own", ink: "plain", hollow: true },
  ];
  const coins: readonly Curve[] =
    random === 0
      ? []
      : [
          { name: "tests", text: `${coinsText}, new`, ink: "accent", hollow: false },
          { name: "trains", text: `${coinsText}, own`, ink: "accent", hollow: true },
        ];
  const shown = asking ? truth : [...coins, ...truth];
  const said = shown.map(
    ({ name, text }) => `${text}: ${Array.from(read.field(summary, name), shortPercent).join(", ")}`,
  );
  const title = asking ? "And when coins choose the labels?" : errorsTitle(summary);
  const label = `${title}${asking ? "" : "."} Errors at ${x.map(grouped).join(", ") || "no"} examples. ${said.join("; ")}.`;
  const before = ghost ? { x: read.field(ghost, "at"), y: read.field(ghost, "trains") } : null;
  const floor = random / 2;
  return (
    <Panel label={label} title={title} aspect={1.9} narrow={1.05} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          {...EXAMPLES}
          {...ERRORS}
          yLabel={`Share of wrong answers, ${summary.values.draws} draws`}
          ends={[
            ...shown.map(({ name, text, ink, hollow }) => ({
              ink,
              text: `${hollow ? "○" : "●"} ${text}`,
              x,
              y: read.field(summary, name),
            })),
            ...(before && !asking ? [runBefore(before.x, before.y)] : []),
          ]}
        >
          <Rule
            x={weights}
            label={width < 32 * fontSize ? `${grouped(weights)} weights` : `as many as weights: ${grouped(weights)}`}
            dashed
          />
          {floor > 0 && !asking ? <Rule y={floor} dashed /> : null}
          {truth.map((curve) => (
            <ErrorCurve key={curve.name} curve={curve} summary={summary} />
          ))}
          <Answer>
            {before ? <Line x={before.x} y={before.y} ink="accent" ghost /> : null}
            {coins.map((curve) => (
              <ErrorCurve key={curve.name} curve={curve} summary={summary} />
            ))}
          </Answer>
          {x.length === 0 && !asking ? <Note text="The net has not seen any examples yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}
