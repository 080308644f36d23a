/** Whether a landscape of `langevin` is a line or a plane: a formula is a plane where it speaks of y. */
import { namesIn, parseTree, treesIn } from "../../grammar.ts";
import type { Settings } from "./settings.ts";

export type Chosen = Pick<Settings, "potential" | "valley" | "formula">;

type Spoken = Pick<Chosen, "potential" | "formula">;

/** @throws ExpressionError if a typed formula cannot be read */
export function dimensionOf({ potential, formula }: Spoken): 1 | 2 {
  if (potential === "typed") return namesIn(parseTree(formula)).includes("y") ? 2 : 1;
  return potential === "ring" || potential === "pits" ? 2 : 1;
}

/** Functions with jumps, at which there is no slope. */
const JUMPS = ["step", "floor", "sign"];

/**
 * The law sees a jump in height; walkers, who feel slopes alone, do not.
 * @throws ExpressionError if a typed formula cannot be read
 */
export const mayJump = ({ potential, formula }: Spoken): boolean =>
  potential === "typed" &&
  treesIn(parseTree(formula)).some((part) => part.type === "call" && JUMPS.includes(part.name));
