/** The landscape from above with the crowd in it, and over it the share in the valley: the crowd's, the law's, the guess. */
import { memo } from "react";
import { APART, BARRIER, energy, type Landscape } from "../../../experiments/noise/valley/law.ts";
import { read } from "../../../experiments/noise/valley/outputs.ts";
import { dimensionsInWords, mapTitle, percent, settingsOf } from "../../../experiments/noise/valley/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

const ACROSS = [-2.9, APART + 2.9] as const;
const UP = [-4.3, 4.3] as const;
/** Cells of the map. */
const COLUMNS = 72;
const ROWS = 54;

/** Depth below the pass, at cell middles; the coordinates that are not drawn are 0. */
function depths(landscape: Landscape): number[] {
  const drawn = { ...landscape, dimension: Math.min(2, landscape.dimension) };
  const at = (low: number, high: number, i: number, count: number) => low + ((high - low) * (i + 0.5)) / count;
  return Array.from({ length: ROWS * COLUMNS }, (_, i) => {
    const place = [at(...ACROSS, i % COLUMNS, COLUMNS), at(...UP, Math.floor(i / COLUMNS), ROWS)];
    return Math.max(0, BARRIER - energy(place, 0, drawn));
  });
}

/** It stands still while the crowd moves, and is drawn once. */
const Depths = memo(function Depths(landscape: Landscape) {
  return (
    <HeatMap
      values={depths(landscape)}
      rows={ROWS}
      xFrom={ACROSS[0]}
      xTo={ACROSS[1]}
      yFrom={UP[0]}
      yTo={UP[1]}
      full={2 * BARRIER}
      smooth
    />
  );
});

interface CrowdMapProps {
  readonly summary: Summary;
}

export function CrowdMap({ summary }: CrowdMapProps) {
  const guess = useGuess();
  const asking = guess?.asking ?? false;
  const label = asking
    ? "A pit and a valley of equal depth seen from above, and an axis for your guess of the share in the valley."
    : `A pit and a valley seen from above, with walkers of seed ${summary.seeds[0] ?? 1}. ${mapTitle(summary)}: ${percent(read.median(summary, "share"))} are in the valley.`;
  return (
    <Panel
      label={label}
      title={asking ? "A pit and a valley, equally deep" : mapTitle(summary)}
      aspect={1.13}
      narrow={0.86}
      wide
      interactive
    >
      {({ width, height, fontSize }) => {
        const strip = Math.round(fontSize * 8);
        // in a wide box the share stands beside the map
        const half = width > BESIDE * height ? Math.round((width - GAP) / 2) : null;
        const [left, above] = half === null ? [0, strip] : [half + GAP, 0];
        return (
          <>
            <Shares summary={summary} width={half ?? width} height={strip} />
            <g transform={`translate(${left} ${above})`}>
              <Ground summary={summary} width={width - left} height={height - above} />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** Heights of such a box, at least; and pixels between both. */
const BESIDE = 1.9;
const GAP = 20;

interface SizedProps extends CrowdMapProps {
  readonly width: number;
  readonly height: number;
}

function Shares({ summary, width, height }: SizedProps) {
  const guess = useGuess();
  // beside an answered guess, which has words and a way of its own, the law is named over the axis
  const answered = guess?.mark && !guess.asking;
  const named = `Share of the crowd in the valley, ${dimensionsInWords(summary)}`;
  return (
    <Plot
      width={width}
      height={height - 12}
      x={linear([0, 1])}
      y={linear([0, 1])}
      yLabel={answered ? `${named}; upright: Boltzmann, ${percent(read.median(summary, "law"))}` : named}
      xTicks={[0, 0.25, 0.5, 0.75, 1]}
      xFormat={(value) => `${Math.round(value * 100)} %`}
      yTicks={[]}
    >
      <Answer>{answered ? <LawTick summary={summary} /> : <Bar summary={summary} />}</Answer>
      <Guessed />
    </Plot>
  );
}

function Bar({ summary }: CrowdMapProps) {
  const share = read.median(summary, "share");
  const law = read.median(summary, "law");
  return (
    <>
      <Line x={[0, share]} y={[0.3, 0.3]} ink="accent" mark={false} />
      <Points x={[share]} y={[0.3]} ink="accent" r={5} />
      <LawTick summary={summary} />
      <Label
        x={law}
        y={0.75}
        dx={law > 0.6 ? -6 : 6}
        dy={9}
        anchor={law > 0.6 ? "end" : "start"}
        text={`Boltzmann: ${percent(law)}`}
      />
    </>
  );
}

function LawTick({ summary }: CrowdMapProps) {
  const law = read.median(summary, "law");
  return <Line x={[law, law]} y={[0, 0.75]} ink="law" mark={false} />;
}

/** Just over the axis. */
function Guessed() {
  const { height, fontSize } = usePlot();
  return <GuessMark axis="x" at={height - fontSize * 0.75} />;
}

function Ground({ summary, width, height }: SizedProps) {
  const asking = useGuess()?.asking ?? false;
  const { dimension, temperature, length, deeper } = settingsOf(summary);
  const all = Array.from(read.field(summary, "walkers"));
  const parts = read.field(summary, "parts");
  const half = all.length / 2;
  const of = (part: number) => {
    const chosen = Array.from({ length: half }, (_, i) => i).filter((i) => parts[i] === part);
    return { x: chosen.map((i) => all[i]!), y: chosen.map((i) => all[half + i]!) };
  };
  return (
    <Plot
      width={width}
      height={height}
      x={linear(ACROSS)}
      y={linear(UP)}
      yLabel={
        dimension === 1
          ? "Seen from above; in one dimension heights mean nothing"
          : dimension === 2
            ? "Seen from above"
            : `Seen from above: two of ${dimension} coordinates`
      }
      xTicks={[]}
      yTicks={[]}
      equal
    >
      <Depths dimension={dimension} temperature={temperature} deeper={deeper} length={length} />
      <Answer>
        <Dots {...of(0)} ink="law" size={4} alpha={0.6} />
        <Dots {...of(1)} ink="accent" size={4} alpha={0.75} />
      </Answer>
      {dimension > 1 && !asking ? (
        <Handle label="End of the valley" y="length" at={[APART, length]} format={(value) => value.toFixed(1)} />
      ) : null}
      <Label x={0} y={UP[0]} dy={-8} anchor="middle" text={deeper > 0 ? `pit, deeper by ${deeper}` : "pit"} />
      <Label x={APART} y={UP[0]} dy={-8} anchor="middle" text="valley" ink="accent" />
    </Plot>
  );
}
