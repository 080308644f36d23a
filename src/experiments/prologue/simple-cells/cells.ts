/**
 * Cells that look at a patch, as Hubel and Wiesel described them (1962), in the simplest model. A *simple* cell has a field
 * that is excited in the middle and inhibited beside it: minus the second derivative of a Gaussian across the field, a
 * Gaussian along it; it answers with what is above zero of the sum of light times field. A *complex* cell answers as the
 * strongest of several simple cells, side by side.
 *
 * A long bar, Gaussian across, seen by such a field is a Gaussian integral: with the bar's normal at the angle t to that of
 * the field, and s its distance from the field's centre, the sum is in proportion to cos² t (1 - s²/v) exp(-s²/2v) v^-3/2,
 * where v = ACROSS² cos² t + ALONG² sin² t + BAR². Lengths in units of half of the patch.
 */
import { cos, exp, sin } from "../../../engine/functions.ts";

/** Standard deviations: of a field across and along, and of a bar. */
export const ACROSS = 0.13;
export const ALONG = 0.3;
export const BAR = 0.06;
/** Between neighboring simple cells of a complex one. */
export const APART = 0.1;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Sum of light times field, 1 for a bar that lies along the middle of the field. */
export function sumAt(field: number, place: number, degrees: number): number {
  const [c, s] = [cos(radians(degrees)), sin(radians(degrees))];
  // the bar goes through (place, 0), the field's centre is (field, 0)
  const away = (field - place) * c;
  const v = ACROSS * ACROSS * c * c + ALONG * ALONG * s * s + BAR * BAR;
  const best = ACROSS * ACROSS + BAR * BAR;
  const scale = (best * Math.sqrt(best)) / (v * Math.sqrt(v));
  return c * c * scale * (1 - (away * away) / v) * exp(-(away * away) / (2 * v));
}

export const simpleAt = (field: number, place: number, degrees: number): number =>
  Math.max(0, sumAt(field, place, degrees));

/** From this answer on a cell counts as one that answers. */
export const HALF = 0.5;

/** Centres of the simple cells that a complex cell listens to: the one in the middle, and beside it; of an even number one more at the right. */
export const fieldsOf = (cells: number): readonly number[] =>
  Array.from({ length: cells }, (_, i) => (i - Math.floor((cells - 1) / 2)) * APART);

export const complexAt = (cells: number, place: number, degrees: number): number =>
  fieldsOf(cells).reduce((most, field) => Math.max(most, simpleAt(field, place, degrees)), 0);
