/**
 * The weights whose worst case is best. Against all noise D of length |D| <= reach (root of the sum of all squares) the worst
 * of |y - (X + D) w| is |y - X w| + reach |w| (El Ghaoui and Lebret 1997); against noise in each column of at most that
 * length it is |y - X w| + reach (|w1| + |w2|) (Xu, Caramanis and Mannor 2010). No norm is squared.
 */
import { lengthOf, type Moments, missed, type Pair, ridge, solved } from "./moments.ts";

const ZERO: Pair = [0, 0];

export const worstOfWhole = (moments: Moments, w: Pair, reach: number): number =>
  missed(moments, w) + reach * lengthOf(w);

export const worstOfColumns = (moments: Moments, w: Pair, reach: number): number =>
  missed(moments, w) + reach * (Math.abs(w[0]) + Math.abs(w[1]));

/** Halvings of a bracket, down to rounding. */
const HALVINGS = 200;

/**
 * Best against the worst of the whole table. Where its gradient is 0, w is a ridge fit of penalty reach |y - X w| / |w|: the
 * path is that of ridge regression, and only the pace is another. From reach |y| >= |Xᵀy| on, w = 0 is best.
 */
export function bestAgainstWhole(moments: Moments, reach: number): Pair {
  const pull = lengthOf([moments.ay, moments.by]);
  if (reach === 0) return ridge(moments, 0);
  if (reach * Math.sqrt(moments.yy) >= pull) return ZERO;
  // the penalty that a ridge fit asks for, against the one that it has: it has too little below the root, and too much above
  const asks = (penalty: number) => {
    const w = ridge(moments, penalty);
    return (reach * missed(moments, w)) / lengthOf(w);
  };
  let low = 0;
  let high = 1;
  while (asks(high) > high && high < 1e12) high *= 2;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (asks(middle) > middle) low = middle;
    else high = middle;
  }
  return ridge(moments, (low + high) / 2);
}

const SIGNS = [-1, 1] as const;

/**
 * Best against the worst of each column, by trying every candidate: both weights with given signs, one of them alone, none.
 * With signs s the gradient is 0 where w = w0 - |r| reach G⁻¹ s, G = XᵀX, w0 the least squares; then |r|² (1 - reach² s G⁻¹ s) = |r0|².
 */
export function bestAgainstColumns(moments: Moments, reach: number): Pair {
  const { aa, bb, ay, by, yy } = moments;
  const candidates: Pair[] = [ZERO];
  const free = ridge(moments, 0);
  const rest = missed(moments, free);
  for (const s of SIGNS)
    for (const t of SIGNS) {
      const [p, q] = solved(moments, 0, [reach * s, reach * t]);
      const part = reach * (p * s + q * t);
      if (part >= 1) continue;
      const length = rest / Math.sqrt(1 - part);
      candidates.push([free[0] - length * p, free[1] - length * q]);
    }
  for (const [square, pull, place] of [
    [aa, ay, 0],
    [bb, by, 1],
  ] as const) {
    const part = (reach * reach) / square;
    if (part >= 1) continue;
    const length = Math.sqrt(Math.max(0, yy - (pull * pull) / square) / (1 - part));
    for (const s of SIGNS) {
      const weight = (pull - length * reach * s) / square;
      candidates.push(place === 0 ? [weight, 0] : [0, weight]);
    }
  }
  return candidates.reduce((best, one) =>
    worstOfColumns(moments, one, reach) < worstOfColumns(moments, best, reach) ? one : best,
  );
}
