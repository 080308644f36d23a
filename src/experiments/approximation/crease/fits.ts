/**
 * Two ways to keep |q|. A sheet of triangles takes it as a function of two variables: heights at the corners of a square
 * mesh, one diagonal in each cell. The composition takes it in two stages: the three coefficients of q, then straight
 * pieces for the corner |t|, between an even number of knots, so that none lies at 0, where one would be exact.
 */
import { powerLaw } from "../../power-law.ts";
import { type Saddle, saddleOf } from "./saddle.ts";

/** Coefficients of x², x y, y². */
const STAGE = 3;

/** Cells along each side: an even number, the most whose corners are affordable. */
export const cellsFor = (numbers: number): number =>
  Math.max(2, 2 * Math.floor((Math.floor(Math.sqrt(numbers)) - 1) / 2));
export const cornersOf = (cells: number): number => (cells + 1) * (cells + 1);
/** An even number, the most that is affordable. */
export const knotsFor = (numbers: number): number => Math.max(2, 2 * Math.floor((numbers - STAGE) / 2));

export type Fit = (x: number, y: number) => number;

export function sheet({ at }: Saddle, cells: number): Fit {
  const height = (i: number, k: number) => Math.abs(at((2 * i) / cells - 1, (2 * k) / cells - 1));
  const heights = Float64Array.from({ length: cornersOf(cells) }, (_, index) =>
    height(index % (cells + 1), Math.floor(index / (cells + 1))),
  );
  return (x, y) => {
    const [across, up] = [((x + 1) / 2) * cells, ((y + 1) / 2) * cells];
    const i = Math.min(cells - 1, Math.floor(across));
    const k = Math.min(cells - 1, Math.floor(up));
    const [u, v] = [across - i, up - k];
    const corner = k * (cells + 1) + i;
    const [low, high] = [heights[corner]!, heights[corner + cells + 2]!];
    // the diagonal runs from the lower left to the upper right
    const between = u > v ? heights[corner + 1]! : heights[corner + cells + 1]!;
    return u > v ? low + u * (between - low) + v * (high - between) : low + v * (between - low) + u * (high - between);
  };
}

export function composed({ at, most }: Saddle, knots: number): Fit {
  const step = (2 * most) / (knots - 1);
  return (x, y) => {
    const t = at(x, y);
    const i = Math.min(knots - 2, Math.max(0, Math.floor((t + most) / step)));
    const [left, right] = [i * step - most, (i + 1) * step - most];
    return Math.abs(left) + ((t - left) / step) * (Math.abs(right) - Math.abs(left));
  };
}

/** Places in each cell, along each side, where the error is looked for: corners, the middle, and five between. */
const LOOKS = 6;

/** Largest distance of a fit from |q| on a net of so many places. */
function farthest({ at }: Saddle, kept: Fit, places: number): number {
  let most = 0;
  for (let i = 0; i <= places; i++) {
    const x = (2 * i) / places - 1;
    for (let k = 0; k <= places; k++) {
      const y = (2 * k) / places - 1;
      most = Math.max(most, Math.abs(kept(x, y) - Math.abs(at(x, y))));
    }
  }
  return most;
}

export const sheetError = (saddle: Saddle, cells: number): number =>
  farthest(saddle, sheet(saddle, cells), cells * LOOKS);

/** In closed form: half a piece at the corner, where both ends of the piece are as far from 0. */
export const composedError = ({ most }: Saddle, knots: number): number => most / (knots - 1);

/** Cells of the meshes that the curve is measured at. */
const MESHES = [2, 4, 6, 8, 12, 16, 22, 32, 44];
/** Slopes are read from here on: before, the corners of a mesh are many more than its cells. */
const FINE = MESHES.indexOf(8);

export interface Curves {
  readonly sizes: number[];
  readonly sheet: number[];
  readonly composed: number[];
  readonly sheetSlope: number;
  readonly composedSlope: number;
}

/** Errors of both at equal numbers, and the exponents of the power laws through them. */
export function curvesAt(angle: number): Curves {
  const saddle = saddleOf(angle);
  const sizes = MESHES.map(cornersOf);
  const flat = MESHES.map((cells) => sheetError(saddle, cells));
  const folded = sizes.map((numbers) => composedError(saddle, knotsFor(numbers)));
  return {
    sizes,
    sheet: flat,
    composed: folded,
    sheetSlope: powerLaw(sizes.slice(FINE), flat.slice(FINE)).slope,
    composedSlope: powerLaw(sizes.slice(FINE), folded.slice(FINE)).slope,
  };
}
