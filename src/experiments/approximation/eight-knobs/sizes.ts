/** How many of everything there are. */
export const KNOBS = 8;
/** Values that a knob, and what a table passes on, may have. */
export const BINS = 10;
export const ENTRIES = BINS * BINS;
export const TABLES = KNOBS - 1;
/** Lines of equal answers in each of the lowest tables: at settings of the other knobs that are always the same, and at the reader's. */
export const OTHERS = 6;
export const LINES = OTHERS + 1;
