/** Sharpness at the end against the batch, of both families, with the edge 2 / rate of each: it is level for one and falls for the other. */
import {
  BATCHES,
  edgeOf,
  type FamilyName,
  familyNames,
  rateOf,
  styles,
} from "../../../experiments/questions/batch-size/nets.ts";
import { read } from "../../../experiments/questions/batch-size/outputs.ts";
import { short, topsTitle } from "../../../experiments/questions/batch-size/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { log } from "../../../ui/scales.ts";
import { BATCH } from "./axes.ts";
import { Curve, endsOf, ROOMY, shownOf } from "./curve.tsx";
import { Lost } from "./lost.tsx";

interface TopsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const [LOW, HIGH] = [4, 200];

export function Tops({ summary, ghost }: TopsProps) {
  const asking = useGuess()?.asking ?? false;
  const batches = Array.from(read.field(summary, "batches"));
  const settings = { rate: Number(summary.values.rate), ratio: Number(summary.values.ratio) };
  const edges = familyNames.map((family) => ({
    family,
    y: BATCHES.map((batch) => edgeOf(rateOf(family, { ...settings, batch }))),
  }));
  const curves = familyNames.map((family) => ({ family, y: shownOf(summary, family, "tops").y }));
  const title = asking ? "Two ways to choose the rate, and the edge of each" : topsTitle(summary);
  const said = curves.map(
    ({ family, y }) =>
      `${styles[family].label}: ${y.map((top, i) => `${top === null ? "diverged" : short(top)} at ${batches[i]}`).join(", ")}`,
  );
  const label = asking
    ? "Axes: sharpness at the end against the batch, with the edge of descent for each way to choose the rate."
    : `${title}. Sharpness at the end against the batch. ${batches.length > 0 ? said.join("; ") : "Nothing yet"}.`;
  return (
    <Panel label={label} title={title} aspect={1.9} narrow={0.95} wide>
      {({ width, height, fontSize }) => (
        <Plot
          width={width}
          height={height}
          {...BATCH}
          y={log([LOW, HIGH])}
          yTicks={[5, 10, 20, 50, 100]}
          yLabel={`Sharpness at the end (log scale), median and middle half of ${summary.values.draws} draws`}
          ends={
            asking
              ? []
              : [
                  ...endsOf(
                    batches,
                    curves.filter(({ family }) => family === "rate" || width < ROOMY * fontSize),
                  ),
                  ...(ghost ? [runBefore(read.field(ghost, "batches"), shownOf(ghost, "rate", "tops").y)] : []),
                ]
          }
        >
          {edges.map(({ family, y }) => (
            <Line key={family} x={BATCHES} y={y} ink={styles[family].ink} dash="3 4" mark={false} />
          ))}
          <EdgeLabels edges={edges} roomy={width >= ROOMY * fontSize} />
          <Answer>
            {ghost ? (
              <Line x={read.field(ghost, "batches")} y={shownOf(ghost, "rate", "tops").y} ink="accent" ghost />
            ) : null}
            {curves.map(({ family }) => (
              <Curve key={family} family={family} what="tops" summary={summary} named={width >= ROOMY * fontSize} />
            ))}
            <Lost summary={summary} />
          </Answer>
          {batches.length === 0 && !asking && !ghost ? <Note text="No run has ended yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}

/** Em. */
const SQUAT = 16;

interface EdgeLabelsProps {
  readonly edges: readonly { readonly family: FamilyName; readonly y: readonly number[] }[];
  readonly roomy: boolean;
}

/** Beside the edges, where there is room: at the left of the level one, and on the slope of the other. */
function EdgeLabels({ edges, roomy }: EdgeLabelsProps) {
  const { height, fontSize } = usePlot();
  // in a low plot the counts have all the room over the slope
  const low = roomy && height < SQUAT * fontSize;
  return edges
    .filter(({ family }) => family === "rate" || !low)
    .map(({ family, y }) => {
      const place =
        family === "rate"
          ? 0
          : Math.max(
              0,
              y.findIndex((edge) => edge < HIGH / 1.5),
            );
      const words = family === "rate" ? "edge: 2 / rate" : "edge: falls as the rate grows";
      return (
        <Label
          key={family}
          x={BATCHES[place] ?? 1}
          y={y[place] ?? HIGH}
          dx={family === "rate" ? -4 : 8}
          dy={-6}
          text={roomy ? words : "edge"}
          ink={styles[family].ink}
        />
      );
    });
}
