/** Two wells: where the crowd is, how it came there, and what the number of dimensions makes of it. */
import experiment from "../../../experiments/noise/two-wells/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Arrival } from "./arrival.tsx";
import { Crowd } from "./crowd.tsx";
import { Energy } from "./energy.tsx";
import { Odds } from "./odds.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Crowd summary={summary} ghost={ghost} />
      <Arrival summary={summary} ghost={ghost} />
      <Answer>
        <Odds summary={summary} crowds={sweeps.dimension} />
        <Energy summary={summary} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them walk",
  controls: ["dimension", "ratio", "temperature", "start"],
  compact: Crowd,
} satisfies Widget;
