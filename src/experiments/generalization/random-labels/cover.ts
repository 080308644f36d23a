/**
 * The share of all labelings of examples in general position that one layer of weights can meet (a bias counts as a
 * weight): 2 Σ C(N - 1, k) of 2^N, k from 0 to W - 1 (Cover 1965). One half at N = 2 W.
 */
export function coversShare(examples: number, weights: number): number {
  // the k-th of N - 1 coins, added up
  let term = 1;
  for (let i = 1; i < examples; i++) term /= 2;
  let sum = 0;
  for (let k = 0; k < Math.min(weights, examples); k++) {
    sum += term;
    term *= (examples - 1 - k) / (k + 1);
  }
  return Math.min(1, sum);
}
