/** A crowd in a landscape: its histogram against Boltzmann's law, the walkers on the ground, and the distance that falls. */
import face from "../../../experiments/noise/langevin/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Crowd } from "./crowd.tsx";
import { Distance } from "./distance.tsx";
import { Ground } from "./ground.tsx";

function Drawing({ summary, ghost }: DrawingProps) {
  return (
    <>
      <Ground summary={summary} />
      <Crowd summary={summary} />
      <Distance summary={summary} ghost={ghost} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  action: "Let them walk",
  controls: ["potential", "formula", "temperature", "dt", "start", "valley"],
  compact: Ground,
  sketch: { controls: ["temperature", "dt"], Drawing: Ground },
} satisfies Widget;
