/** How it came about: the share of the flat basin over the steps, against Boltzmann's. */
import { read, WALKERS } from "../../../experiments/noise/sgd-basins/outputs.ts";
import { followTitle, namesOf } from "../../../experiments/noise/sgd-basins/words.ts";
import { percents } from "../../../experiments/noise/two-wells/words.ts";
import { until } from "../../../experiments/summary.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { nameOf } from "./names.ts";

const NOTHING = { x: [], median: [], low: [], high: [] };
/** SGD in the accent; the others told apart by their dash and their names. */
const INKS = { gd: "plain", sgd: "accent", langevin: "law" } as const;
const DASHES = { gd: "2 3", sgd: undefined, langevin: "6 3" } as const;

export function Follow({ summary, ghost }: Pick<DrawingProps, "summary" | "ghost">) {
  const asking = useGuess()?.asking ?? false;
  const { flat } = namesOf(summary);
  const lines = WALKERS.map((walker) => ({
    walker,
    name: nameOf(walker, summary),
    ...(read.series(summary, `flat.${walker}`) ?? NOTHING),
  }));
  const exact = read.median(summary, "flat.boltzmann");
  const before = ghost ? until(read.series(ghost, "flat.sgd") ?? NOTHING, summary.steps) : null;
  const title = asking ? `Share in the ${flat}` : followTitle(summary);
  const shares = percents([...WALKERS.map((walker) => read.median(summary, `flat.${walker}`)), exact]);
  const label = asking
    ? `Share in the ${flat} over ${summary.steps} steps: not shown before you have guessed.`
    : `${title}. Share in the ${flat} after ${summary.step} of ${summary.steps} steps: ${lines.map(({ name }, i) => `${name} ${shares[i]}`).join(", ")}, Boltzmann’s law ${shares[3]}.`;
  const ends = [
    { ink: "law" as const, text: "Boltzmann’s share", y: exact },
    ...lines.map(({ walker, name, x, median }) => ({ ink: INKS[walker], text: name, x, y: median })),
    ...(before ? [runBefore(before.x, before.median)] : []),
  ];
  return (
    <Panel label={label} title={title} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, summary.steps])}
          y={linear([0.4, 1])}
          xLabel="Steps"
          xTicks={[0, summary.steps / 2, summary.steps]}
          yLabel={`Share in the ${flat}`}
          yTicks={[0.5, 0.75, 1]}
          yFormat={(value) => `${Math.round(value * 100)} %`}
          ends={asking ? [] : ends}
        >
          <Answer>
            {before ? <Line x={before.x} y={before.median} ink="accent" ghost /> : null}
            <Line x={[0, summary.steps]} y={[exact, exact]} ink="law" />
            {lines.map(({ walker, x, median, low, high }) => (
              <g key={walker}>
                <Band x={x} low={low} high={high} ink={INKS[walker]} />
                <Line x={x} y={median} ink={INKS[walker]} dash={DASHES[walker]} />
                <Points x={x.slice(-1)} y={median.slice(-1)} ink={INKS[walker]} r={5} />
              </g>
            ))}
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
