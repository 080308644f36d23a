/**
 * The potential of the authors' own simulation: two Gaussian holes of depth 1 in a plateau,
 *   U = 1 - exp(-|x - m1|² / 2 σ1²) - exp(-|x - m2|² / 2 σ2²),  m1 = (4, …, 4), m2 = (12, …, 12), σ1 = 1, σ2 = ratio,
 * in the periodic box [0, 18]^D. The plateau's volume grows as 18^D, so in many dimensions entropy favours it over both
 * wells. The narrow hole may be made deeper. A walker is in a well when it is within two σ of its centre, where the hole is 86 % climbed.
 *
 * Integrals take each well alone: where one is, the other's hole is neglected, and what a hole lacks outside the box.
 */
import { exp, log } from "../../../engine/functions.ts";
import type { Floats } from "../../../engine/memory.ts";
import { sum } from "../../../engine/operations/axes.ts";
import { add, exponential, scale, square, subtract } from "../../../engine/operations/elementwise.ts";
import { gaussLegendre } from "../../../engine/quadrature.ts";
import { ROWS } from "../../../engine/shape.ts";
import { constant } from "../../../engine/tensor.ts";
import { NARROW, NEITHER, type Settings, sphereArea, type Wells, WIDE } from "./wells.ts";

const BOX = 18;
const CENTRES = [4, 12] as const;
/** Radius of a well, and distance at which its hole is taken to end, in σ. */
const INSIDE = 2;
const HOLE = 8;

/**
 * Integral over k dimensions of exp(-U / T) - exp(-1 / T) around one hole of that depth, |x| from `from` to `to` (in σ), at distance
 * `aside` (in σ) in one further dimension. In units of σ^k.
 */
function hole(k: number, depth: number, temperature: number, aside: number, from: number, to: number): number {
  const excess = (square: number) => exp(-(1 - depth * exp(-0.5 * square)) / temperature) - exp(-1 / temperature);
  if (k === 0) return from === 0 ? excess(aside * aside) : 0;
  if (!(to > from)) return 0;
  const { nodes, weights } = gaussLegendre(24);
  let sum = 0;
  // panels of one σ at most
  const panels = Math.ceil(to - from);
  const half = (to - from) / (2 * panels);
  for (let p = 0; p < panels; p++)
    for (let i = 0; i < nodes.length; i++) {
      const r = from + half * (2 * p + 1 + nodes[i]!);
      let power = 1;
      for (let j = 1; j < k; j++) power *= r;
      sum += weights[i]! * half * power * excess(aside * aside + r * r);
    }
  return sphereArea(k) * sum;
}

/** Volume of the ball of radius r in k dimensions. */
function ball(k: number, r: number): number {
  let power = 1;
  for (let j = 0; j < k; j++) power *= r;
  return k === 0 ? (r > 0 ? 1 : 0) : (sphereArea(k) * power) / k;
}

function power(base: number, k: number): number {
  let value = 1;
  for (let j = 0; j < k; j++) value *= base;
  return value;
}

/** Boltzmann's masses of narrow well, wide well and plateau when each hole counts as what it adds to the plateau. */
export function plateauMasses({
  dimension,
  ratio,
  temperature,
  deeper,
}: Pick<Settings, "dimension" | "ratio" | "temperature" | "deeper">): [number, number, number] {
  const [narrow, wide] = [1 + deeper, 1].map((depth) => hole(dimension, depth, temperature, 0, 0, HOLE));
  const masses = [narrow!, wide! * power(ratio, dimension), power(BOX, dimension) * exp(-1 / temperature)];
  const whole = masses[0]! + masses[1]! + masses[2]!;
  return [masses[0]! / whole, masses[1]! / whole, masses[2]! / whole];
}

export function authors({ dimension, ratio, temperature, deeper }: Settings): Wells {
  const widths = [1, ratio] as const;
  const depths = [1 + deeper, 1] as const;
  const floor = exp(-1 / temperature);
  const squareFrom = (x: Floats, offset: number, centre: number) => {
    let square = 0;
    for (let c = 0; c < dimension; c++) square += (x[offset + c]! - centre) * (x[offset + c]! - centre);
    return square;
  };
  const within = INSIDE * INSIDE;

  return {
    stiffness: depths[0],
    bottom: () => ({ at: CENTRES[0], curvature: depths[0] }),
    period: BOX,
    differing: dimension,
    low: 0,
    high: BOX,
    ends: [0, 2, 4, 6, 12 - INSIDE * ratio, 12, 12 + INSIDE * ratio, BOX].filter(
      (end, i, all) => i === 0 || end > all[i - 1]!,
    ),
    // on the diagonal through both centres all coordinates are equal
    energy: (x) =>
      1 -
      depths[0] * exp((-0.5 * dimension * (x - CENTRES[0]) * (x - CENTRES[0])) / (widths[0] * widths[0])) -
      exp((-0.5 * dimension * (x - CENTRES[1]) * (x - CENTRES[1])) / (widths[1] * widths[1])),
    well: (x, offset) => {
      if (squareFrom(x, offset, CENTRES[0]) < within) return NARROW;
      return squareFrom(x, offset, CENTRES[1]) < within * ratio * ratio ? WIDE : NEITHER;
    },
    place: (x, offset, well, noise, uniform) => {
      const spread = Math.min(0.4, Math.sqrt(temperature));
      for (let c = 0; c < dimension; c++)
        x[offset + c] =
          well === NEITHER
            ? BOX * uniform[c]!
            : CENTRES[well] + spread * widths[well] * Math.min(2, Math.max(-2, noise[c]!));
    },
    potential: (x) => {
      const holes = CENTRES.map((centre, i) => {
        const squares = sum(square(subtract(x, constant(centre, x.shape))), ROWS);
        return scale(exponential(scale(squares, -0.5 / (widths[i]! * widths[i]!))), -depths[i]!);
      });
      return add(holes[0]!, holes[1]!);
    },
    logMarginal: (first) => {
      const k = dimension - 1;
      let rest = power(BOX, k) * floor;
      const inside = widths.map((width, i) => {
        const aside = Math.abs(first - CENTRES[i]!) / width;
        const radius = aside < INSIDE ? Math.sqrt(INSIDE * INSIDE - aside * aside) : 0;
        const scale = power(width, k);
        const volume = scale * ball(k, radius) * floor;
        rest += scale * hole(k, depths[i]!, temperature, aside, aside < INSIDE && k === 0 ? 1 : radius, HOLE) - volume;
        return aside < INSIDE ? volume + scale * hole(k, depths[i]!, temperature, aside, 0, radius) : 0;
      });
      return [log(inside[0]!), log(inside[1]!), log(Math.max(0, rest))];
    },
  };
}
