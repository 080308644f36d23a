/**
 * The tent t(x) = 2x up to 1/2, 2 - 2x from there on [0, 1]: it folds the unit interval in the middle and stretches it to
 * its former length. Applied k times it has 2^k straight pieces (Telgarsky 2015).
 */

/** A broken line through its corners, from left to right. */
export interface Broken {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** 1, 2, 4, …: pieces of so many folds. */
export const piecesOf = (folds: number): number => {
  let pieces = 1;
  for (let i = 0; i < folds; i++) pieces *= 2;
  return pieces;
};

export const tent = (x: number): number => (x < 0.5 ? 2 * x : 2 - 2 * x);

/** Exact where x is a fraction of a power of two. */
export function iterated(folds: number, x: number): number {
  let y = x;
  for (let i = 0; i < folds; i++) y = tent(y);
  return y;
}

export function foldedLine(folds: number): Broken {
  const pieces = piecesOf(folds);
  const x = Array.from({ length: pieces + 1 }, (_, j) => j / pieces);
  return { x, y: x.map((at) => iterated(folds, at)) };
}

/** Straight pieces of a function that is straight between neighboring places of a grid of so many equal steps on [0, 1]. */
export function countPieces(f: (x: number) => number, steps: number): number {
  let pieces = 1;
  for (let i = 1; i < steps; i++) {
    const [left, here, right] = [f((i - 1) / steps), f(i / steps), f((i + 1) / steps)];
    if (Math.abs(left - 2 * here + right) > 1e-9) pieces++;
  }
  return pieces;
}

/** Places on which a line of so many folds is drawn and compared: its corners are among them, and the middles between. */
export function gridFor(folds: number): number[] {
  const steps = Math.max(512, 4 * piecesOf(folds));
  return Array.from({ length: steps + 1 }, (_, i) => i / steps);
}
