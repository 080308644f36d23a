/** What is lost by each swap, a row a swap, beside what one table of all knobs loses. */
import { memo } from "react";
import { read } from "../../../experiments/approximation/eight-knobs/outputs.ts";
import { parameters } from "../../../experiments/approximation/eight-knobs/parameters.ts";
import { share, swapsTitle } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { SweepResult } from "../../../experiments/types.ts";
import { Categories } from "../../../ui/Categories.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const { choices } = parameters.swap;

/** Drawn anew only for another sweep. */
export const Swaps = memo(({ sweep }: { readonly sweep: SweepResult | undefined }) => {
  const points = sweep?.points ?? [];
  const lost = choices.map(({ value }) => {
    const point = points.find((one) => one.value === value);
    return point ? read.median(point.summary, "lost") : null;
  });
  const first = points[0]?.summary;
  const one = first ? read.median(first, "lost.one") : null;
  const names = ["one table", ...choices.map(({ label }) => label)];
  const values = [one, ...lost];
  const said = names.map((name, i) => `${name} ${values[i] == null ? "not known" : share(values[i])}`).join(", ");
  return (
    <Panel
      label={
        first
          ? `Lost by one table of all knobs, and by seven when two knobs are swapped: ${said}.`
          : "Lost by each swap: not known yet."
      }
      title={swapsTitle(sweep)}
      aspect={1.35}
      narrow={1.5}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(names)}
          x={linear([0, 0.6])}
          xLabel="Lost, as a part of the spread"
          xTicks={[0, 0.2, 0.4, 0.6]}
          xFormat={share}
        >
          {first ? (
            <Categories values={values} ink={["plain", ...choices.map(() => "accent" as const)]} />
          ) : (
            <Label x={0} y={1} dx={8} dy={4} text="Not known: ask below." ink="plain" />
          )}
        </Plot>
      )}
    </Panel>
  );
});
