/** Values over a grid, as d3 takes them for contours. */
import type { Values } from "./scales.ts";

export interface Grid {
  readonly values: readonly number[];
  readonly size: [number, number];
}

/**
 * A field with a rim of one cell, as its neighbours are: contours go on to the edge of the outermost cells, where d3
 * would close them and cut their corners. A column or row of the field is one more in the grid.
 * @param values row-major, `rows` of `columns`; what is not finite counts as below all levels
 * @param sign -1 for the field upside down
 */
export function rimmed(values: Values, columns: number, rows: number, sign: 1 | -1 = 1): Grid {
  const held = (i: number, count: number) => Math.max(0, Math.min(count - 1, i));
  const wide = columns + 2;
  return {
    size: [wide, rows + 2],
    values: Array.from({ length: wide * (rows + 2) }, (_, i) => {
      const value = values[held(Math.floor(i / wide) - 1, rows) * columns + held((i % wide) - 1, columns)];
      return value !== null && value !== undefined && Number.isFinite(value) ? sign * value : Number.NEGATIVE_INFINITY;
    }),
  };
}
