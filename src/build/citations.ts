/** Citations in a chapter: `<Cite id="a, b" />` becomes author-year links to the page's own bibliography. */
import { labelOf, type References } from "../experiments/references.ts";
import { ChapterError, element, type Literal, type TreeNode, words } from "./tree.ts";

/**
 * What stands in the text for `<Cite id="a, b" />`: links to the page's own bibliography, in the order written.
 * @throws ChapterError at an unknown key
 */
export function cite(
  node: TreeNode,
  attributes: Readonly<Record<string, Literal>>,
  references: References,
  cited: Set<string>,
): TreeNode {
  const { id } = attributes;
  if (typeof id !== "string" || id.trim() === "") throw new ChapterError(node, '<Cite>: wanted id="key" or "key, key"');
  const links = id.split(",").map((part) => {
    const key = part.trim();
    if (!Object.hasOwn(references, key))
      throw new ChapterError(node, `<Cite>: no reference "${key}" in content/references.json`);
    cited.add(key);
    return element("a", { href: `#ref-${key}` }, [words(labelOf(references, key))]);
  });
  const parts = links.flatMap((link, i) => (i === 0 ? [link] : [words("; "), link]));
  return element("span", { className: "cite" }, [words("("), ...parts, words(")")], node.type === "mdxJsxTextElement");
}
