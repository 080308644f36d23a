/** The question from the floor: the same curve for few and for many examples, as far as its sweep is known. */
import { read } from "../../../experiments/generalization/more-weights/curve.ts";
import { fewTitle, short, trained } from "../../../experiments/generalization/more-weights/words.ts";
import type { SweepResult, Values } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { positiveExtentOf } from "../../../ui/scales.ts";
import { errorAxis, ratioScale, X_LABEL, X_TICKS } from "./axis.ts";

/** A curve for each number of examples; the more, the stronger its line. */
const DASHES = ["2 3", "5 3", "none"];

interface FewProps {
  readonly sweep: SweepResult | undefined;
  /** The reader's settings. */
  readonly values: Values;
}

export function Few({ sweep, values }: FewProps) {
  const known = sweep?.points ?? [];
  const counts = [...new Set(known.map(({ value }) => Number(value)))];
  const curves = counts.map((examples) => {
    const points = known.filter(({ value }) => Number(value) === examples);
    return {
      examples,
      x: points.map(({ by }) => Number(by) / examples),
      y: points.map(({ summary }) => read.band(summary, "test.largest").median),
    };
  });
  const [low, high] = positiveExtentOf(...curves.map((curve) => curve.y));
  const axis = errorAxis(values, low / 1.6, trained(values) ? Math.min(high, 1) : high * 1.6, " on new examples");
  const said = curves.map((curve) => `${short(curve.y.at(-1) ?? Number.NaN)} for ${curve.examples} examples`);
  return (
    <Panel
      label={`Error on new examples with the most weights: ${said.join(", ") || "not run at these settings"}.`}
      title={fewTitle(curves.map((curve) => curve.y.at(-1) ?? Number.NaN))}
      aspect={1.5}
      narrow={1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={ratioScale(curves.flatMap((curve) => curve.x))}
          {...axis}
          xLabel={X_LABEL}
          xTicks={X_TICKS}
          ends={curves.map((curve) => ({ ink: "accent", text: `${curve.examples} examples`, y: curve.y }))}
        >
          {curves.length > 0 ? <Rule x={1} dashed /> : null}
          {curves.map((curve, i) => (
            <Line key={curve.examples} x={curve.x} y={curve.y} ink="accent" dash={DASHES[i] ?? "none"} />
          ))}
          {curves.map((curve) => (
            <Points key={curve.examples} x={curve.x} y={curve.y} ink="accent" r={2.5} />
          ))}
          {curves.length === 0 ? (
            <Label atX={8} atY={height / 4} text="Not known at these settings: ask below." ink="plain" />
          ) : null}
        </Plot>
      )}
    </Panel>
  );
}
