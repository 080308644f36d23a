/** Where each method ends: the length of its fit beside that of the shortest, a row a method. */
import { read } from "../../../experiments/generalization/minimum-norm/outputs.ts";
import { parameters } from "../../../experiments/generalization/minimum-norm/parameters.ts";
import { methodsTitle } from "../../../experiments/generalization/minimum-norm/words.ts";
import type { SweepResult } from "../../../experiments/types.ts";
import { Categories } from "../../../ui/Categories.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const nameOf = (value: unknown) => parameters.method.choices.find((choice) => choice.value === value)?.label ?? "";
const names = parameters.method.choices.map(({ label }) => label);

export function Methods({ sweep }: { readonly sweep: SweepResult | undefined }) {
  const points = sweep?.points ?? [];
  const lengths = names.map((name) => {
    const point = points.find(({ value }) => nameOf(value) === name);
    return point ? read.band(point.summary, "length") : { median: null, low: null, high: null };
  });
  const first = points[0]?.summary;
  const shortest = first ? read.median(first, "shortest") : Number.NaN;
  const most = lengths.reduce((high, { median, high: top }) => Math.max(high, top ?? median ?? 0), 1);
  const said = names.map((name, i) => `${name} ${lengths[i]?.median?.toFixed(2) ?? "not known"}`).join(", ");
  const label = first
    ? `${methodsTitle(sweep)}. Length of the fit, median of ${first.seeds.length} seeds: ${said}; the shortest has ${shortest.toFixed(2)}.`
    : "Length of the fit that each method ends at: not run at these settings.";
  return (
    <Panel label={label} title={methodsTitle(sweep)} aspect={3} narrow={1.3} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(names)}
          x={linear([0, most * 1.1])}
          xLabel="Length of the weights at the end"
        >
          {first ? (
            <>
              <Rule x={shortest} dashed label="shortest" />
              <Categories
                values={lengths.map(({ median }) => median)}
                low={lengths.map(({ low }) => low)}
                high={lengths.map(({ high }) => high)}
                ink="accent"
                dots
              />
            </>
          ) : (
            <Label x={0} y={1.5} dx={8} dy={4} text="Not known at these settings: ask below." ink="plain" />
          )}
        </Plot>
      )}
    </Panel>
  );
}
