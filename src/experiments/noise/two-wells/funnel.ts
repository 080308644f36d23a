/**
 * A funnel: U(x, y) = h (x² - 1)² + k(x) |y|² / 2, with y the other D - 1 coordinates and ln k(x) going from ln ratio² at
 * x < 0 to 0 at x > 0 by a logistic step. Both wells have depth 0 and the same curvature along x; y can be integrated
 * out exactly, so one integral over x holds for every D: p(x) is exp(-h (x² - 1)² / T) k(x)^(-(D-1)/2).
 * The narrow side may be made deeper by the same step. Beyond |x| = 2, where nobody comes, the walls go on straight, so that a long step cannot throw a walker to infinity.
 */
import { exp, log } from "../../../engine/functions.ts";
import { sigmoid as sigmoidOf } from "../../../engine/logistic.ts";
import { sum } from "../../../engine/operations/axes.ts";
import {
  add,
  exponential,
  multiply,
  relu,
  scale,
  sigmoid,
  square,
  subtract,
} from "../../../engine/operations/elementwise.ts";
import { gather } from "../../../engine/operations/gather.ts";
import { ROWS } from "../../../engine/shape.ts";
import { constant } from "../../../engine/tensor.ts";
import { NARROW, NEITHER, type Settings, type Wells, WIDE } from "./wells.ts";

/** Width of the step in ln k. */
const OMEGA = 0.25;
const WALL = 2;

export function funnel({ dimension, ratio, barrier, temperature, deeper }: Settings): Wells {
  const h = barrier;
  const logNarrow = 2 * log(ratio);
  const logistic = (x: number) => sigmoidOf(x / OMEGA);
  const logStiffness = (x: number) => logNarrow * (1 - logistic(x));
  const energy = (x: number) => {
    const a = Math.abs(x);
    const sink = deeper * (1 - logistic(x));
    return h * (a > WALL ? 9 + 24 * (a - WALL) : (x * x - 1) * (x * x - 1)) - sink;
  };
  const none = Number.NEGATIVE_INFINITY;

  return {
    stiffness: Math.max(8 * h, exp(logNarrow)),
    bottom: (c) => (c === 0 ? { at: -1, curvature: 8 * h } : { at: 0, curvature: exp(logStiffness(-1)) }),
    differing: dimension - 1,
    low: -2.2,
    high: 2.2,
    ends: [-4, -WALL, -1, 0, 1, WALL, 4],
    energy,
    well: (x, offset) => (x[offset]! > 0 ? WIDE : NARROW),
    place: (x, offset, well, noise, uniform) => {
      const start =
        well === NEITHER
          ? -1.5 + 3 * uniform[0]!
          : (well === WIDE ? 1 : -1) + noise[0]! * Math.sqrt(Math.min(temperature / (8 * h), 0.05));
      const width = Math.sqrt(temperature / exp(logStiffness(start)));
      x[offset] = start;
      for (let c = 1; c < dimension; c++) x[offset + c] = width * noise[c]!;
    },
    potential: (x) => {
      const start = gather(x, [0]);
      const number = (value: number) => constant(value, start.shape);
      const above = relu(subtract(start, number(WALL)));
      const below = relu(subtract(number(-WALL), start));
      // held to where the walls begin
      const held = add(subtract(start, above), below);
      const along = add(square(subtract(square(held), number(1))), scale(add(above, below), 24));
      const narrowness = subtract(number(1), sigmoid(scale(start, 1 / OMEGA)));
      const wells = subtract(scale(along, h), scale(narrowness, deeper));
      if (dimension === 1) return wells;
      const others = gather(
        x,
        Array.from({ length: dimension - 1 }, (_, c) => c + 1),
      );
      const stiffness = exponential(scale(narrowness, logNarrow));
      return add(wells, scale(multiply(stiffness, sum(square(others), ROWS)), 0.5));
    },
    logMarginal: (x) => {
      const value = -energy(x) / temperature - 0.5 * (dimension - 1) * logStiffness(x);
      return x > 0 ? [none, value, none] : [value, none, none];
    },
  };
}
