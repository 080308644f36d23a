/** Landscapes of `langevin`: the energy of a place, as tensor code for the walkers and as a function for the law. */

import { add, relu, scale, square, subtract } from "../../../engine/operations/elementwise.ts";
import { gather } from "../../../engine/operations/gather.ts";
import { tabulated, tabulatedFunction } from "../../../engine/operations/tabulated.ts";
import { constant, type Tensor } from "../../../engine/tensor.ts";
import { heightsOf } from "../../curves.ts";
import { formulaTensor } from "../../formula-tensors.ts";
import { type Chosen, dimensionOf } from "./dimension.ts";
import { edge, side } from "./parameters.ts";
import { energyOf, planes } from "./planes.ts";

/** Stiffness of the bowl, U = 4 x² / 2. */
export const STIFFNESS = 4;
/** Places of the two valleys' bottoms, and the height of the pass. */
const APART = 1.5;
const PASS = 1;
/** Stiffness of the walls beyond the edge of what is drawn: without them nothing would hold the walkers. */
export const WALLS = 4;

export interface Landscape {
  readonly dimension: 1 | 2;
  readonly tables: readonly (readonly number[])[];
  /** Of the walkers' places [1, dimension, walkers]. */
  readonly potential: (x: Tensor, tables: readonly Tensor[]) => Tensor;
  /** On a line y means nothing. */
  readonly energy: (x: number, y: number) => number;
}

const number = (value: number, like: Tensor) => constant(value, like.shape);

const bowl: Landscape = {
  dimension: 1,
  tables: [],
  potential: (x) => scale(square(x), STIFFNESS / 2),
  energy: (x) => (STIFFNESS / 2) * x * x,
};

/** PASS (x² / APART² - 1)² */
const double: Landscape = {
  dimension: 1,
  tables: [],
  potential: (x) => scale(square(subtract(scale(square(x), 1 / (APART * APART)), number(1, x))), PASS),
  energy: (x) => {
    const t = (x * x) / (APART * APART) - 1;
    return PASS * t * t;
  },
};

/** How far beyond the edge on either side. */
const over = (x: Tensor, end: number) => relu(subtract(x, number(end, x)));
const beyond = (x: number, end: number) => Math.max(0, Math.abs(x) - end);

/** WALLS / 2 times the square of the way beyond the edge, on either side. */
const walls = (x: Tensor, end: number) => scale(add(square(over(x, end)), square(over(scale(x, -1), end))), WALLS / 2);
const wall = (x: number, end: number) => (WALLS / 2) * beyond(x, end) * beyond(x, end);

function drawn(heights: readonly number[]): Landscape {
  const inside = tabulatedFunction(heights, -edge, edge);
  return {
    dimension: 1,
    tables: [heights],
    potential: (x, [table]) => add(tabulated(x, table!, -edge, edge), walls(x, edge)),
    energy: (x) => inside(x) + wall(x, edge),
  };
}

/** Within its edges a landscape in the plane, as tensor code and as a function; beyond them it goes on as high as there, and walls are added. */
function walled(
  inside: (x: Tensor, y: Tensor) => Tensor,
  energy: (x: number, y: number) => number,
  dimension: 1 | 2,
): Landscape {
  const held = (x: Tensor, end: number) => add(subtract(x, over(x, end)), over(scale(x, -1), end));
  const within = (x: number, end: number) => Math.min(end, Math.max(-end, x));
  if (dimension === 1)
    return {
      dimension,
      tables: [],
      potential: (x) => add(inside(held(x, edge), number(0, x)), walls(x, edge)),
      energy: (x) => energy(within(x, edge), 0) + wall(x, edge),
    };
  return {
    dimension,
    tables: [],
    potential: (places) => {
      const [x, y] = [gather(places, [0]), gather(places, [1])];
      return add(inside(held(x, edge), held(y, side)), add(walls(x, edge), walls(y, side)));
    },
    energy: (x, y) => energy(within(x, edge), within(y, side)) + wall(x, edge) + wall(y, side),
  };
}

/** Landscapes of the plane are formulas too, those that are given and the reader's. */
function typed(formula: string, dimension: 1 | 2): Landscape {
  return walled((x, y) => formulaTensor(formula, { x, y }), energyOf(formula), dimension);
}

export function landscapeOf(chosen: Chosen): Landscape {
  const { potential, valley, formula } = chosen;
  switch (potential) {
    case "drawn":
      return drawn(heightsOf(valley));
    case "bowl":
      return bowl;
    case "double":
      return double;
    case "typed":
      return typed(formula, dimensionOf(chosen));
    default:
      return typed(planes[potential], 2);
  }
}
