/** The price of one more variable: cells of a grid, errors of smooth curves, entries of tables. */
import face from "../../../experiments/approximation/curse/face.ts";
import { gridInWords } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Grid } from "./grid.tsx";
import { Smoothness } from "./smoothness.tsx";
import { Tables } from "./tables.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Grid summary={summary} />
      <Smoothness summary={summary} />
      <Tables summary={summary} />
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["dimension", "error", "target", "method", "knobs", "bins"],
  compact: Grid,
  sketch: { controls: ["dimension", "error"], Drawing: Grid, describe: gridInWords },
} satisfies Widget;
