/** Values over a grid, for rings and lines of equal height. */
import type { Values } from "./scales.ts";

export interface Grid {
  readonly values: number[];
  readonly size: [number, number];
}

/**
 * A field with a rim of one cell, as its neighbours are: rings go on beyond the edge of the outermost cells, where they
 * would else close and cut corners. A column or row of the field is one more in the grid.
 * @param values row-major, `rows` of `columns`; what is not finite counts as below all levels
 * @param sign -1 for the field upside down
 */
export function rimmed(values: Values, columns: number, rows: number, sign: 1 | -1 = 1): Grid {
  const rimmed: number[] = [];
  for (let row = -1; row <= rows; row++) {
    const from = Math.max(0, Math.min(rows - 1, row)) * columns;
    for (let column = -1; column <= columns; column++) {
      const value = values[from + Math.max(0, Math.min(columns - 1, column))];
      rimmed.push(typeof value === "number" && Number.isFinite(value) ? sign * value : Number.NEGATIVE_INFINITY);
    }
  }
  return { size: [columns + 2, rows + 2], values: rimmed };
}
