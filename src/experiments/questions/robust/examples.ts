/** The twelve examples of `robust`: two inputs that go together, and a label. */

/**
 * Drawn once: the first input is normal; the second is 0.6 times the first and a normal number of deviation 0.5; the label is
 * 0.4 times the one and 1.2 times the other, and a normal number of deviation 0.3. Kept in two decimals.
 */
const rows = [
  [-0.73, -0.52, -0.85],
  [0.1, -0.38, -0.66],
  [-1.24, -1.4, -1.93],
  [-0.38, -0.17, -0.08],
  [-0.46, -0.38, -0.38],
  [-0.26, -0.6, -0.19],
  [0.45, 0.34, 0.99],
  [0.15, 0.21, 0.37],
  [1.85, 0.97, 2.05],
  [-1.1, -0.7, -1.3],
  [1.1, 1.03, 1.68],
  [0.37, -0.05, -0.3],
] as const;

export const EXAMPLES = rows.length;

export interface Table {
  /** Row-major: two inputs an example. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const table: Table = {
  x: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
  y: Float64Array.from(rows, ([, , label]) => label),
};
