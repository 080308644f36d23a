/**
 * The heart of the figure: the loss along the first coordinate, and below it, on the same axis, the runs of descent, SGD
 * and Langevin's equation, a row each. A dot's height in its row means nothing; its ink says in which basin it stands.
 */
import { read, WALKERS, type Walker } from "../../../experiments/noise/sgd-basins/outputs.ts";
import { namesOf, shortly } from "../../../experiments/noise/sgd-basins/words.ts";
import { bottomsOf } from "../../../experiments/noise/two-wells/bottoms.ts";
import { percents } from "../../../experiments/noise/two-wells/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import type { InkName } from "../../../terms/inks.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { extentOf, linear } from "../../../ui/scales.ts";
import { scattered } from "../../../ui/scattered.ts";
import { nameOf, shortNames } from "./names.ts";

/** Heights of the plot, in rows: three rows of runs, then the loss from its bottom to where it leaves the picture. */
const ROWS = WALKERS.length;
const GROUND = ROWS + 1.05;
const TOP = ROWS + 3;
/** What is drawn of the loss. */
const HIGHEST = 5;
/** Beside it, for the words of the rows. */
const ROOM = 2.5;

/** Pixels below which names are short. */
const NARROW = 480;

export function Crowds({ summary }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const { sharp, flat } = namesOf(summary);
  const dimension = Number(summary.values.dimension);
  const place = read.field(summary, "place");
  const loss = Array.from(read.field(summary, "loss"), (height) => GROUND + (height * (TOP - GROUND)) / HIGHEST);
  const [low, high] = extentOf(place);
  const bottoms = bottomsOf(loss);
  const shares = percents(WALKERS.map((walker) => (asking ? 0.5 : read.median(summary, `flat.${walker}`))));
  const [law] = percents([read.median(summary, "flat.boltzmann")]);
  const label = asking
    ? `The loss along the first coordinate, with a ${sharp} and a ${flat}; half of the runs of each begin in either.`
    : `Runs in the ${flat}: ${WALKERS.map((walker, i) => `${nameOf(walker, summary)} ${shares[i]}`).join(", ")}. Boltzmann’s law: ${law}.`;
  return (
    <Panel label={label} aspect={2.1} narrow={1} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([low - ROOM, high + ROOM])}
          y={linear([0, TOP])}
          yLabel={
            asking
              ? "Loss, and where the runs begin"
              : `Loss, and ${read.field(summary, "sgd.first").length} runs of each below it`
          }
          xLabel={dimension > 1 ? `First of ${dimension} coordinates` : "Position"}
          xTicks={[]}
          yTicks={[]}
        >
          <Line x={place} y={loss} ink="law" smooth />
          <Rule y={ROWS} />
          {WALKERS.map((walker, i) => (
            <Row
              key={walker}
              name={width < NARROW ? shortNames[walker] : nameOf(walker, summary)}
              share={asking ? "" : `${shares[i]} ${shortly(flat)}`}
              floor={ROWS - 1 - i}
              x={read.field(summary, asking ? "start.first" : `${walker}.first`)}
              basin={asking ? null : read.field(summary, `${walker}.basin`)}
              walker={walker}
            />
          ))}
          {asking ? null : <EndOf y={ROWS} dy={-5} text={`Boltzmann: ${law} ${shortly(flat)}`} ink="law" />}
          <Label x={place[bottoms.left] ?? 0} y={GROUND} dy={17} text={shortly(sharp)} anchor="middle" />
          <Label x={place[bottoms.right] ?? 0} y={GROUND} dy={17} text={shortly(flat)} anchor="middle" />
        </Plot>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly name: string;
  readonly share: string;
  readonly floor: number;
  readonly x: ArrayLike<number>;
  /** Of each run; at the start they alternate. */
  readonly basin: ArrayLike<number> | null;
  readonly walker: Walker;
}

function Row({ name, share, floor, x, basin, walker }: RowProps) {
  const inBasin = (wanted: number) => {
    const runs = Array.from(x, (_, i) => i).filter((i) => (basin ? basin[i] : i % 2) === wanted);
    return { x: runs.map((i) => x[i]!), y: runs.map((i) => floor + 0.14 + 0.66 * scattered(i)) };
  };
  return (
    <>
      <Rule y={floor} />
      <Dots {...inBasin(0)} ink="plain" alpha={0.6} />
      <Dots {...inBasin(1)} ink="accent" alpha={0.6} />
      <Label atX={0} y={floor + 1} dy={17} text={name} ink={walker === "sgd" ? "accent" : "law"} />
      <EndOf y={floor + 1} text={share} />
    </>
  );
}

interface EndProps {
  readonly y: number;
  readonly dy?: number;
  readonly text: string;
  readonly ink?: InkName;
}

/** The share, at the right edge of its row. */
function EndOf({ y, dy = 17, text, ink = "accent" }: EndProps) {
  const { width } = usePlot();
  return <Label atX={width} y={y} dy={dy} text={text} anchor="end" ink={ink} />;
}
