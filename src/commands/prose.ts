/**
 * What a built page is like to read: its words, its figures, its sentences.
 *
 * Prose is what stands in paragraphs, lists, quotations, tables and the question of a puzzle. Left out: titles and headings,
 * navigation, references and citations, whatever belongs to a figure, what is pressed (buttons, choices, summaries), and
 * formulas on a line of their own. A formula in a sentence is one word.
 */
import { fromHtml } from "hast-util-from-html";
import { type TreeNode, textOf } from "../build/tree.ts";

export interface Measures {
  /** Words of prose. */
  readonly words: number;
  readonly figures: number;
  /** Null where there is no figure. */
  readonly wordsPerFigure: number | null;
  /**
   * Words before a figure, since the figure before or the beginning, where these are most; of a page without figures all.
   * Words beside a figure that follows them do not count. `section` has most of them; null before the first heading.
   */
  readonly longest: { readonly words: number; readonly section: string | null };
  /** Words a sentence, mean. */
  readonly sentence: number;
  /** Share of sentences of `SHORT` words or less. */
  readonly shortSentences: number;
  /** "You" and "we" in 1,000 words. */
  readonly youAndWe: number;
}

const SHORT = 8;
const BLOCKS = ["p", "li", "blockquote", "td", "th", "dt", "dd", "legend"];
const LEFT_OUT = ["header", "nav", "figure", "button", "label", "summary", "script", "style", "svg", "template"];
const LEFT_OUT_CLASSES = ["bibliography", "cite", "sr-only"];
const HEADING = /^h[1-6]$/;

const classesOf = ({ properties }: TreeNode): readonly unknown[] =>
  Array.isArray(properties?.className) ? properties.className : [];
const isFigure = (node: TreeNode): boolean => node.properties?.dataIsland !== undefined;
const isGuide = (node: TreeNode): boolean => node.properties?.dataGuide !== undefined;
const isLeftOut = (node: TreeNode): boolean =>
  LEFT_OUT.includes(node.tagName ?? "") || classesOf(node).some((name) => LEFT_OUT_CLASSES.includes(String(name)));

/** A figure, or a stretch of words without a block in it; `beside` a figure that stays. */
type Part =
  | { readonly figure: true }
  | { readonly figure: false; readonly text: string; readonly section: string | null; readonly beside: boolean };

function partsOf(main: TreeNode): Part[] {
  const parts: Part[] = [];
  let section: string | null = null;
  let text = "";
  const end = (beside: boolean) => {
    if (text.trim() !== "") parts.push({ figure: false, text, section, beside });
    text = "";
  };
  const visit = (node: TreeNode, inBlock: boolean, beside: boolean): void => {
    const name = node.tagName ?? "";
    if (node.type === "text") {
      if (inBlock) text += node.value ?? "";
    } else if (isFigure(node)) {
      end(beside);
      parts.push({ figure: true });
    } else if (isLeftOut(node)) {
      return;
    } else if (HEADING.test(name)) {
      end(beside);
      section = textOf(node);
    } else if (classesOf(node).includes("katex")) {
      if (inBlock) text += "\u{1d465}";
    } else {
      const block = BLOCKS.includes(name);
      const guide = isGuide(node);
      if (block || guide) end(beside);
      // a note in the margin stands in the midst of a paragraph, and is no part of its sentences
      if (node.properties?.role === "note") text += " ";
      for (const child of node.children ?? []) visit(child, inBlock || block, beside || guide);
      if (block || guide) end(beside || guide);
    }
  };
  visit(main, false, false);
  return parts;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'.,/–-][\p{L}\p{N}]+)*/gu) ?? [];

/** A sentence ends with its mark, and the next one begins with a capital, a number or a quotation. */
const sentencesOf = (text: string): number[] =>
  text
    .split(/(?<=[.!?…][”’")\]]*)\s+(?=[“‘"(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => wordsOf(sentence).length)
    .filter((words) => words > 0);

function longestOf(parts: readonly Part[]): Measures["longest"] {
  let longest: Measures["longest"] = { words: 0, section: null };
  let bySection = new Map<string | null, number>();
  const end = () => {
    const words = [...bySection.values()].reduce((sum, count) => sum + count, 0);
    const [section] = [...bySection].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [null, 0] as const);
    if (words > longest.words) longest = { words, section };
    bySection = new Map();
  };
  for (const part of parts)
    if (part.figure) end();
    else if (!part.beside) bySection.set(part.section, (bySection.get(part.section) ?? 0) + wordsOf(part.text).length);
  if (!parts.some(({ figure }) => figure)) end();
  return longest;
}

function mainOf(tree: TreeNode): TreeNode | undefined {
  if (tree.tagName === "main") return tree;
  for (const child of tree.children ?? []) {
    const found = mainOf(child);
    if (found) return found;
  }
  return undefined;
}

/** @throws Error if the page has no <main> */
export function measuresOf(html: string): Measures {
  const main = mainOf(fromHtml(html) as TreeNode);
  if (!main) throw new Error("no <main> in it, wanted a page of the essay");
  const parts = partsOf(main);
  const texts = parts.flatMap((part) => (part.figure ? [] : [part.text]));
  const all = texts.flatMap(wordsOf);
  const sentences = texts.flatMap(sentencesOf);
  const [words, figures] = [all.length, parts.length - texts.length];
  const spoken = all.filter((word) => /^(you|we)(?:[’']|$)/i.test(word)).length;
  const share = (count: number, of: number) => (of > 0 ? count / of : 0);
  return {
    words,
    figures,
    wordsPerFigure: figures > 0 ? words / figures : null,
    longest: longestOf(parts),
    sentence: share(words, sentences.length),
    shortSentences: share(sentences.filter((length) => length <= SHORT).length, sentences.length),
    youAndWe: 1000 * share(spoken, words),
  };
}
