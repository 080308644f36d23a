/**
 * A binary tree of functions of two variables. After each level a node's value is standardised, z = (h - mean) / deviation,
 * and below the top shrunk by 0.6, so that the next level sees about the same range.
 */

/** Value at `x[at] … x[at + d - 1]`. */
export type Target = (x: ArrayLike<number>, at: number) => number;

export const SHRINK = 0.6;

export interface Constituent {
  readonly h: (a: number, b: number) => number;
  /** Mean and deviation on levels 1 … 4. */
  readonly moments: readonly (readonly [number, number])[];
}

/** A binary tree on so many variables; the nodes of a level take the constituents in turn. */
export function tree(nodes: readonly Constituent[], dimension: number): Target {
  const values = new Float64Array(dimension);
  return (x, at) => {
    for (let i = 0; i < dimension; i++) values[i] = x[at + i]!;
    for (let width = dimension / 2, level = 0; width >= 1; width /= 2, level++)
      for (let i = 0; i < width; i++) {
        const { h, moments } = nodes[i % nodes.length]!;
        const [mean, deviation] = moments[level]!;
        values[i] = ((width > 1 ? SHRINK : 1) * (h(values[2 * i]!, values[2 * i + 1]!) - mean)) / deviation;
      }
    return values[0]!;
  };
}
