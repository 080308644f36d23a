/** The two nets beside the error of a task against the number of tasks, together and alone. */
import { styles } from "../../../experiments/approximation/shared-trunk/nets.ts";
import { aloneAtOne, read } from "../../../experiments/approximation/shared-trunk/outputs.ts";
import { tasksTo } from "../../../experiments/approximation/shared-trunk/parameters.ts";
import { curveTitle, short } from "../../../experiments/approximation/shared-trunk/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { log, type Scale } from "../../../ui/scales.ts";
import { errorScale, errorTicks, GUESSING, Y_LABEL } from "./axes.ts";
import { Nets } from "./nets.tsx";

export interface CurveProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
  /** The axis shared with the panels beside. */
  readonly y?: Scale;
}

/** Below this width the nets stand over the curve, pixels. */
const BROAD = 560;

function drawsInWords(summary: Summary): string {
  const draws = Array.from(read.field(summary, "draws"));
  const [least, most] = [Math.min(...draws), Math.max(...draws)];
  if (summary.seeds.length > 1) return `; middle half of ${summary.seeds.length} surveys`;
  if (draws.length === 0 || most === 1) return "";
  return `; middle half of ${least === most ? most : `${least} to ${most}`} draws`;
}

export function Curve({ summary, ghost, y = errorScale([summary, ghost]) }: CurveProps) {
  const asking = useGuess()?.asking ?? false;
  const { values } = summary;
  const grid = tasksTo(Number(values.most));
  const x = Array.from(read.field(summary, "tasks"));
  const together = read.fieldBand(summary, "together");
  const alone = read.fieldBand(summary, "alone");
  const drawn = asking ? Number(values.most) : (x.at(-1) ?? Number(values.most));
  const title = asking ? "One trunk for all, or a trunk for each?" : curveTitle(summary);
  const said = x.map((tasks, i) => {
    const error = (band: typeof together) => short(Number(band?.values[i]));
    return `${error(together)} and ${error(alone)} for ${tasks}`;
  });
  const label = asking
    ? `Two nets for ${values.most} tasks, and axes of the error of a task against the number of tasks; one task errs by ${short(aloneAtOne(summary))}.`
    : `${title}. Error of a task on one trunk for all, and with a trunk for each, against the number of tasks: ${said.join("; ") || "nothing yet"}.`;
  const ends = [
    { ink: styles.together.ink, text: styles.together.label, x, y: together?.values ?? [] },
    { ink: styles.alone.ink, text: styles.alone.label, x, y: alone?.values ?? [] },
    ...(ghost ? [runBefore(read.field(ghost, "tasks"), read.field(ghost, "together"))] : []),
  ];
  return (
    <Panel label={label} title={title} aspect={1.95} narrow={0.72} wide interactive={asking}>
      {({ width, height, fontSize }) => {
        const broad = width >= BROAD;
        const nets = broad
          ? { width: Math.round(width * 0.36), height: Math.round(height * 0.94) }
          : { width, height: Math.round(height * 0.34) };
        const gap = broad ? 40 : 24;
        const right = broad ? nets.width + gap : 0;
        const down = broad ? 0 : nets.height + gap;
        return (
          <>
            <Nets
              {...nets}
              fontSize={fontSize}
              tasks={drawn}
              units={Number(values.units)}
              examples={Number(values.examples)}
              beside={!broad}
            />
            <g transform={`translate(${right} ${down})`}>
              <Plot
                width={width - right}
                height={height - down}
                x={log([0.85, (grid.at(-1) ?? 1) * 1.18])}
                y={y}
                xLabel="Tasks (log scale)"
                yLabel={`${Y_LABEL}${asking ? "" : drawsInWords(summary)}`}
                xTicks={grid.filter((tasks, i) => i % 2 === (grid.length - 1) % 2 || tasks === 1)}
                yTicks={errorTicks(y)}
                ends={asking ? [] : ends}
              >
                <Rule y={GUESSING} />
                <Label x={1} y={GUESSING} dy={-6} text="guessing the mean" ink="plain" />
                {asking ? <OneTask error={aloneAtOne(summary)} /> : null}
                <Answer>
                  {ghost ? (
                    <Line x={read.field(ghost, "tasks")} y={read.field(ghost, "together")} ink="shared" ghost />
                  ) : null}
                  {alone?.low && alone.high ? <Band x={x} low={alone.low} high={alone.high} ink="local" /> : null}
                  {together?.low && together.high ? (
                    <Band x={x} low={together.low} high={together.high} ink="shared" />
                  ) : null}
                  <Line x={x} y={alone?.values ?? []} ink="local" mark={false} />
                  <Points x={x} y={alone?.values ?? []} ink="local" />
                  <Line x={x} y={together?.values ?? []} ink="shared" mark={false} />
                  <Points x={x} y={together?.values ?? []} ink="shared" r={4} />
                </Answer>
                <AtTheMost tasks={grid.at(-1) ?? 1} />
              </Plot>
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** What is known before the guess. */
function OneTask({ error }: { readonly error: number }) {
  return (
    <>
      <Points x={[1]} y={[error]} ink="local" />
      <Label x={1} y={error} dx={10} dy={4} text={`one task ${short(error)}`} ink="local" />
    </>
  );
}

/** The guess stands over the most tasks. */
function AtTheMost({ tasks }: { readonly tasks: number }) {
  const at = pixel(usePlot().x, tasks);
  return at === null ? null : <GuessMark axis="y" at={at} />;
}
