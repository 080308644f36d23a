/**
 * The line after each fold, small; the last one large, with what one layer draws with its units, and what training comes
 * to; below, on an axis of units, how many each net needs, and a handle for how many the one layer is given.
 */

import { piecesOf } from "../../../experiments/approximation/iterates/folding.ts";
import { read } from "../../../experiments/approximation/iterates/outputs.ts";
import { counts, foldsInWords, lineTitle } from "../../../experiments/approximation/iterates/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { counted } from "../../../terms/words.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { heightsAt, phaseOf, useFolding } from "./fold-motion.ts";
import { Ruler } from "./ruler.tsx";
import { Stages, stagesHeight } from "./stages.tsx";

interface FoldsProps {
  readonly summary: Summary;
}

export function Folds({ summary }: FoldsProps) {
  const asking = useGuess()?.asking ?? false;
  const { folds, deep } = counts(summary);
  const asked = `${foldsInWords(folds)}: a deep net of two units a layer needs ${deep}`;
  const title = asking ? asked.charAt(0).toUpperCase() + asked.slice(1) : lineTitle(summary);
  const label = asking
    ? `A line folded ${folds} times, and an axis for your guess of how many units one layer needs.`
    : `A line folded ${folds} times over the unit interval, and the line of one layer. ${title}.`;
  return (
    <Panel label={label} title={title} aspect={1.5} narrow={0.85} wide interactive>
      {({ width, height, fontSize }) => {
        // in a low box the last line alone
        const low = height < LOW * fontSize;
        const ruler = Math.round(fontSize * (low ? 8 : 9.4));
        const stages = low ? 0 : stagesHeight(fontSize);
        return (
          <>
            {low ? null : <Stages folds={folds} width={width} fontSize={fontSize} />}
            <g transform={`translate(0 ${stages})`}>
              <Lines summary={summary} width={width} height={height - ruler - stages} low={low} />
            </g>
            <g transform={`translate(0 ${height - ruler})`}>
              <Ruler summary={summary} width={width} height={ruler} />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** Em. */
const LOW = 20;

interface PartProps extends FoldsProps {
  readonly low: boolean;
  readonly width: number;
  readonly height: number;
}

function Lines({ summary, width, height, low }: PartProps) {
  const asking = useGuess()?.asking ?? false;
  const { folds, units } = counts(summary);
  const done = useFolding(folds);
  const moving = done < 1;
  const heights = heightsAt(folds, done);
  const corners = heights.map((_, j) => j / piecesOf(folds));
  const trained = read.field(summary, "trained");
  const ran = summary.step > 0;
  return (
    <Plot
      width={width}
      height={height}
      x={linear([0, 1])}
      y={linear([-0.04, 1.04])}
      xTicks={[0, 0.5, 1]}
      yTicks={[0, 0.5, 1]}
      ends={
        asking
          ? []
          : [
              { ink: "law", text: foldsInWords(folds), y: 0.97 },
              {
                ink: "shallow",
                text: low ? `${units} in one layer` : `${counted(units, "unit")}, one layer`,
                y: read.field(summary, "shallow"),
              },
              ...(ran ? [{ ink: "dense" as const, text: "deep net, trained", y: trained }] : []),
            ]
      }
    >
      {moving ? <Crease done={done} /> : null}
      <Line x={corners} y={heights} ink="law" />
      {moving ? null : (
        <Answer>
          <Line x={read.field(summary, "shallow.x")} y={read.field(summary, "shallow")} ink="shallow" />
          {ran ? <Line x={read.field(summary, "x")} y={trained} ink="dense" /> : null}
        </Answer>
      )}
    </Plot>
  );
}

/** The flap, and the line around which it turns. */
function Crease({ done }: { readonly done: number }) {
  const frame = usePlot();
  const { flap, stretch } = phaseOf(done);
  const [crease, edge] = [pixel(frame.y, 0.5 * stretch) ?? 0, pixel(frame.y, stretch * (0.5 + flap / 2)) ?? 0];
  return (
    <>
      <rect
        x={0}
        y={Math.min(crease, edge)}
        width={frame.width}
        height={Math.abs(crease - edge)}
        fill="currentColor"
        fillOpacity={0.07}
      />
      <Rule y={0.5 * stretch} dashed label={stretch > 1 ? "then stretched" : "folded here"} />
    </>
  );
}
