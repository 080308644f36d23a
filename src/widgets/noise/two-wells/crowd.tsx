/**
 * The heart of the figure, one coordinate of however many there are: above, the crowd's histogram against Boltzmann's
 * marginal; below, on the same axis, the potential and the walkers over it. Their height above the curve means nothing.
 */
import { bottomsOf } from "../../../experiments/noise/two-wells/bottoms.ts";
import { read } from "../../../experiments/noise/two-wells/outputs.ts";
import { drawnInWords, namesOf, percents } from "../../../experiments/noise/two-wells/words.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { heightBetween } from "../../../ui/between.ts";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { type GuessView, useGuess } from "../../../ui/guess.ts";
import { Histogram } from "../../../ui/Histogram.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Swarm } from "../../../ui/Swarm.tsx";
import { extentOf, linear, type Scale } from "../../../ui/scales.ts";
import { scattered } from "../../../ui/scattered.ts";

interface CrowdProps {
  readonly summary: Summary;
  readonly ghost: Summary | null;
}

/** Shares of the narrow and of the wide well, as percentages. */
function sharesOf(summary: Summary): readonly string[] {
  const shares = [read.median(summary, "share.narrow"), read.median(summary, "share.wide")];
  return percents(shares, Math.abs(shares[0]! + shares[1]! - 1) < 1e-4);
}

