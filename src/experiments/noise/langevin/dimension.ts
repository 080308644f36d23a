/** Whether a landscape of `langevin` is a line or a plane: a formula is a plane where it speaks of y. */
import type { Tree } from "../../grammar.ts";
import { parseTree } from "../../grammar.ts";
import type { Settings } from "./settings.ts";

const speaksOf = (tree: Tree, name: string): boolean => {
  switch (tree.type) {
    case "number":
      return false;
    case "name":
      return tree.name === name;
    case "call":
      return tree.of.some((part) => speaksOf(part, name));
    case "negative":
      return speaksOf(tree.of, name);
    case "binary":
      return speaksOf(tree.left, name) || speaksOf(tree.right, name);
  }
};

export type Chosen = Pick<Settings, "potential" | "valley" | "formula">;

export function dimensionOf({ potential, formula }: Pick<Chosen, "potential" | "formula">): 1 | 2 {
  if (potential === "typed") return speaksOf(parseTree(formula), "y") ? 2 : 1;
  return potential === "ring" || potential === "pits" ? 2 : 1;
}
