/** What is fixed in `sgd-basins`. */

/** Examples that the loss is the mean of. */
export const EXAMPLES = 256;
/** Height between the basins. */
export const BARRIER = 3;
/** Curvature at the bottom of the sharp basin, in every direction: its width is 1. */
const SHARPEST = 1;
/** Rate above which descent cannot stay there: |1 - η curvature| > 1. */
export const EDGE = 2 / SHARPEST;
