/** The k nearest examples of some points, kept while examples come in. */

/** Plain data: a row of k for each point, nearest first. */
export interface Nearest {
  readonly k: number;
  /** Squared distances; infinite where there are fewer than k so far. */
  distances: Float64Array;
  /** Classes, 1 or -1; 0 where there is none. */
  kinds: Int8Array;
}

/** Points x inputs, row-major, with a class each. */
export interface Crowd {
  inputs: Float64Array;
  kinds: Int8Array;
}

export const nobody = (points: number, k: number): Nearest => ({
  k,
  distances: new Float64Array(points * k).fill(Number.POSITIVE_INFINITY),
  kinds: new Int8Array(points * k),
});

/** Shows the new examples to the points; of two equally near ones the earlier counts. `points`: points x inputs. */
export function meet(nearest: Nearest, points: Float64Array, examples: Crowd, dimension: number): void {
  const { k, distances, kinds } = nearest;
  const { inputs } = examples;
  const count = examples.kinds.length;
  for (let row = 0; row * k < distances.length; row++) {
    const last = row * k + k - 1;
    const from = row * dimension;
    let furthest = distances[last]!;
    for (let i = 0; i < count; i++) {
      let squares = 0;
      for (let j = 0; j < dimension && squares < furthest; j++) {
        const apart = points[from + j]! - inputs[i * dimension + j]!;
        squares += apart * apart;
      }
      if (!(squares < furthest)) continue;
      let at = last;
      for (; at > row * k && distances[at - 1]! > squares; at--) {
        distances[at] = distances[at - 1]!;
        kinds[at] = kinds[at - 1]!;
      }
      distances[at] = squares;
      kinds[at] = examples.kinds[i]!;
      furthest = distances[last]!;
    }
  }
}

/** Votes for a point: the sum of its neighbors' classes over their number, an odd one even while there are fewer than k. */
export function voteOf({ k, kinds }: Nearest, row: number): number {
  let voters = k;
  while (voters > 1 && kinds[row * k + voters - 1] === 0) voters--;
  if (voters % 2 === 0) voters--;
  let sum = 0;
  for (let i = 0; i < voters; i++) sum += kinds[row * k + i]!;
  return sum / voters;
}
