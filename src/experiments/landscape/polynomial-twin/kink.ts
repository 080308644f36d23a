/**
 * The polynomial that stands in for a ReLU: of all of its degree the one nearest to max(t, 0) in mean square over [-R, R].
 * By Legendre's polynomials, which are orthogonal there. As max(t, 0) = t/2 + |t|/2, every odd power above the first is
 * zero, so that degree 3 is degree 2 again.
 */

/** Sum of coefficients[i] t^i. */
export function valueAt(coefficients: readonly number[], t: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * t + coefficients[i]!;
  return sum;
}

/** P_0 … P_degree, as coefficients of 1, t, t², … (k + 1) P_k+1 = (2k + 1) t P_k - k P_k-1. */
function legendre(degree: number): number[][] {
  const all: number[][] = [[1], [0, 1]];
  for (let k = 1; k < degree; k++) {
    const next = new Array<number>(k + 2).fill(0);
    all[k]!.forEach((coefficient, i) => {
      next[i + 1]! += ((2 * k + 1) / (k + 1)) * coefficient;
    });
    all[k - 1]!.forEach((coefficient, i) => {
      next[i]! -= (k / (k + 1)) * coefficient;
    });
    all.push(next);
  }
  return all.slice(0, degree + 1);
}

/** Coefficients of 1, t, t², … on [-interval, interval]. `degree` is a whole number from 1 on. */
export function kinkAsPolynomial(degree: number, interval: number): number[] {
  const coefficients = new Array<number>(degree + 1).fill(0);
  legendre(degree).forEach((polynomial, k) => {
    // (2k + 1)/2 times the integral of t P_k over [0, 1], beyond which the ReLU is 0
    const integral = polynomial.reduce((sum, coefficient, i) => sum + coefficient / (i + 2), 0);
    const share = ((2 * k + 1) / 2) * integral;
    polynomial.forEach((coefficient, i) => {
      coefficients[i]! += share * coefficient;
    });
  });
  // max(t, 0) = R max(t/R, 0)
  let scale = interval;
  return coefficients.map((coefficient) => {
    const scaled = coefficient * scale;
    scale /= interval;
    return scaled;
  });
}

/** Places on each side of 0 at which the largest error is looked for; 0 and the ends, where it lies as a rule, are among them. */
const PLACES = 500;

/** Largest distance from max(t, 0) over [-interval, interval]. */
export function largestError(coefficients: readonly number[], interval: number): number {
  let most = 0;
  for (let i = -PLACES; i <= PLACES; i++) {
    const t = (interval * i) / PLACES;
    most = Math.max(most, Math.abs(valueAt(coefficients, t) - Math.max(t, 0)));
  }
  return most;
}
