/** Landscapes that are formulas in x and y, as a reader would type them, and the walls around them. */
import { formulaOf } from "../../expressions.ts";
import { EDGE, SIDE } from "./parameters.ts";

/** Three pits of unlike width, and of about the same depth; a ring of one depth all round. */
export const planes = {
  pits: "0.05*(x^2+y^2)+1.6-1.6*exp(-((x+2)^2+(y+0.6)^2)/0.3)-1.6*exp(-(x^2+(y-0.9)^2)/0.6)-1.6*exp(-((x-1.7)^2+(y+0.5)^2)/1.6)",
  ring: "3*((x/2.3)^2+(y/1.4)^2-1)^2",
} as const;

/** Stiffness of the walls beyond the edge of what is drawn: without them nothing would hold the walkers. */
export const WALLS = 4;

const within = (x: number, end: number) => Math.min(end, Math.max(-end, x));
const beyond = (x: number, end: number) => Math.max(0, Math.abs(x) - end);

/** WALLS / 2 times the square of the way beyond the edge, on either side. */
export const wall = (x: number, end: number): number => (WALLS / 2) * beyond(x, end) * beyond(x, end);

/**
 * Energy at (x, y): the formula's within the edges; beyond them it goes on as high as there, and walls are added. On a line y is 0.
 * @throws ExpressionError
 */
export function walledEnergy(formula: string): (x: number, y: number) => number {
  const height = formulaOf(formula, ["x", "y"]);
  return (x, y) => height([within(x, EDGE), within(y, SIDE)]) + wall(x, EDGE) + wall(y, SIDE);
}