export function Crowd({ summary, ghost }: CrowdProps) {
  const dimension = Number(summary.values.dimension);
  const { narrow, wide } = namesOf(summary);
  const places = read.field(summary, "density.first");
  const step = places.length > 1 ? places[1]! - places[0]! : 1;
  const [low, high] = extentOf(places);
  const x = linear([low - step / 2, high + step / 2]);
  const guess = useGuess();
  const [inNarrow, inWide] = sharesOf(summary);
  const label = guess?.asking
    ? `Half of the walkers in the ${narrow}, half in the ${wide}; an axis for your guess of the share in the ${wide}.`
    : `${inNarrow} of the walkers in the ${narrow}, ${inWide} in the ${wide}; the crowd’s histogram over one coordinate, and Boltzmann’s density.`;
  return (
    <Panel label={label} aspect={2.6} narrow={1.1} wide interactive={guess?.asking}>
      {({ width, height, fontSize }) => {
        const above = Math.round(height * 0.52);
        const strip = guess ? Math.round(fontSize * 7.6) : 0;
        return (
          <>
            {guess ? <ShareAxis wide={wide} width={width} height={strip} /> : null}
            {guess?.asking ? null : (
              <g transform={`translate(0 ${strip})`}>
                <Density
                  summary={summary}
                  ghost={ghost}
                  x={x}
                  width={width}
                  height={above - strip}
                  fontSize={fontSize}
                />
              </g>
            )}
            <g transform={`translate(0 ${guess?.asking ? strip : above})`}>
              <Wells
                summary={summary}
                x={x}
                xLabel={dimension > 1 ? `First of ${dimension} coordinates` : "Position"}
                width={width}
                height={height - (guess?.asking ? strip : above)}
                fontSize={fontSize}
              />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** Where a share in the wide well is guessed, and then compared with the crowd's. */
function ShareAxis({
  wide,
  width,
  height,
}: {
  readonly wide: string;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <Plot
      width={width}
      height={height - 8}
      x={linear([0, 1])}
      y={linear([0, 1])}
      yLabel={`Share in the ${wide}`}
      xTicks={[0, 0.25, 0.5, 0.75, 1]}
      xFormat={(value) => `${Math.round(value * 100)} %`}
      yTicks={[]}
    >
      <Guessed />
    </Plot>
  );
}

/** Just over the axis, where nothing cuts it. */
function Guessed() {
  const { height, fontSize } = usePlot();
  return <GuessMark axis="x" at={height - fontSize * 0.75} />;
}

interface PartProps {
  readonly summary: Summary;
  readonly x: Scale;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** Below these sizes, in em, the names beside the law would touch, and words are short. */
const ROOM = 8.5;
const NARROW = 32;

function Density({ summary, ghost, x, width, height, fontSize }: PartProps & Pick<CrowdProps, "ghost">) {
  const places = read.field(summary, "density.first");
  const exact = read.field(summary, "density.exact");
  const crowd = read.field(summary, "density.crowd");
  const most = extentOf(exact, crowd)[1];
  const runs = summary.seeds.length;
  const high = shoulderOf(exact, 0.75);
  const lower = shoulderOf(exact, 0.45);
  const walkers = `${grouped(Number(summary.values.walkers))} walkers${runs > 1 && width >= NARROW * fontSize ? ` × ${runs} seeds` : ""}`;
  // another landscape has other places: its crowd would stand over nothing
  const before = ghost && ghost.values.potential === summary.values.potential ? ghost : null;
  // too low for names beside the curve
  const low = height < ROOM * fontSize;
  const named = low ? `Density of ${walkers}; line: Boltzmann’s law` : "Density";
  return (
    <Plot
      width={width}
      height={height}
      x={x}
      y={linear([0, most * 1.08])}
      yLabel={before ? `${named}; pale: the run before` : named}
      xTicks={[]}
      yTicks={[]}
    >
      {before ? (
        <Histogram x={read.field(before, "density.first")} y={read.field(before, "density.crowd")} ink="plain" ghost />
      ) : null}
      <Histogram x={places} y={crowd} ink="accent" alpha={0.42} />
      <Line x={places} y={exact} ink="law" smooth />
      {low ? null : (
        <>
          <Label x={places[high] ?? 0} y={exact[high] ?? 0} dx={8} text="Boltzmann’s law" />
          <Label x={places[lower] ?? 0} y={exact[lower] ?? 0} dx={12} text={walkers} ink="accent" />
        </>
      )}
    </Plot>
  );
}

/** Where the law, right of its highest place, has fallen to this part of it: beside it there is room for a name. */
function shoulderOf(exact: NumericArray, part: number): number {
  let peak = 0;
  for (let i = 1; i < exact.length; i++) if (exact[i]! > exact[peak]!) peak = i;
  for (let i = peak; i < exact.length; i++) if (exact[i]! < part * exact[peak]!) return i;
  return peak;
}

/** As `walkers.well` says it. */
const WIDE = 1;

/** What is drawn of the potential, in heights of its ridge; and room for the words below it, em. */
const ABOVE = 1.75;
const WORDS = 2;

function Wells({ summary, x, xLabel, width, height, fontSize }: PartProps & { readonly xLabel: string }) {
  const places = read.field(summary, "density.first");
  const potential = read.field(summary, "potential");
  const walkers = read.field(summary, "walkers.first");
  const wells = read.field(summary, "walkers.well");
  const { left, right, ridge } = bottomsOf(potential);
  const bottom = Math.min(potential[left] ?? 0, potential[right] ?? 0);
  const span = Math.max(1e-9, (potential[ridge] ?? 1) - bottom);
  const names = namesOf(summary);
  /** Those in the wide well, or all others. */
  const of = (inWide: boolean) => {
    const chosen: number[] = [];
    for (let i = 0; i < walkers.length; i++) if ((wells[i] === WIDE) === inWide) chosen.push(i);
    return {
      x: chosen.map((i) => walkers[i]!),
      y: chosen.map((i) => heightBetween(places, potential, walkers[i]!) + span * (0.06 + 0.5 * scattered(i))),
    };
  };
  const alpha = Math.min(0.65, Math.max(0.25, 22 / Math.sqrt(walkers.length)));
  const guess = useGuess();
  const share = guessedShare(guess);
  const inWide = share === null ? of(true) : rained(right, share);
  const elsewhere = share === null ? of(false) : rained(left, 1 - share);
  /** A part of the crowd around the bottom of a well, nearest its middle where it is thickest: what the guess would be. */
  function rained(well: number, part: number) {
    const middle = places[well] ?? 0;
    const reach = Math.abs((places[ridge] ?? 0) - middle) * 0.8;
    const x = Array.from(
      { length: Math.round(part * walkers.length) },
      (_, i) => middle + reach * (((i * 0.754878) % 1) + ((i * 0.569841) % 1) - 1),
    );
    return { x, y: x.map((at, i) => heightBetween(places, potential, at) + span * (0.06 + 0.5 * scattered(i))) };
  }
  // room for the words below the wells, in units of the potential
  const room = (ABOVE * span * WORDS * fontSize) / Math.max(20, height - (5.2 + WORDS) * fontSize);
  const shown = share === null ? sharesOf(summary) : percents([1 - share, share], true).map((part) => `${part}?`);
  const well = (index: number, name: string, part = "") => (
    <Label
      x={places[index] ?? 0}
      y={bottom}
      dy={19}
      text={`${width < NARROW * fontSize ? name.replace(" well", "") : name}: ${part}`}
      anchor="middle"
    />
  );
  return (
    <Plot
      width={width}
      height={height}
      x={x}
      y={linear([bottom - room, bottom + span * ABOVE])}
      yLabel={`Potential, and ${share === null ? drawnInWords(summary) : "the crowd by your guess"}`}
      xLabel={xLabel}
      yTicks={[]}
    >
      <Line x={places} y={potential} ink="law" smooth />
      <Swarm {...inWide} ink="accent" size={3.4} alpha={alpha} />
      <Swarm {...elsewhere} ink="plain" size={3.4} alpha={alpha} />
      {well(left, names.narrow, shown[0])}
      {well(right, names.wide, shown[1])}
    </Plot>
  );
}

/** The share that the reader has in hand while it is asked for. */
const guessedShare = (guess: GuessView | null): number | null =>
  guess?.asking && guess.mark?.kind === "mark" ? guess.mark.value : null;
