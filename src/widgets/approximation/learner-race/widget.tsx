/** The learner race: who the five are, how they learn, where they err, and what more variables, weights and examples do. */
import experiment from "../../../experiments/approximation/learner-race/face.ts";
import { depthTitle, reachTitle, variablesTitle } from "../../../experiments/approximation/learner-race/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Curves } from "./curves.tsx";
import { Graphs } from "./graphs.tsx";
import { Maps } from "./maps.tsx";
import { Against } from "./sweep.tsx";
import { errorScale } from "./values.ts";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const { dimension, parameters, examples, depth } = sweeps;
  const all = [dimension, parameters, examples, depth].flatMap(
    (sweep) => sweep?.points.map((point) => point.summary) ?? [],
  );
  const y = errorScale([summary, ghost, ...all]);
  if (asking)
    return (
      <>
        <Graphs summary={summary} />
        <Curves summary={summary} ghost={null} y={y} />
      </>
    );
  return (
    <>
      <Graphs summary={summary} />
      <Curves summary={summary} ghost={ghost} y={y} />
      <Against name="dimension" summary={summary} sweep={dimension} xLabel="Variables" y={y} titled={variablesTitle} />
      <Maps summary={summary} />
      {examples ? (
        <Against
          name="examples"
          summary={summary}
          sweep={examples}
          xLabel="Examples"
          xTicks={[125, 500, 2000, 8000]}
          y={y}
          titled={(points, wanted) => reachTitle(points, wanted, "examples")}
        />
      ) : null}
      {parameters ? (
        <Against
          name="parameters"
          summary={summary}
          sweep={parameters}
          xLabel="Weights of each net"
          xTicks={[125, 500, 1000, 4000]}
          y={y}
          titled={(points, wanted) => reachTitle(points, wanted, "weights")}
        />
      ) : null}
      {depth ? (
        <Against
          name="depth"
          summary={summary}
          sweep={depth}
          xLabel="Hidden layers of the dense net"
          y={y}
          titled={depthTitle}
        />
      ) : null}
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Start the race",
  controls: ["target", "constituent", "dimension", "budget", "parameters", "examples"],
  compact: Curves,
} satisfies Widget;
