/**
 * What breaks whom: share recognized with pixels as they are, half inverted, shuffled; a line for each net. While it is
 * asked what a shuffle does, only the first of them stands there.
 */
import { arms, read } from "../../../experiments/approximation/locality/outputs.ts";
import { armsInWords, armsTitle, chanceOf } from "../../../experiments/approximation/locality/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { runners, shareAxis } from "./values.ts";

const places = arms.map((_, i) => i);

/** What the panel is called, and what it says. */
export function useArms(summary: Summary): { readonly title: string; readonly said: string } {
  const asking = useGuess()?.asking ?? false;
  return {
    title: asking ? "What will break whom?" : armsTitle(summary),
    said: asking ? "not shown before you have guessed" : armsInWords(summary),
  };
}

export function Arms({ summary }: Pick<DrawingProps, "summary">) {
  const { title, said } = useArms(summary);
  return (
    <Panel
      label={`${title}. Share of new pictures recognized by what was done to the pixels: ${said}.`}
      title={title}
      aspect={1.3}
      narrow={0.98}
    >
      {({ width, height }) => <ArmsPlot summary={summary} width={width} height={height} />}
    </Panel>
  );
}

interface PlotProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

export function ArmsPlot({ summary, width, height }: PlotProps) {
  const asking = useGuess()?.asking ?? false;
  const lines = runners.map(({ name, label, ink }) => {
    const bands = arms.slice(0, asking ? 1 : arms.length).map(({ output }) => read.band(summary, `${output}.${name}`));
    return { name, label, ink, median: bands.map(({ median }) => median), bands };
  });
  return (
    <Plot
      width={width}
      height={height}
      x={linear([-0.2, arms.length - 0.8])}
      {...shareAxis}
      xLabel="Pixels of all pictures alike"
      yLabel="New pictures recognized"
      xTicks={places}
      xFormat={(place) => arms[place]?.label ?? ""}
      ends={asking ? [] : lines.map(({ ink, label, median }) => ({ ink, text: label, x: places, y: median }))}
    >
      <Rule y={chanceOf(summary)} />
      <Label x={0} y={chanceOf(summary)} dy={15} text="chance" ink="plain" />
      {asking ? <Label x={2} y={0.5} text="?" anchor="middle" ink="plain" /> : null}
      {lines.map(({ name, ink, median }) => (
        <Line key={name} x={places} y={median} ink={ink} mark={false} />
      ))}
      {lines.map(({ name, ink, median, bands }) => (
        <Points
          key={name}
          x={places}
          y={median.map((value) => value ?? Number.NaN)}
          low={bands.map(({ low }) => low ?? Number.NaN)}
          high={bands.map(({ high }) => high ?? Number.NaN)}
          ink={ink}
          r={4.5}
        />
      ))}
    </Plot>
  );
}
