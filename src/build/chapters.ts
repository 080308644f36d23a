/**
 * Vite plugin: chapters. MDX of content/ to a React component, with maths typeset, citations checked and numbers filled
 * in when it is compiled. Whatever is wrong in a chapter stops the build with file:line:column and what was wanted.
 *
 * A chapter's module exports, besides its component: `frontmatter`, `cited` (keys), `headings`, `told` (rows of the
 * talk), `widgets`.
 */
import { join, relative } from "node:path";
import { compile } from "@mdx-js/mdx";
import rehypeKatex from "rehype-katex";
import rehypeSlug from "rehype-slug";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdxFrontmatter from "remark-mdx-frontmatter";
import { VFile } from "vfile";
import type { Plugin } from "vite";
import { chapterElements, checkFrontMatter } from "./chapter-elements.ts";
import { faultAt, located } from "./fault.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { type TreeNode, textOf, walk } from "./tree.ts";
import { unbroken } from "./unbroken.ts";

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

export interface CompiledChapter {
  readonly code: string;
  /** Keys of references. */
  readonly cited: readonly string[];
  readonly headings: readonly Heading[];
  /** Rows of the talk that it tells, "T35". */
  readonly told: readonly string[];
  readonly widgets: readonly string[];
}

/**
 * Compiles a chapter. `name` is the file as messages shall name it.
 * @throws Error "name:line:column: what came, what was wanted"
 */
export async function compileChapter(text: string, name: string, around: Surroundings): Promise<CompiledChapter> {
  const file = new VFile({ value: text, path: name });
  const cited = new Set<string>();
  const widgets: string[] = [];
  const told: string[] = [];
  const headings: Heading[] = [];
  try {
    const compiled = await compile(file, {
      remarkPlugins: [
        remarkGfm,
        remarkMath,
        remarkFrontmatter,
        remarkMdxFrontmatter,
        () => checkFrontMatter,
        () => (tree: TreeNode) => chapterElements(tree, around, { cited, widgets, told }),
      ],
      rehypePlugins: [
        [rehypeKatex, { strict: "error" }],
        () => unbroken,
        rehypeSlug,
        () => (tree: TreeNode) => collect(tree, headings),
      ],
    });
    const [message] = file.messages;
    if (message)
      throw faultAt(
        name,
        message.place && "start" in message.place ? message.place.start : message.place,
        words(message),
      );
    const facts = { cited: [...cited], headings, told, widgets };
    const exports = Object.entries(facts).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`);
    return { code: `${String(compiled)}\n${exports.join("\n")}\n`, ...facts };
  } catch (error) {
    throw located(name, error);
  }
}

type VFileMessage = VFile["messages"][number];

const words = (message: VFileMessage) =>
  [message.reason, (message.cause as Error | undefined)?.message].filter(Boolean).join(": ");

function collect(tree: TreeNode, headings: Heading[]): void {
  walk(tree, (node) => {
    const depth = /^h([2-4])$/.exec(node.tagName ?? "")?.[1];
    const id = node.properties?.id;
    if (depth && typeof id === "string") headings.push({ depth: Number(depth), id, text: textOf(node) });
    return undefined;
  });
}

/** The plugin. `root` is the project's folder. */
export function chapters(root: string): Plugin {
  return {
    name: "chapters",
    enforce: "pre",
    transform: {
      filter: { id: /\.mdx$/ },
      async handler(text, id) {
        const around = surroundingsOf(root);
        for (const file of ["references.json", "rows.json"]) this.addWatchFile(join(root, "content", file));
        const name = relative(root, id).replaceAll("\\", "/");
        const { code } = await compileChapter(text, name, around);
        return { code, map: { mappings: "" }, moduleType: "js" };
      },
    },
  };
}
