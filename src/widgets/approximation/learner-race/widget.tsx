/** The learner race: who the five are, how they learn, and what more variables, weights and examples do. */
import experiment from "../../../experiments/approximation/learner-race/face.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { SweepResult } from "../../../experiments/types.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Label } from "../../../ui/Label.tsx";
import { Curves } from "./curves.tsx";
import { Graphs } from "./graphs.tsx";
import { Against } from "./sweep.tsx";
import { errorOf, errorScale } from "./values.ts";

const valuesOf = (name: string) => {
  const sweep = experiment.sweeps?.[name];
  return sweep ? pointsOf(experiment.parameters, sweep, experiment.defaults).map(({ value }) => Number(value)) : [];
};

/** Dense net's error over the tree's at one value of a sweep. */
function gap(sweep: SweepResult | undefined, value: string): number {
  const summary = sweep?.points.find((point) => point.value === value)?.summary;
  const dense = summary ? errorOf(summary, "dense") : null;
  const tree = summary ? errorOf(summary, "tree") : null;
  return dense === null || tree === null ? Number.NaN : dense / tree;
}

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const { dimension, parameters, examples } = sweeps;
  const all = [dimension, parameters, examples].flatMap((sweep) => sweep?.points.map((point) => point.summary) ?? []);
  const y = errorScale([summary, ghost, ...all]);
  const four = dimension?.points.find((point) => point.value === "4")?.summary;
  const level = Math.abs(gap(dimension, "4") - 1) < 0.2;
  const widens = gap(dimension, "16") > 1.3 * gap(dimension, "4");
  return (
    <>
      <Graphs summary={summary} />
      <Curves summary={summary} ghost={ghost} y={y} />
      <Against
        title={widens ? "More variables, a wider gap" : "Test error against variables"}
        xLabel="Variables"
        values={valuesOf("dimension")}
        xTicks={valuesOf("dimension")}
        sweep={dimension}
        y={y}
      >
        {four && level ? <Label x={4} y={y.domain()[0] ?? 0.035} dx={-8} dy={-7} text="level at four" /> : null}
      </Against>
      {examples ? (
        <Against
          title="How many examples each needs"
          xLabel="Examples"
          values={valuesOf("examples")}
          xTicks={[125, 500, 2000, 8000]}
          sweep={examples}
          y={y}
        />
      ) : null}
      {parameters ? (
        <Against
          title="What more weights buy"
          xLabel="Weights of each net"
          values={valuesOf("parameters")}
          xTicks={[125, 500, 1000, 4000]}
          sweep={parameters}
          y={y}
        />
      ) : null}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Start the race",
  controls: ["target", "dimension", "parameters", "examples"],
  compact: Curves,
} satisfies Widget;
