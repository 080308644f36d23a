/** The axis that both panels of `batch-size` share. */
import { BATCHES } from "../../../experiments/questions/batch-size/nets.ts";
import { EXAMPLES } from "../../../experiments/questions/batch-size/parameters.ts";
import { log } from "../../../ui/scales.ts";

const [least] = BATCHES;

export const BATCH = {
  x: log([least / 1.25, EXAMPLES * 1.25]),
  xLabel: `Batch (log scale); ${EXAMPLES} is all examples`,
  xTicks: [1, 4, 16, 64, EXAMPLES],
} as const;
