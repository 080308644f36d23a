/** How the error falls with the number of bricks, on log scales: built at once for all of them, trained as far as it is known. */
import { read } from "../../../experiments/approximation/universality/outputs.ts";
import { parameters } from "../../../experiments/approximation/universality/parameters.ts";
import { errorsTitle, rmsInWords, short, supInWords } from "../../../experiments/approximation/universality/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Band } from "../../../ui/Band.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { log, positiveExtentOf } from "../../../ui/scales.ts";

/** An error that is rounding is drawn here. */
const FLOOR = 1e-7;
const MOST = 256;
const MIDDLE = 16;
const TICKS = [1, 4, 16, 64, 256];
/** From this width on the names of lines have room for their slopes. */
const ROOMY = 560;
/** Part of the lines’ height that is left free below them. */
const ROOM = 0.28;
/** Dash of a root mean square; the largest error is solid. */
const RMS = "5 3";

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
  const x = bands.map((band) => band.units);
  const endsFor = (roomy: boolean) => [
    { ink: "shallow" as const, text: roomy ? `built, ${supInWords(summary)}` : "built, largest", y: sup },
    { ink: "shallow" as const, text: roomy ? `built, ${rmsInWords(summary)}` : "built, r.m.s.", y: rms },
    ...(bands.length > 0
      ? [{ ink: "accent" as const, text: "trained, r.m.s.", y: bands.map(({ median }) => median) }]
      : []),
  ];
  // on a narrow screen there is room below the lines for their slopes
  const bottomFor = (roomy: boolean) => low / Math.max(2, roomy ? 2 : (high / low) ** ROOM);
  return (
    <Panel label={label} title={title} aspect={2.1} narrow={1.05} wide interactive>
      {({ width, height }) => {
        const roomy = width >= ROOMY;
        const bottom = bottomFor(roomy);
        return (
          <Plot
            width={width}
            height={height}
            x={log([1, MOST])}
            y={log([bottom, high * 1.6])}
            xLabel={parameters.units.label}
            yLabel="Error, and the slopes of its lines"
            xTicks={TICKS}
            ends={asking ? [] : endsFor(roomy)}
          >
            <Answer>
              <Rule x={units} />
              <Line x={sizes} y={rms} ink="shallow" dash={RMS} mark={false} />
              <Line x={sizes} y={sup} ink="shallow" mark={false} />
              <Band x={x} low={bands.map((band) => band.low)} high={bands.map((band) => band.high)} ink="accent" />
              <Line x={x} y={bands.map(({ median }) => median)} ink="accent" dash={RMS} />
              <Points x={[units]} y={[here.median]} low={[here.low]} high={[here.high]} ink="accent" r={4.5} />
              {roomy ? null : <Slopes summary={summary} />}
              {bands.length === 0 ? (
                <Label
                  x={units}
                  y={here.median ?? 1}
                  dx={units > MIDDLE ? -10 : 10}
                  dy={4}
                  anchor={units > MIDDLE ? "end" : "start"}
                  text="trained, r.m.s."
                  ink="accent"
                />
              ) : null}
              <Handle label="Bricks" x="units" at={[units, bottom]} />
            </Answer>
          </Plot>
        );
      }}
    </Panel>
  );
}

function Slopes({ summary }: { readonly summary: Summary }) {
  const { height, fontSize } = usePlot();
  return (
    <>
      <Label atX={8} atY={height - 2.1 * fontSize} text={supInWords(summary)} />
      <Label atX={8} atY={height - 0.7 * fontSize} text={rmsInWords(summary)} />
    </>
  );
}
