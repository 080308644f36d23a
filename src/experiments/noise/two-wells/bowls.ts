/**
 * Two quadratic bowls of equal depth, joined by a soft minimum:
 *   U = -T0 log( exp(-|x|² / 2 s1² T0) + exp(-|x - L e1|² / 2 s2² T0) ),   s1 = 1, s2 = ratio, T0 = 1/2,
 * with L = (s1 + s2) sqrt(2 B), so that both bowls reach the height B at the point between them. The wide well is where
 * the second bowl is the lower one. The first may be made deeper by a constant. Bowls differ in every direction, so the odds are near ratio^D to 1.
 */
import { exp, log } from "../../../engine/functions.ts";
import { sum } from "../../../engine/operations/axes.ts";
import { add, scale, softplus, square, subtract } from "../../../engine/operations/elementwise.ts";
import { gather } from "../../../engine/operations/gather.ts";
import { logIntegral } from "../../../engine/quadrature.ts";
import { ROWS } from "../../../engine/shape.ts";
import { constant } from "../../../engine/tensor.ts";
import { NARROW, NEITHER, type Settings, type Wells, WIDE } from "./wells.ts";

const SOFTNESS = 0.5;
/** Deviations beyond which a bowl is taken to be empty, and nodes of a panel across it. */
const REACH = 8;
const NODES = 40;

export function bowls({ dimension, ratio, barrier, temperature, deeper }: Settings): Wells {
  const s1 = 1;
  const s2 = ratio;
  const distance = (s1 + s2) * Math.sqrt(2 * barrier);
  const k1 = 1 / (s1 * s1);
  const k2 = 1 / (s2 * s2);
  const spread = Math.sqrt(temperature);
  const drawn = 4 * Math.max(1, spread);
  /** Energies of the two bowls at (first, radius² across). */
  const first = (x: number, across: number) => 0.5 * k1 * (x * x + across) - deeper;
  const second = (x: number, across: number) => 0.5 * k2 * ((x - distance) * (x - distance) + across);
  const softMinimum = (a: number, b: number) => Math.min(a, b) - SOFTNESS * log(1 + exp(-Math.abs(a - b) / SOFTNESS));
  const farthest = REACH * s2 * spread + s2 * spread * Math.sqrt(dimension);

  /** Integral over the other coordinates, radius from a to b (the sphere's area left out: the same for all). */
  const across = (x: number, a: number, b: number): number =>
    logIntegral(
      (r) => (dimension - 2) * log(r) - softMinimum(first(x, r * r), second(x, r * r)) / temperature,
      a,
      Math.min(b, farthest),
      NODES,
    );

  // where the border of the wells crosses the axis: between them and, as the narrow well is a ball, once more behind it;
  // the roots of (k1 - k2) x² + 2 k2 L x = k2 L² + 2 deeper
  const height = k2 * distance * distance + 2 * deeper;
  const root = Math.sqrt(k2 * k2 * distance * distance + (k1 - k2) * height);
  const between = height / (k2 * distance + root);
  const behind = ratio > 1 ? -(k2 * distance + root) / (k1 - k2) : Number.NEGATIVE_INFINITY;
  const left = -farthest;
  const right = distance + farthest;

  return {
    stiffness: k1,
    bottom: () => ({ at: 0, curvature: k1 }),
    differing: dimension,
    low: -drawn * s1,
    high: distance + drawn * s2,
    ends: behind > left ? [left, behind, between, right] : [left, between, right],
    energy: (x) => softMinimum(first(x, 0), second(x, 0)),
    well: (x, offset) => {
      let squares = 0;
      for (let c = 1; c < dimension; c++) squares += x[offset + c]! * x[offset + c]!;
      return second(x[offset]!, squares) < first(x[offset]!, squares) ? WIDE : NARROW;
    },
    place: (x, offset, well, noise, uniform) => {
      const width = spread * (well === WIDE ? s2 : s1);
      for (let c = 0; c < dimension; c++)
        if (well === NEITHER)
          x[offset + c] =
            c === 0 ? -2 * s1 + uniform[0]! * (distance + 2 * s1 + 2 * s2) : (2 * uniform[c]! - 1) * (s1 + s2);
        else x[offset + c] = (c === 0 && well === WIDE ? distance : 0) + width * noise[c]!;
    },
    potential: (x) => {
      const squares = sum(square(x), ROWS);
      const along = gather(x, [0]);
      const offset = (value: number) => constant(value, along.shape);
      const narrow = subtract(scale(squares, 0.5 * k1), offset(deeper));
      const apart = subtract(offset(0.5 * k2 * distance * distance), scale(along, k2 * distance));
      const wide = add(scale(squares, 0.5 * k2), apart);
      return subtract(narrow, scale(softplus(scale(subtract(narrow, wide), 1 / SOFTNESS)), SOFTNESS));
    },
    logMarginal: (x) => {
      if (dimension === 1) {
        const value = -softMinimum(first(x, 0), second(x, 0)) / temperature;
        return x > behind && x < between
          ? [value, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
          : [Number.NEGATIVE_INFINITY, value, Number.NEGATIVE_INFINITY];
      }
      // the narrow well reaches to the radius where k1 r² - k2 r² makes up for the difference on the axis
      const advantage = 2 * (second(x, 0) - first(x, 0));
      const border = advantage <= 0 ? 0 : k1 > k2 ? Math.min(farthest, Math.sqrt(advantage / (k1 - k2))) : farthest;
      return [across(x, 0, border), across(x, border, farthest), Number.NEGATIVE_INFINITY];
    },
  };
}
