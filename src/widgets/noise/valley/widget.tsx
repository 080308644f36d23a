/** A valley against a pit: the crowd from above, and its share in the valley by dimension and by temperature. */
import experiment from "../../../experiments/noise/valley/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { CrowdMap } from "./map.tsx";
import { AgainstDimension, AgainstTemperature } from "./shares.tsx";

function Drawing({ summary, sweeps }: DrawingProps) {
  return (
    <>
      <CrowdMap summary={summary} />
      <Answer>
        <AgainstDimension summary={summary} crowds={sweeps.dimension} />
        <AgainstTemperature summary={summary} crowds={sweeps.temperature} />
      </Answer>
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them walk",
  controls: ["dimension", "temperature", "deeper", "length"],
  compact: CrowdMap,
  sketch: { controls: ["dimension", "temperature"], Drawing: CrowdMap },
} satisfies Widget;
