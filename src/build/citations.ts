/** Citations in a chapter, `<Cite id="a, b" />`: what they name must be there. How a page words them, the page knows. */
import { keysOf, type References } from "../terms/references.ts";
import { ChapterError, type Literal, type TreeNode } from "./tree.ts";

/** Adds what is cited. @throws ChapterError at an unknown key */
export function checkCitation(
  node: TreeNode,
  { id }: Readonly<Record<string, Literal>>,
  references: References,
  cited: Set<string>,
): void {
  if (typeof id !== "string" || id.trim() === "") throw new ChapterError(node, '<Cite>: wanted id="key" or "key, key"');
  for (const key of keysOf(id)) {
    if (!Object.hasOwn(references, key))
      throw new ChapterError(node, `<Cite>: no reference "${key}" in content/references.json`);
    cited.add(key);
  }
}
