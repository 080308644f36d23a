/** How the error falls with the number of bricks, on log scales: built at once for all of them, trained as far as it is known. */
import { read } from "../../../experiments/approximation/universality/outputs.ts";
import { parameters } from "../../../experiments/approximation/universality/parameters.ts";
import { errorsTitle, rmsInWords, short, supInWords } from "../../../experiments/approximation/universality/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log, positiveExtentOf } from "../../../ui/scales.ts";

/** An error that is rounding is drawn here. */
const FLOOR = 1e-7;
const MOST = 256;
const TICKS = [1, 4, 16, 64, 256];

export function Errors({ summary, sweeps }: Pick<DrawingProps, "summary" | "sweeps">) {
  const asking = useGuess()?.asking ?? false;
  const sizes = Array.from(read.field(summary, "sizes"));
  const floored = (errors: ArrayLike<number>) => Array.from(errors, (error) => Math.max(FLOOR, error));
  const sup = floored(read.field(summary, "sup.errors"));
  const rms = floored(read.field(summary, "rms.errors"));
  const units = Number(summary.values.units);
  const here = read.band(summary, "trained.rms");
  const points = (summary.values.target === "waves" ? (sweeps.waves ?? sweeps.widths) : sweeps.widths)?.points ?? [];
  const bands = points.map((point) => ({ units: Number(point.value), ...read.band(point.summary, "trained.rms") }));
  const [low, high] = positiveExtentOf(
    sup,
    rms,
    bands.map(({ low: least }) => least),
    [here.median],
  );
  const title = asking ? "More bricks" : errorsTitle(summary);
  const label = asking
    ? "Error against bricks: not shown before you have guessed."
    : `${title}. Error of the built net against bricks, both on log scales. ${supInWords(summary)}; ${rmsInWords(summary)}. With ${units}, trained: ${short(here.median ?? Number.NaN)}.`;
  const ends = [
    { ink: "shallow" as const, text: supInWords(summary), y: sup },
    { ink: "plain" as const, text: rmsInWords(summary), y: rms },
    ...(bands.length > 0
      ? [
          {
            ink: "accent" as const,
            text: "trained, r.m.s.",
            x: bands.map((band) => band.units),
            y: bands.map(({ median }) => median),
          },
        ]
      : []),
  ];
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={1.1} interactive>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1, MOST])}
          y={log([low / 2, high * 1.6])}
          xLabel={parameters.units.label}
          yLabel="Error"
          xTicks={TICKS}
          ends={asking ? [] : ends}
        >
          <Answer>
            <Line x={sizes} y={rms} ink="plain" dash="5 3" />
            <Line x={sizes} y={sup} ink="shallow" mark={false} />
            <Band
              x={bands.map((band) => band.units)}
              low={bands.map((band) => band.low)}
              high={bands.map((band) => band.high)}
              ink="accent"
            />
            <Line x={bands.map((band) => band.units)} y={bands.map(({ median }) => median)} ink="accent" />
            <Points x={[units]} y={[here.median]} low={[here.low]} high={[here.high]} ink="accent" r={5} />
            <Handle
              label="Bricks"
              x="units"
              at={[units, Math.max(FLOOR, read.median(summary, "built.sup"))]}
              ink="shallow"
            />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
