/** Errors against the number of examples, with what is known exactly: the smallest possible, the limit, and its bound. */
import { read } from "../../../experiments/questions/nearest-neighbour/outputs.ts";
import { describe, errorsTitle, isOne } from "../../../experiments/questions/nearest-neighbour/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear, log } from "../../../ui/scales.ts";

interface ErrorsProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

const FIRST = 10;

const curveOf = (summary: Summary, name: "test" | "train") => ({
  x: read.series(summary, "examples")?.median ?? [],
  y: read.series(summary, name)?.median ?? [],
  band: read.series(summary, name),
});

export function Errors({ summary, ghost }: ErrorsProps) {
  const asking = useGuess()?.asking ?? false;
  const most = Number(summary.values.examples);
  const test = curveOf(summary, "test");
  const train = curveOf(summary, "train");
  const before = ghost ? curveOf(ghost, "test") : null;
  const [best, limit, bound] = [
    read.median(summary, "best"),
    read.median(summary, "limit"),
    read.median(summary, "bound"),
  ];
  const one = isOne(summary);
  const title = asking ? "No error on the examples. On new points?" : errorsTitle(summary);
  const label = asking
    ? `Axes: share of errors against examples. The smallest possible is ${percent(best)}.`
    : `${title}. ${describe(summary)}`;
  const level = (at: number) => ({ x: [FIRST, most], y: [at, at] });
  return (
    <Panel label={label} title={title} aspect={1.12} narrow={1.05} interactive={asking}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([FIRST, most])}
          y={linear([0, 0.5])}
          xLabel="Examples"
          yLabel={`Share of errors; band: middle half of ${summary.seeds.length} draws`}
          xTicks={[10, 100, 1000, 10000].filter((tick) => tick <= most)}
          yTicks={[0, 0.25, 0.5]}
          yFormat={(share) => `${100 * share} %`}
          ends={[
            { ink: "law", text: `best possible ${percent(best)}`, y: best },
            ...(asking
              ? []
              : ([
                  ...(one ? [{ ink: "law", text: `bound ${percent(bound)}`, y: bound } as const] : []),
                  { ink: "law", text: `limit ${percent(limit)}`, y: limit },
                  { ink: "accent", text: "new points", ...test },
                  { ink: "plain", text: "its examples", ...train },
                  ...(before ? [runBefore(before.x, before.y)] : []),
                ] as const)),
          ]}
        >
          <Line {...level(best)} ink="law" />
          <Answer>
            <Line {...level(limit)} ink="law" dash="7 4" />
            {one ? <Line {...level(bound)} ink="law" dash="1.5 3.5" /> : null}
            {before ? <Line x={before.x} y={before.y} ink="accent" ghost /> : null}
            {test.band ? <Band x={test.x} low={test.band.low} high={test.band.high} ink="accent" /> : null}
            <Line x={train.x} y={train.y} ink="plain" />
            <Line x={test.x} y={test.y} ink="accent" />
          </Answer>
          <TestGuess />
        </Plot>
      )}
    </Panel>
  );
}

function TestGuess() {
  return <GuessMark axis="y" at={usePlot().width - 8} />;
}
