/** A formula in a sentence and the punctuation that touches it stay on one line: "(for all $x$)." */
import { type TreeNode, walk } from "./tree.ts";

const opening = /[([“‘]+$/;
const closing = /^[.,;:?!)\]”’]+/;

/** Wraps each such formula of an HTML tree, with its punctuation, into a span that does not break. */
export function unbroken(tree: TreeNode): void {
  walk(tree, (parent) => {
    if (hasClass(parent, "unbroken")) return undefined;
    for (let i = 0; i < (parent.children?.length ?? 0); i++) {
      const children = parent.children!;
      const formula = children[i]!;
      // what is displayed has a line of its own, and another class
      if (!hasClass(formula, "katex")) continue;
      const before = textAt(children, i - 1, opening);
      const after = textAt(children, i + 1, closing);
      if (before === "" && after === "") continue;
      const span: TreeNode = {
        type: "element",
        tagName: "span",
        properties: { className: ["unbroken"] },
        children: [text(before), formula, text(after)].filter(({ value }) => value !== ""),
      };
      if (before !== "") children[i - 1] = text(children[i - 1]!.value!.slice(0, -before.length));
      if (after !== "") children[i + 1] = text(children[i + 1]!.value!.slice(after.length));
      children[i] = span;
    }
    return undefined;
  });
}

const hasClass = ({ properties }: TreeNode, name: string): boolean =>
  Array.isArray(properties?.className) && properties.className.includes(name);

const text = (value: string): TreeNode => ({ type: "text", value });

/** What a pattern finds in the text at a place; "" if there is no text. */
function textAt(nodes: readonly TreeNode[], place: number, pattern: RegExp): string {
  const node = nodes[place];
  return node?.type === "text" ? (pattern.exec(node.value ?? "")?.[0] ?? "") : "";
}
