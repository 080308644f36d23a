/** What the three that walk are called in the picture. */
import type { Walker } from "../../../experiments/noise/sgd-basins/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";

export function nameOf(walker: Walker, { values }: Summary): string {
  if (walker === "gd") return "Descent";
  return walker === "sgd" ? `SGD, batch ${values.batch}` : "Langevin";
}
