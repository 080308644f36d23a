/** Marks of the rows that a chapter tells: `<Row of="T3 T4" />` beside the sentence becomes an anchor for each. */
import { createProcessor } from "@mdx-js/mdx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { VFile } from "vfile";
import { type Rows, rowAnchor } from "../terms/rows.ts";
import { located } from "./fault.ts";
import { ChapterError, element, isJsx, type Literal, literalAttributes, type TreeNode, walk } from "./tree.ts";

/**
 * The anchors that take the place of a mark; adds its rows to those told so far.
 * @throws ChapterError at an unknown row, at one that the chapter tells already, and at any other attribute
 */
export function rowAnchors(
  node: TreeNode,
  attributes: Readonly<Record<string, Literal>>,
  known: Rows,
  told: string[],
): TreeNode[] {
  const { of, ...others } = attributes;
  const other = Object.keys(others)[0];
  if (other !== undefined) throw new ChapterError(node, `<Row>: ${other} came, wanted of="T3" alone`);
  if (node.children?.length) throw new ChapterError(node, "<Row>: it has content; wanted a mark beside the sentence");
  if (node.type !== "mdxJsxTextElement")
    throw new ChapterError(node, "<Row>: it stands alone; wanted it beside the sentence that tells the row");
  if (typeof of !== "string" || of.trim() === "") throw new ChapterError(node, '<Row>: wanted of="T3" or of="T3 T4"');
  return of
    .trim()
    .split(/\s+/)
    .map((row) => {
      if (!Object.hasOwn(known, row)) throw new ChapterError(node, `<Row>: no row "${row}" in content/rows.json`);
      if (told.includes(row)) throw new ChapterError(node, `<Row>: this chapter tells ${row} already`);
      told.push(row);
      return element("span", { id: rowAnchor(row) }, []);
    });
}

/**
 * The rows that a chapter tells, without compiling it. `name` is the file as messages shall name it.
 * @throws Error "name:line:column: what came, what was wanted"
 */
export function rowsTold(text: string, name: string, known: Rows): string[] {
  const told: string[] = [];
  try {
    const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkMath, remarkFrontmatter] });
    walk(processor.parse(new VFile({ value: text, path: name })) as TreeNode, (node) => {
      return isJsx(node) && node.name === "Row" ? rowAnchors(node, literalAttributes(node), known, told) : undefined;
    });
    return told;
  } catch (error) {
    throw located(name, error);
  }
}
