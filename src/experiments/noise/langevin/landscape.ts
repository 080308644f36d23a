/** Landscapes of `langevin`: the energy of a place, as tensor code for the walkers and as a function for the law. */

import { add, relu, scale, square, subtract } from "../../../engine/operations/elementwise.ts";
import { tabulated, tabulatedFunction } from "../../../engine/operations/tabulated.ts";
import { constant, type Tensor } from "../../../engine/tensor.ts";
import { heightsOf } from "../../curves.ts";
import type { ValuesOf } from "../../types.ts";
import { edge, type parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Stiffness of the bowl, U = 4 x² / 2. */
export const STIFFNESS = 4;
/** Places of the two valleys' bottoms, and the height of the pass. */
const APART = 1.5;
const PASS = 1;
/** Stiffness of the walls beyond the edge of what is drawn: without them nothing would hold the walkers. */
export const WALLS = 4;

export interface Landscape {
  readonly tables: readonly (readonly number[])[];
  readonly potential: (x: Tensor, tables: readonly Tensor[]) => Tensor;
  readonly energy: (x: number) => number;
}

const number = (value: number, like: Tensor) => constant(value, like.shape);

const bowl: Landscape = {
  tables: [],
  potential: (x) => scale(square(x), STIFFNESS / 2),
  energy: (x) => (STIFFNESS / 2) * x * x,
};

/** PASS (x² / APART² - 1)² */
const double: Landscape = {
  tables: [],
  potential: (x) => scale(square(subtract(scale(square(x), 1 / (APART * APART)), number(1, x))), PASS),
  energy: (x) => {
    const t = (x * x) / (APART * APART) - 1;
    return PASS * t * t;
  },
};

/** WALLS / 2 times the square of the way beyond the edge, on either side. */
function walls(x: Tensor): Tensor {
  const beyond = (side: Tensor) => square(relu(subtract(side, number(edge, x))));
  return scale(add(beyond(x), beyond(scale(x, -1))), WALLS / 2);
}

function drawn(heights: readonly number[]): Landscape {
  const inside = tabulatedFunction(heights, -edge, edge);
  const slope = (side: number) => Math.max(0, side - edge);
  return {
    tables: [heights],
    potential: (x, [table]) => add(tabulated(x, table!, -edge, edge), walls(x)),
    energy: (x) => {
      const beyond = slope(x) + slope(-x);
      return inside(x) + (WALLS / 2) * beyond * beyond;
    },
  };
}

export function landscapeOf({ potential, valley }: Pick<Settings, "potential" | "valley">): Landscape {
  if (potential === "drawn") return drawn(heightsOf(valley));
  return potential === "bowl" ? bowl : double;
}
