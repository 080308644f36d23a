/** The elements that a chapter may use, each checked where it stands; `Value` becomes text and `Row` an anchor. */
import { inkNames } from "../terms/inks.ts";
import { checkCitation } from "./citations.ts";
import { guideBeats, place, placedIn, placing, settingElement } from "./figure-elements.ts";
import { rowAnchors } from "./row-marks.ts";
import type { Surroundings } from "./surroundings.ts";
import { ChapterError, isJsx, type Literal, literalAttributes, literalOf, type TreeNode, walk } from "./tree.ts";
import { valueElement } from "./values.ts";

type Attributes = Readonly<Record<string, Literal>>;

/** Elements without a check of their own. */
const plainElements: readonly string[] = ["Settled", "Contested", "Open"];

/** What a chapter cites (keys), places and tells (rows). */
interface Found {
  readonly cited: Set<string>;
  readonly widgets: string[];
  readonly told: string[];
}

/** Replaces and checks elements; adds to what was found. @throws ChapterError */
export function chapterElements(tree: TreeNode, around: Surroundings, { cited, widgets, told }: Found): void {
  const onPage = new Set(placedIn(tree));
  const { hero } = matterOf(tree) ?? {};
  if (hero !== undefined) {
    place(frontMatterOf(tree) ?? tree, hero, around.widgets, widgets);
    onPage.add(String(hero));
  }
  const guided = new WeakSet<TreeNode>();
  const visit = (node: TreeNode): TreeNode[] | undefined => {
    if (!isJsx(node) || !node.name || /^[a-z]/.test(node.name)) return undefined;
    const attributes = literalAttributes(node);
    switch (node.name) {
      case "Value":
        return [valueElement(node, attributes, around.resultOf)];
      case "Cite":
        checkCitation(node, attributes, around.references, cited);
        return undefined;
      case "Row":
        return rowAnchors(node, attributes, around.rows, told);
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
          `<${node.name}>: unknown, wanted one of Value, Cite, Row, Set, ${placing.join(", ")}, Ink, Puzzle, Margin, ${plainElements.join(", ")}`,
        );
    }
  };
  walk(tree, visit);
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

const frontMatterOf = (tree: TreeNode) => tree.children?.find((node) => node.type === "yaml");

/** The exported front matter, as remark-mdx-frontmatter has made it. */
function matterOf(tree: TreeNode): Attributes | undefined {
  const exported = tree.children
    ?.flatMap((node) => (node.data?.estree as { body?: readonly Declaration[] } | undefined)?.body ?? [])
    .flatMap((statement) => statement.declaration?.declarations ?? [])
    .find((declaration) => declaration.id.name === "frontmatter");
  return literalOf(exported?.init) as Attributes | undefined;
}

/** Looks at the front matter. @throws ChapterError */
export function checkFrontMatter(tree: TreeNode): void {
  const yaml = frontMatterOf(tree);
  if (!yaml) throw new ChapterError(tree, `no front matter; wanted ${textFields.join(", ")}`);
  const matter = matterOf(tree);
  for (const name of textFields) {
    if (typeof matter?.[name] !== "string") throw new ChapterError(yaml, `front matter: wanted a text ${name}`);
  }
}
