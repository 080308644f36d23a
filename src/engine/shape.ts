/** The three axes of every tensor, and their sizes. */
export type Shape = readonly [groups: number, rows: number, columns: number];
/** The axes by number, as in `sum(x, COLUMNS)`. */
export const GROUPS = 0;
export const ROWS = 1;
export const COLUMNS = 2;
export type Axis = typeof GROUPS | typeof ROWS | typeof COLUMNS;

export function showShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
