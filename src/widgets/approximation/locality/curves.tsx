/**
 * Share of new pictures that each net recognizes, against epochs: the middle of the seeds and their middle half. The guess
 * is about another condition, so that nothing here gives it away.
 */
import { accuracy, read } from "../../../experiments/approximation/locality/outputs.ts";
import { chanceOf, curvesTitle, epochOf } from "../../../experiments/approximation/locality/words.ts";
import { bandInWords, until } from "../../../experiments/summary.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Band } from "../../../ui/Band.tsx";
import { runBefore } from "../../../ui/EndLabels.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";
import { runners, shareAxis, treatedInWords, whole } from "./values.ts";

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

/** The curve of a learner, over epochs. */
function curveOf(summary: Summary, name: (typeof runners)[number]["name"]): SeriesBand {
  const found = read.series(summary, `accuracy.${name}`) ?? NOTHING;
  return { ...found, x: found.x.map((step) => epochOf(summary, step)) };
}

export function Curves({ summary, ghost }: Pick<DrawingProps, "summary" | "ghost">) {
  const { seeds, values, step } = summary;
  const epochs = Number(values.epochs);
  const chance = chanceOf(summary);
  const curves = runners.map((runner) => ({ ...runner, curve: curveOf(summary, runner.name) }));
  const ends = curves.map(({ name, label, ink, curve }) => {
    const share = accuracy(summary, name);
    return {
      ink,
      text: `${label}${Number.isFinite(share) ? ` ${Math.round(100 * share)}` : ""}`,
      x: curve.x,
      y: curve.median,
    };
  });
  const before = ghost ? runners.map(({ name, ink }) => ({ name, ink, ...until(curveOf(ghost, name), epochs) })) : [];
  const [first] = before;
  const title = curvesTitle(summary);
  const label = `${title}. Share of new pictures recognized, pixels ${treatedInWords(summary)}, at epoch ${Number(epochOf(summary, step).toFixed(1))} of ${epochs}, ${bandInWords(seeds.length)}: ${ends.map(({ text }) => text).join(", ")}; chance ${whole(chance)}.`;
  const band = seeds.length > 1 ? `band: middle half of ${seeds.length} seeds` : "one run";
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.98}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([0, epochs])}
          {...shareAxis}
          xLabel="Epochs"
          yLabel={`New pictures recognized; ${band}`}
          xTicks={[
            ...linear([0, epochs])
              .ticks(4)
              .filter((tick) => Number.isInteger(tick) && tick < 0.9 * epochs),
            epochs,
          ]}
          ends={first ? [...ends, runBefore(first.x, first.median)] : ends}
        >
          <Rule y={chance} />
          <Label x={epochs} y={chance} dy={15} anchor="end" text="chance" ink="plain" />
          {before.map(({ name, ink, x, median }) => (
            <Line key={name} x={x} y={median} ink={ink} ghost />
          ))}
          {seeds.length > 1
            ? curves.map(({ name, ink, curve: { x, low, high } }) => (
                <Band key={name} x={x} low={low} high={high} ink={ink} />
              ))
            : null}
          {curves.map(({ name, ink, curve: { x, median } }) => (
            <Line key={name} x={x} y={median} ink={ink} />
          ))}
        </Plot>
      )}
    </Panel>
  );
}
