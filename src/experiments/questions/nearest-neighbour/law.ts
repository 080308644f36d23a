/**
 * What is known exactly of nearest neighbors on two equally frequent normal classes of unit variance, whose means lie `distance`
 * apart. Only the input along that line tells the classes apart, so all of it is an integral in one variable.
 */
import { exp } from "../../../engine/functions.ts";
import { sigmoid } from "../../../engine/logistic.ts";
import { gaussLegendre } from "../../../engine/quadrature.ts";

/** Deviations beyond the further mean after which nothing is left. */
const FAR = 9;
const PANELS = 12;
const NODES = 24;

/** Mean over all points of a function of q, the probability of one class at the point; it must be the same for q and 1 - q. */
export function meanOver(distance: number, of: (q: number) => number): number {
  const { nodes, weights } = gaussLegendre(NODES);
  const width = (distance / 2 + FAR) / PANELS;
  const density = (x: number, mean: number) => exp(-((x - mean) * (x - mean)) / 2) / Math.sqrt(2 * Math.PI);
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel++)
    for (let i = 0; i < NODES; i++) {
      const x = width * (panel + (1 + nodes[i]!) / 2);
      // both halves of the line alike: the two classes, half each, twice
      const weight = (weights[i]! * width * (density(x, distance / 2) + density(x, -distance / 2))) / 2;
      sum += weight * of(sigmoid(distance * x));
    }
  return sum;
}

/** The smallest possible share of errors (Bayes). */
export const bestError = (distance: number): number => meanOver(distance, (q) => Math.min(q, 1 - q));

/** Probability that at most `most` of n independent events of probability q happen. */
export function fewer(n: number, most: number, q: number): number {
  let counts = [1];
  for (let i = 0; i < n; i++) {
    const next = new Array<number>(i + 2).fill(0);
    counts.forEach((p, j) => {
      next[j]! += p * (1 - q);
      next[j + 1]! += p * q;
    });
    counts = next;
  }
  return counts.slice(0, most + 1).reduce((sum, p) => sum + p, 0);
}

/**
 * Share of errors in the limit of many examples, where all of the k neighbors lie at the point itself (Cover and Hart
 * 1967): the mean of 2q(1 - q) for one neighbor. k is odd.
 */
export function limitError(distance: number, k: number): number {
  return meanOver(distance, (q) => {
    const outvoted = fewer(k, (k - 1) / 2, q);
    return q * outvoted + (1 - q) * (1 - outvoted);
  });
}

/** What that limit cannot exceed for one neighbor, from the smallest possible error and the number of classes (same paper). */
export const errorBound = (best: number, classes: number): number => best * (2 - (classes / (classes - 1)) * best);
