/** What the three that walk are called in the picture. */
import type { Walker } from "../../../experiments/noise/sgd-basins/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";

export const shortNames: Readonly<Record<Walker, string>> = { gd: "Descent", sgd: "SGD", langevin: "Langevin" };

export const nameOf = (walker: Walker, { values }: Summary): string =>
  walker === "sgd" ? `SGD, batch ${values.batch}` : shortNames[walker];
