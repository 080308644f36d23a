/** Landscapes of `langevin`: the energy of a place, as tensor code for the walkers and as a function for the law. */

import { add, relu, scale, square, subtract } from "../../../engine/operations/elementwise.ts";
import { gather } from "../../../engine/operations/gather.ts";
import { tabulated, tabulatedFunction } from "../../../engine/operations/tabulated.ts";
import type { Tensor } from "../../../engine/tensor.ts";
import { constantLike as number } from "../../constant-like.ts";
import { heightsOf } from "../../curves.ts";
import { formulaTensor } from "../../formula-tensors.ts";
import { type Chosen, dimensionOf } from "./dimension.ts";
import { EDGE, SIDE } from "./parameters.ts";
import { planes, WALLS, wall, walledEnergy } from "./planes.ts";

/** Stiffness of the bowl, U = 4 x² / 2. */
export const STIFFNESS = 4;
/** Places of the two valleys' bottoms, and the height of the pass. */
const APART = 1.5;
const PASS = 1;

export interface Landscape {
  readonly dimension: 1 | 2;
  readonly tables: readonly (readonly number[])[];
  /** Of the walkers' places [1, dimension, walkers]. */
  readonly potential: (x: Tensor, tables: readonly Tensor[]) => Tensor;
  /** On a line y means nothing. */
  readonly energy: (x: number, y: number) => number;
}

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

/** As `wall`. */
const walls = (x: Tensor, end: number) => scale(add(square(over(x, end)), square(over(scale(x, -1), end))), WALLS / 2);

function drawn(heights: readonly number[]): Landscape {
  const inside = tabulatedFunction(heights, -EDGE, EDGE);
  return {
    dimension: 1,
    tables: [heights],
    potential: (x, [table]) => add(tabulated(x, table!, -EDGE, EDGE), walls(x, EDGE)),
    energy: (x) => inside(x) + wall(x, EDGE),
  };
}

/** `walledEnergy` for the walkers and for the law: landscapes of the plane are formulas too, those that are given and the reader's. */
function typed(formula: string, dimension: 1 | 2): Landscape {
  const held = (x: Tensor, end: number) => add(subtract(x, over(x, end)), over(scale(x, -1), end));
  const line = (x: Tensor) => add(formulaTensor(formula, { x: held(x, EDGE), y: number(0, x) }), walls(x, EDGE));
  const plane = (places: Tensor) => {
    const [x, y] = [gather(places, [0]), gather(places, [1])];
    return add(formulaTensor(formula, { x: held(x, EDGE), y: held(y, SIDE) }), add(walls(x, EDGE), walls(y, SIDE)));
  };
  return { dimension, tables: [], potential: dimension === 1 ? line : plane, energy: walledEnergy(formula) };
}

/** @throws ExpressionError if a typed formula cannot be read */
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
