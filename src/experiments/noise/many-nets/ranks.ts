/** Rank correlation. */

/** Ranks from 0; equal values share the mean of theirs. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last++;
    for (let i = first; i <= last; i++) ranks[order[i]!] = (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

/** Spearman's: the correlation of the ranks. NaN of fewer than three, or where one side is the same for all. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`spearman: got ${a.length} and ${b.length} values`);
  if (a.length < 3) return Number.NaN;
  const middle = (a.length - 1) / 2;
  const [p, q] = [ranksOf(a), ranksOf(b)];
  let [pq, pp, qq] = [0, 0, 0];
  p.forEach((rank, i) => {
    const [x, y] = [rank - middle, q[i]! - middle];
    pq += x * y;
    pp += x * x;
    qq += y * y;
  });
  return pq / Math.sqrt(pp * qq);
}
