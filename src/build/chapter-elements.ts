/** The elements that a chapter may use, each checked where it stands; `Value` and `Cite` become plain text and links. */
import { inkNames } from "../terms/inks.ts";
import { cite } from "./citations.ts";
import { beatOf, setElement } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";
import { ChapterError, isJsx, type Literal, literalAttributes, literalOf, type TreeNode, walk } from "./tree.ts";
import { valueElement } from "./values.ts";

type Attributes = Readonly<Record<string, Literal>>;

/** Elements without a check of their own. */
const plainElements: readonly string[] = ["Settled", "Contested", "Open"];
/** Elements that put a figure on the page. */
const placing: readonly string[] = ["Widget", "Sketch", "Guide"];

/** What a chapter cites and places, in its order. */
export interface Mentioned {
  readonly cited: Set<string>;
  readonly widgets: string[];
}

/** Replaces and checks elements; adds what is cited and placed to the lists. @throws ChapterError */
export function chapterElements(tree: TreeNode, around: Surroundings, { cited, widgets }: Mentioned): void {
  const onPage = placedIn(tree);
  const guided = new WeakSet<TreeNode>();
  const visit = (node: TreeNode): TreeNode[] | undefined => {
    if (!isJsx(node) || !node.name || /^[a-z]/.test(node.name)) return undefined;
    const attributes = literalAttributes(node);
    switch (node.name) {
      case "Value":
        return [valueElement(node, attributes, around.resultOf)];
      case "Cite":
        return [cite(node, attributes, around.references, cited)];
      case "Set":
        walk(node, visit);
        return [settingElement(node, attributes, around, widgets.at(-1), onPage)];
      case "Widget":
      case "Sketch":
        place(node, attributes.id, around.widgets, widgets);
        return undefined;
      case "Guide":
        place(node, attributes.of, around.widgets, widgets);
        for (const beat of guideBeats(node, String(attributes.of), around)) guided.add(beat);
        return undefined;
      case "Beat":
        if (!guided.has(node)) throw new ChapterError(node, "<Beat>: it stands alone; wanted it in a <Guide>");
        return undefined;
      case "Ink":
        if (!inkNames.some((ink) => ink === attributes.of))
          throw new ChapterError(
            node,
            `<Ink>: of="${String(attributes.of)}" came, wanted one of ${inkNames.join(", ")}`,
          );
        return undefined;
      case "Puzzle":
        checkPuzzle(node, attributes);
        return undefined;
      case "Margin":
        if (node.type !== "mdxJsxTextElement")
          throw new ChapterError(
            node,
            "<Margin>: it stands alone; wanted it at the end of the paragraph it belongs to",
          );
        return undefined;
      default:
        if (plainElements.includes(node.name)) return undefined;
        throw new ChapterError(
          node,
          `<${node.name}>: unknown, wanted one of Value, Cite, Set, ${placing.join(", ")}, Ink, Puzzle, Margin, ${plainElements.join(", ")}`,
        );
    }
  };
  walk(tree, visit);
}

/** The ids of all figures that the chapter places. */
function placedIn(tree: TreeNode): ReadonlySet<string> {
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
function settingElement(
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
function guideBeats(node: TreeNode, id: string, { experimentOf }: Surroundings): readonly TreeNode[] {
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
function place(node: TreeNode, id: Literal | undefined, known: readonly string[], placed: string[]): void {
  if (typeof id !== "string" || !known.includes(id))
    throw new ChapterError(node, `<${node.name}>: no widget "${String(id)}"; there are: ${known.join(", ")}`);
  if (placed.includes(id)) throw new ChapterError(node, `<${node.name}>: "${id}" stands in this chapter already`);
  placed.push(id);
}

function checkPuzzle(node: TreeNode, { question, choices, answer }: Attributes): void {
  const fail = (message: string) => new ChapterError(node, `<Puzzle>: ${message}`);
  if (typeof question !== "string") throw fail('wanted question="…"');
  if (!Array.isArray(choices) || choices.length < 2 || choices.some((choice) => typeof choice !== "string"))
    throw fail('wanted choices={["…", "…"]}, two or more');
  if (typeof answer !== "number" || !Number.isInteger(answer) || answer < 0 || answer >= choices.length)
    throw fail(`answer={${String(answer)}} came, wanted the number of a choice, 0 to ${choices.length - 1}`);
  const formula = [question, ...choices].find((text) => String(text).includes("$"));
  if (formula !== undefined) throw fail(`formulas can stand in its explanation only, not in "${String(formula)}"`);
}

interface Declaration {
  readonly declaration?: {
    readonly declarations?: readonly { readonly id: { readonly name: string }; readonly init: never }[];
  };
}

const textFields = ["title", "description", "question"] as const;

/** Looks at the exported front matter, as remark-mdx-frontmatter has made it. @throws ChapterError */
export function checkFrontMatter(tree: TreeNode): void {
  const yaml = tree.children?.find((node) => node.type === "yaml");
  if (!yaml) throw new ChapterError(tree, `no front matter; wanted ${textFields.join(", ")}`);
  const exported = tree.children
    ?.flatMap((node) => (node.data?.estree as { body?: readonly Declaration[] } | undefined)?.body ?? [])
    .flatMap((statement) => statement.declaration?.declarations ?? [])
    .find((declaration) => declaration.id.name === "frontmatter");
  const matter = literalOf(exported?.init) as Attributes | undefined;
  for (const name of textFields) {
    if (typeof matter?.[name] !== "string") throw new ChapterError(yaml, `front matter: wanted a text ${name}`);
  }
}
