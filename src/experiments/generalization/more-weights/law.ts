/**
 * The expected error of least squares where each weight has a normal input of its own and the truth has length 1 (for W
 * below N classical; for W above N Hastie, Montanari, Rosset and Tibshirani 2022). Exact at every N and W.
 */

/**
 * Mean over draws of the squared error on new inputs, without ridge. NaN at N - 1, N and N + 1 weights, where the mean over draws
 * is infinite. `noise`: standard deviation of what is added to the labels.
 */
export function expectedError(examples: number, weights: number, noise: number): number {
  const variance = noise * noise;
  if (weights < examples - 1) return (variance * weights) / (examples - weights - 1);
  // the shortest fit sees what part of the truth lies in the span of the examples, N dimensions of W
  if (weights > examples + 1) return 1 - examples / weights + (variance * examples) / (weights - examples - 1);
  return Number.NaN;
}
