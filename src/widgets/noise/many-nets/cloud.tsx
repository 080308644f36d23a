/** Every net as a dot: one measure of it across, another up; those that do not fit every example are hollow. */
import { FLIPS, flipStyles } from "../../../experiments/noise/many-nets/nets.ts";
import { columnOf, measures, read, shownOf } from "../../../experiments/noise/many-nets/outputs.ts";
import { cloudTitle, describe } from "../../../experiments/noise/many-nets/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { axisOf } from "./axes.ts";

export function Cloud({ summary }: { readonly summary: Summary }) {
  const shown = shownOf(summary.values);
  const [x, y] = [shown.x, shown.y].map((name) => Array.from(read.field(summary, columnOf(name)))) as [
    number[],
    number[],
  ];
  const flips = read.field(summary, "net.flips");
  const fits = read.field(summary, "net.fits");
  const [across, up] = [axisOf(shown.x, x), axisOf(shown.y, y)];
  const groups = flipStyles.map((style, place) => {
    const mine = (fitting: boolean) =>
      x.flatMap((_, i) => (flips[i] === FLIPS[place] && fits[i]! > 0 === fitting ? [i] : []));
    return { ...style, fitting: mine(true), others: mine(false) };
  });
  const others = groups.reduce((sum, group) => sum + group.others.length, 0);
  const at = (places: readonly number[]) => ({ x: places.map((i) => x[i]), y: places.map((i) => y[i]) });
  return (
    <Panel label={`Every net a dot. ${describe(summary)}`} title={cloudTitle(summary)} aspect={1.7} narrow={0.95} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={across.scale}
          y={up.scale}
          xTicks={across.ticks}
          yTicks={up.ticks}
          xFormat={across.format}
          yFormat={up.format}
          xLabel={`${measures[shown.x].axis}${across.log ? " (log scale)" : ""}`}
          yLabel={`${measures[shown.y].axis}${up.log ? " (log scale)" : ""}`}
          ends={
            x.length === 0
              ? []
              : [
                  ...groups
                    .filter(({ fitting }) => fitting.length > 0)
                    .map(({ label, ink, fitting }, i) => ({
                      ink,
                      text: `● ${label}: ${fitting.length}`,
                      y: up.at(0.95 - 0.16 * i),
                    })),
                  ...(others > 0 ? [{ ink: "plain" as const, text: `○ do not fit: ${others}`, y: up.at(0.4) }] : []),
                ]
          }
        >
          {groups.map(({ label, ink, others: open }) => (
            <g key={label} opacity={0.6}>
              <Points {...at(open)} ink={ink} hollow r={2.5} />
            </g>
          ))}
          {groups.map(({ label, ink, fitting }) => (
            <g key={label} opacity={0.85}>
              <Points {...at(fitting)} ink={ink} r={4} />
            </g>
          ))}
          {x.length === 0 ? <Note text="No net is trained yet." /> : null}
        </Plot>
      )}
    </Panel>
  );
}
