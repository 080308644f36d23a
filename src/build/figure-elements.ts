/** Elements that put a figure on the page, move it or set it, each checked where it stands. */
import { beatOf, setElement } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";
import { ChapterError, isJsx, type Literal, literalAttributes, type TreeNode, walk } from "./tree.ts";

type Attributes = Readonly<Record<string, Literal>>;

/** Elements that put a figure on the page. */
export const placing: readonly string[] = ["Widget", "Sketch", "Guide"];

/** The ids of all figures that the chapter places. */
export function placedIn(tree: TreeNode): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(tree, (node) => {
    if (!isJsx(node) || !placing.includes(node.name ?? "")) return undefined;
    const { id, of } = literalAttributes(node);
    ids.add(String(node.name === "Guide" ? of : id));
    return undefined;
  });
  return ids;
}

/** A link to a setting of a figure on this page; the one placed last before it, if it names none. */
export function settingElement(
  node: TreeNode,
  attributes: Attributes,
  around: Surroundings,
  last: string | undefined,
  onPage: ReadonlySet<string>,
): TreeNode {
  // a bare `of`, or none, means the figure before
  const id = typeof attributes.of === "string" ? attributes.of : last;
  if (id === undefined) throw new ChapterError(node, '<Set>: no figure stands before it; wanted of="…"');
  const experiment = around.experimentOf(id);
  if (!experiment)
    throw new ChapterError(node, `<Set>: no figure "${id}"; on this page are: ${[...onPage].join(", ") || "none"}`);
  if (!onPage.has(id))
    throw new ChapterError(
      node,
      `<Set of="${id}">: it is not in this chapter; there are: ${[...onPage].join(", ") || "none"}`,
    );
  return setElement(node, attributes, experiment);
}

/** Nothing but beats, each of which the figure has, and each once; they get the titles that the figure gives them. */
export function guideBeats(node: TreeNode, id: string, { experimentOf }: Surroundings): readonly TreeNode[] {
  const experiment = experimentOf(id);
  if (!experiment) throw new ChapterError(node, `<Guide>: no experiment "${id}"`);
  const seen = new Set<string>();
  const beats = (node.children ?? []).map((child) => {
    if (!isJsx(child) || child.name !== "Beat")
      throw new ChapterError(child, `<Guide of="${id}">: it holds something beside beats; wanted <Beat id="…">`);
    try {
      const beat = beatOf(experiment, literalAttributes(child).id);
      if (seen.has(beat.id)) throw new Error(`beat "${beat.id}" comes twice`);
      seen.add(beat.id);
      const title = { type: "mdxJsxAttribute", name: "title", value: beat.title };
      return { ...child, attributes: [...(child.attributes ?? []), title] };
    } catch (error) {
      throw new ChapterError(child, `<Beat>: ${(error as Error).message}`);
    }
  });
  if (beats.length === 0) throw new ChapterError(node, `<Guide of="${id}">: no beat; wanted <Beat id="…">`);
  node.children = beats;
  return beats;
}

/** The anchor of a figure is its id: on one page it stands once, whatever its face. */
export function place(node: TreeNode, id: Literal | undefined, known: readonly string[], placed: string[]): void {
  if (typeof id !== "string" || !known.includes(id))
    throw new ChapterError(node, `<${node.name}>: no widget "${String(id)}"; there are: ${known.join(", ")}`);
  if (placed.includes(id)) throw new ChapterError(node, `<${node.name}>: "${id}" stands in this chapter already`);
  placed.push(id);
}
