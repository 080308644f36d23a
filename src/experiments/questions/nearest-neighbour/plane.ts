/** The part of the plane that is drawn, and the grid of places on it that the neighbors are asked about. */

/** Half of its width and of its height. */
export const WIDE = 5;
export const HIGH = 4;
export const COLUMNS = 40;
export const ROWS = 32;
/** Examples that are drawn, each with its cell. */
export const SHOWN = 150;

/** Middles of the squares, row by row from the bottom: the first two inputs of each. */
export const places = Array.from({ length: ROWS * COLUMNS }, (_, i): readonly [number, number] => [
  WIDE * ((2 * (i % COLUMNS) + 1) / COLUMNS - 1),
  HIGH * ((2 * Math.floor(i / COLUMNS) + 1) / ROWS - 1),
]);
