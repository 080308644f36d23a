/** Where a function can be cut: what few terms miss across two cuts, and how large all terms are. */
import experiment from "../../../experiments/approximation/tensor-ranks/face.ts";
import { read } from "../../../experiments/approximation/tensor-ranks/outputs.ts";
import { SMALL, TONES } from "../../../experiments/approximation/tensor-ranks/tones.ts";
import { cutsTitle, firstCut, missingWords } from "../../../experiments/approximation/tensor-ranks/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import type { InkName } from "../../../terms/inks.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";
import { ABOVE, ASIDE, Cut, sizeIn } from "./cut.tsx";

const FLOOR = 1e-7;
/** Panels that are narrower, in em, and not wider than high have the tables above the curves. */
const BESIDE = 40;
/** Where one above the other they would be smaller than this, em, they stand side by side; part of the width for one. */
const SMALL_TABLE = 7;
const PART = 0.19;
const GAP = 24;

function Cuts({ summary }: Pick<DrawingProps, "summary">) {
  const asking = useGuess()?.asking ?? false;
  const title = asking ? "Two cuts through four knobs" : cutsTitle(summary);
  const label = asking
    ? `Terms of a function of four knobs, cut across the pairs of its tree: ${read.median(summary, "wrong")} of a thousandth of the first or more. Those of the tree’s own cut are not shown yet.`
    : `What ${summary.values.terms} terms miss of a function of four knobs, across two cuts, in full ink where it is a quarter of the function’s size, and the sizes of all terms. ${title}.`;
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.78} wide interactive>
      {({ width, height, fontSize }) => {
        const beside = width >= Math.min(BESIDE * fontSize, 1.2 * height);
        const stacked = (height - GAP) / 2 - ABOVE * fontSize;
        const row = !beside || stacked < SMALL_TABLE * fontSize;
        const across = (width - GAP) / 2 - ASIDE * fontSize;
        const most = beside
          ? row
            ? Math.min(width * PART, height - ABOVE * fontSize)
            : Math.min(width * 0.34, stacked)
          : across;
        const size = sizeIn(most, read.field(summary, "right.missing").length, fontSize);
        const pitch = size + (row ? ASIDE : ABOVE) * fontSize + GAP;
        const wide = size + ASIDE * fontSize + GAP;
        const taken = beside ? (row ? pitch + wide : wide) : size + ABOVE * fontSize + GAP / 2;
        return (
          <>
            {(["right", "wrong"] as const).map((cut, i) => (
              <g
                key={cut}
                transform={`translate(${row ? Math.round(i * pitch) : 0} ${row ? 0 : Math.round(i * pitch)})`}
              >
                <Cut
                  rows={cut === "right" ? "knobs 1 and 2" : "knobs 1 and 3"}
                  columns={cut === "right" ? "knobs 3 and 4" : "knobs 2 and 4"}
                  ink={cut === "right" ? "local" : "wrong"}
                  says={asking && cut === "right" ? "" : `${missingWords(read.median(summary, `${cut}.lost`))} missing`}
                  missing={read.field(summary, `${cut}.missing`)}
                  full={TONES}
                  size={size}
                  fontSize={fontSize}
                />
              </g>
            ))}
            <g transform={`translate(${beside ? Math.round(taken) : 0} ${beside ? 0 : Math.round(taken)})`}>
              <Sizes
                summary={summary}
                asking={asking}
                width={beside ? width - Math.round(taken) : width}
                height={beside ? height : height - Math.round(taken)}
              />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

interface SizesProps {
  readonly summary: Summary;
  readonly asking: boolean;
  readonly width: number;
  readonly height: number;
}

function Sizes({ summary, asking, width, height }: SizesProps) {
  const guess = useGuess();
  const numbers = read.field(summary, "numbers");
  const [right, wrong] = [read.field(summary, "right.sizes"), read.field(summary, "wrong.sizes")];
  const all = numbers.length || 64;
  const kept = Math.min(Number(summary.values.terms), all);
  return (
    <Plot
      width={width}
      height={height}
      x={linear([0, all])}
      y={log([FLOOR, 1])}
      xLabel="Term"
      yLabel="Size of a term, the first being 1"
      xTicks={[1, all / 4, all / 2, all]}
      yTicks={[1, SMALL, 1e-6]}
    >
      <Rule y={SMALL} dashed />
      <Line x={numbers} y={wrong} ink="wrong" mark={false} />
      <Named sizes={wrong} ink="wrong" text="the other cut" level={0.03} dy={-8} />
      <Answer>
        <Line x={numbers} y={right} ink="local" mark={false} />
        <Named sizes={right} ink="local" text={firstCut(summary)} level={1e-5} dy={16} />
        <Rule x={kept} />
        <Handle label="Terms kept" x="terms" at={[kept, FLOOR]} />
      </Answer>
      {guess ? <Guessed /> : null}
      {asking ? <Label x={all} y={SMALL} dx={-4} dy={-6} anchor="end" text="small enough" ink="plain" /> : null}
    </Plot>
  );
}

function Guessed() {
  const { y } = usePlot();
  return <GuessMark axis="x" at={y(SMALL)} said={false} />;
}

interface NamedProps {
  readonly sizes: ReturnType<typeof read.field>;
  readonly ink: InkName;
  readonly text: string;
  readonly level: number;
  readonly dy: number;
}

/** A name where its line comes below a level, or at its end. */
function Named({ sizes, ink, text, level, dy }: NamedProps) {
  const found = Array.from(sizes).findIndex((size) => size < level);
  if (sizes.length === 0) return null;
  const [x, y] = found < 0 ? [sizes.length, sizes[sizes.length - 1]] : [found + 1, level];
  return <Label x={x} y={y} dx={10} dy={dy} text={text} ink={ink} />;
}

export default {
  experiment,
  Drawing: Cuts,
  controls: ["content", "terms", "rank", "draw"],
  compact: Cuts,
  sketch: { controls: ["content", "terms"], Drawing: Cuts },
} satisfies Widget;
