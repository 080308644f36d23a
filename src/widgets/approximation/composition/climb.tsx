/** A tree whose nodes err, and beside it how large the error is on each of its levels: both have one axis, the levels. */
import { read } from "../../../experiments/approximation/composition/outputs.ts";
import { THROWS } from "../../../experiments/approximation/composition/parameters.ts";
import { climbTitle, off } from "../../../experiments/approximation/composition/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { grouped } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { Tree } from "./picture.tsx";

/** Ends of the axis of errors: it changes seldom while a slider is moved. */
const ENDS = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8];

function endFor(most: number): number {
  for (let power = -4; ; power++)
    for (const digit of ENDS) {
      const end = Number(`${digit}e${power}`);
      if (end >= most * 1.12) return end;
    }
}

/** Of the whole width the tree takes this part. */
const TREE = 0.52;

export function Climb({ summary }: Pick<DrawingProps, "summary">) {
  const guess = useGuess();
  const asking = guess?.asking ?? false;
  const depth = Number(summary.values.depth);
  const bound = read.median(summary, "bound");
  const marks = guess?.mark?.kind === "mark" ? guess.mark.max : 0;
  const end = Math.max(endFor(bound), marks);
  const inputs = read.median(summary, "inputs");
  const left = (-end * TREE) / (1 - TREE);
  const label = asking
    ? `A tree of ${depth} levels over ${grouped(inputs)} knobs. Each of its nodes adds ${off(Number(summary.values.error))}.`
    : `Error of a tree of ${depth} levels over ${grouped(inputs)} knobs, on each level: at the top ${off(read.median(summary, "top"))}, bound ${off(bound)}. ${climbTitle(summary)}.`;
  return (
    <Panel
      label={label}
      title={asking ? `${grouped(read.median(summary, "nodes"))} nodes, each a little off` : climbTitle(summary)}
      aspect={1.75}
      narrow={0.95}
      wide
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([left, end])}
          // counted from the top, as exact levels are
          y={linear([depth + 0.5, -0.5 - depth / 20])}
          xLabel="Error"
          yLabel="Level"
          xTicks={asking ? [left / 2, 0, end] : [left / 2, 0, bound]}
          xFormat={(value) => (value < 0 ? `${grouped(inputs)} knobs` : off(value))}
          yTicks={depth === 1 ? [0] : [depth - 1, 0]}
          yFormat={(value) => String(depth - value)}
        >
          <Tree summary={summary} left={left} asking={asking} />
          <Rule x={0} />
          <Answer>
            <Errors summary={summary} />
          </Answer>
          {guess ? <TopGuess /> : null}
        </Plot>
      )}
    </Panel>
  );
}

function TopGuess() {
  const { y } = usePlot();
  return <GuessMark axis="x" at={y(0)} />;
}

function Errors({ summary }: { readonly summary: Summary }) {
  const { depth, exact, error, stretch, signs } = summary.values;
  const fromTop = Array.from(read.field(summary, "levels"), (level) => Number(depth) - level);
  const bounds = read.field(summary, "bounds");
  const worst = read.field(summary, "worst");
  // a handle stands on the last level that errs
  const handle = Math.min(Number(exact), Number(depth) - 1);
  const each = Number(stretch) === 1 && handle === 0 ? `bound: ${off(Number(error))} a level` : "bound";
  const apart = read.median(summary, "part") < 0.8;
  return (
    <>
      <Line x={bounds} y={fromTop} ink="law" />
      <Line x={worst} y={fromTop} ink="accent" />
      <Points x={worst} y={fromTop} ink="accent" r={3} />
      <Label x={bounds[0]} y={fromTop[0]} dx={14} dy={5} text={each} ink="law" />
      {apart ? (
        <Label
          x={worst.at(-1) ?? 0}
          y={0}
          dx={8}
          dy={20}
          text={signs === "random" ? `worst of ${THROWS} throws` : "error"}
          ink="accent"
        />
      ) : null}
      <Handle label="Highest level that errs" y="exact" at={[worst[worst.length - 1 - handle] ?? 0, handle]} />
    </>
  );
}
