/** Landscapes in the plane, for `langevin` and for its picture: formulas in x and y, as a reader would type them. */
import { formulaOf } from "../../expressions.ts";

/** Three pits of unlike width, and of about the same depth; a ring of one depth all round. */
export const planes = {
  pits: "0.05*(x^2+y^2)+1.6-1.6*exp(-((x+2)^2+(y+0.6)^2)/0.3)-1.6*exp(-(x^2+(y-0.9)^2)/0.6)-1.6*exp(-((x-1.7)^2+(y+0.5)^2)/1.6)",
  ring: "3*((x/2.3)^2+(y/1.4)^2-1)^2",
} as const;

export function energyOf(formula: string): (x: number, y: number) => number {
  const height = formulaOf(formula, ["x", "y"]);
  return (x, y) => height([x, y]);
}
