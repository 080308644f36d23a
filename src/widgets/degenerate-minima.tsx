/** Degenerate minima: the spectrum that falls in two, the loss that stays zero on a walk, and the function that does not. */
import experiment from "../experiments/landscape/degenerate-minima.ts";
import { Count } from "./degenerate-minima.count.tsx";
import { Loss } from "./degenerate-minima.loss.tsx";
import { Maps } from "./degenerate-minima.maps.tsx";
import { Spectrum } from "./degenerate-minima.spectrum.tsx";
import type { DrawingProps, Widget } from "./frame/widget.ts";

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
