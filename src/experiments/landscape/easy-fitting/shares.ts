/** Shares of runs, and how well so few of them are known. */

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share of n draws with an interval of one standard error around it (Wilson 1927): unlike the usual one it has a width
 * where all or none succeed.
 */
export function wilson(share: number, n: number): Share {
  const centre = (share + 1 / (2 * n)) / (1 + 1 / n);
  const half = Math.sqrt((share * (1 - share)) / n + 1 / (4 * n * n)) / (1 + 1 / n);
  return { share, low: centre - half, high: centre + half };
}
