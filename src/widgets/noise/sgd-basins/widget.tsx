/** Who ends in the flat basin: the runs, how they came there, and what batch and rate make of it. */
import experiment from "../../../experiments/noise/sgd-basins/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Chart } from "./chart.tsx";
import { Crowds } from "./crowds.tsx";
import { Follow } from "./follow.tsx";

function Drawing(props: DrawingProps) {
  const { summary, ghost, sweeps } = props;
  return (
    <>
      <Crowds {...props} />
      <Follow summary={summary} ghost={ghost} />
      <Answer>
        <Chart summary={summary} sweep={sweeps.map} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them walk",
  controls: ["batch", "rate", "dimension"],
  compact: Crowds,
  sketch: { controls: ["batch", "rate"], Drawing: Crowds },
} satisfies Widget;
