/** Six cells in one order: the target and the five learners, beside each other or, on a phone, in two rows. */

const GAP = { wide: 28, narrow: 18 };

export interface Cells {
  /** Room of a cell, pixels, and what of it is left empty at its right. */
  readonly across: number;
  readonly down: number;
  readonly gap: number;
  /** Where cell i begins. */
  readonly place: (i: number) => string;
}

export function cellsIn(width: number, height: number, count: number): Cells {
  const narrow = width < 560;
  const columns = narrow ? 3 : 6;
  const across = width / columns;
  const down = height / Math.ceil(count / columns);
  return {
    across,
    down,
    gap: narrow ? GAP.narrow : GAP.wide,
    place: (i) => `translate(${Math.round((i % columns) * across)} ${Math.round(Math.floor(i / columns) * down)})`,
  };
}
