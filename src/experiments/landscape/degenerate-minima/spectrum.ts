/** What `degenerate-minima` reads off a spectrum: which eigenvalues count as zero, and how wide the gap is. */
import { eigenvalues } from "../../../engine/eigenvalues.ts";
import { log } from "../../../engine/functions.ts";
import { INTERPOLATES } from "./sizes.ts";

const RELATIVE = 1e-7;
/** Up to this loss the threshold is raised; beyond it nothing has been reached that could be called a zero of the loss. */
const NEARLY = 1e-12;
/** Relative size that float64 cannot tell from 0. */
export const FLOOR = 1e-18;

export interface Spectrum {
  /** |eigenvalue| / largest, descending, at least FLOOR. */
  readonly sizes: Float64Array;
  /** Eigenvalues below -1e-7 of the largest size: directions in which the loss falls. */
  readonly negative: number;
}

export function spectrumOf(hessian: Float64Array, weights: number): Spectrum {
  const values = eigenvalues(hessian, weights);
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const sizes = values.map((value) => Math.max(FLOOR, Math.abs(value) / most)).sort();
  return { sizes: sizes.reverse(), negative: values.filter((value) => value < -RELATIVE * most).length };
}

/**
 * Relative size below which an eigenvalue counts as zero: 1e-7. Where the residuals are r, the Hessian differs from
 * 2/N JᵀJ by terms of the order of r, so the zeros stand at about sqrt(loss): from a loss of 1e-18 up to 1e-12 the
 * threshold grows with it, to 1e-4.
 */
export function thresholdAt(loss: number): number {
  return loss > INTERPOLATES && loss <= NEARLY ? RELATIVE * Math.sqrt(loss / INTERPOLATES) : RELATIVE;
}

export function zerosOf({ sizes }: Spectrum, threshold: number): number {
  return sizes.filter((size) => size < threshold).length;
}

/** Decades between the `held`-th largest eigenvalue and the next; 0 where there is no next one. */
export function gapAfter({ sizes }: Spectrum, held: number): number {
  const [above, below] = [sizes[held - 1], sizes[held]];
  return above === undefined || below === undefined ? 0 : log(above / below) / Math.LN10;
}
