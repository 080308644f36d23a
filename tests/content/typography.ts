/** Straight quotes and apostrophes in what a reader sees of a chapter: its text, its puzzles, its front matter. */
import { compile } from "@mdx-js/mdx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { isJsx, literalAttributes, type TreeNode, walk } from "../../src/build/tree.ts";

/** Attributes whose words are shown. */
const shown = ["question", "choices"];
const straight = /["']/;

/** One line for each: where it stands, and the words around it. Code, formulas and other attributes may have them. */
export async function straightQuotes(chapter: string): Promise<string[]> {
  const found: string[] = [];
  const look = (node: TreeNode, text: string) => {
    if (straight.test(text)) found.push(`line ${node.position?.start.line ?? 1}: ${text}`);
  };
  const collect = (tree: TreeNode) =>
    walk(tree, (node) => {
      if (node.type === "text") look(node, node.value ?? "");
      if (node.type === "yaml")
        for (const line of (node.value ?? "").split("\n"))
          look(node, line.replace(/^\w+:\s*/, "").replace(/^(["'])(.*)\1$/, "$2"));
      if (isJsx(node)) for (const name of shown) look(node, [literalAttributes(node)[name] ?? ""].flat().join(" "));
      return undefined;
    });
  await compile(chapter, { remarkPlugins: [remarkGfm, remarkMath, remarkFrontmatter, () => collect] });
  return found;
}
