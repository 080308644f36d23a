/** Degenerate minima: the spectrum that falls in two, the loss that stays zero on a walk, and the function that does not. */
import experiment from "../../../experiments/landscape/degenerate-minima/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Count } from "./count.tsx";
import { Loss } from "./loss.tsx";
import { Maps } from "./maps.tsx";
import { Spectrum } from "./spectrum.tsx";

function Drawing({ summary, ghost, sweeps }: DrawingProps) {
  return (
    <>
      <Spectrum summary={summary} ghost={ghost} />
      <Loss summary={summary} ghost={ghost} />
      <Count summary={summary} sweep={sweeps.examples} />
      <Maps summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Train, then walk",
  controls: ["examples", "width", "activation", "direction"],
  compact: Spectrum,
} satisfies Widget;
