/** `words`: for each chapter of the built site how it reads, and whether it has words enough to a figure. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ChapterName, chapters, routeOf } from "../terms/chapters.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import type { Measures } from "./prose.ts";

/** With so many figures a chapter has all of its own; before, it is in the making and not judged. */
export const FINISHED = 8;
/** Words a figure, at most. */
export const MOST = 250;

export interface ChapterWords extends Measures {
  readonly chapter: ChapterName;
  readonly verdict: "in the making" | "passed" | "too many words a figure";
}

export function judged(chapter: ChapterName, measures: Measures): ChapterWords {
  const { figures, wordsPerFigure } = measures;
  if (figures < FINISHED || wordsPerFigure === null) return { chapter, ...measures, verdict: "in the making" };
  return { chapter, ...measures, verdict: wordsPerFigure > MOST ? "too many words a figure" : "passed" };
}

const HEAD = [
  "chapter",
  "words",
  "figures",
  "words a figure",
  "longest stretch",
  "in section",
  "words a sentence",
  "of 8 words or less",
  "you and we in 1,000",
  "verdict",
];

const row = (of: ChapterWords): string =>
  [
    of.chapter,
    of.words,
    of.figures,
    of.wordsPerFigure === null ? "-" : Math.round(of.wordsPerFigure),
    of.longest.words,
    of.longest.section ?? "-",
    of.sentence.toFixed(1),
    `${Math.round(100 * of.shortSentences)} %`,
    of.youAndWe.toFixed(1),
    of.verdict,
  ].join("\t");

/** Exit status 1 while a chapter that has its figures has too many words to each. */
export async function wordsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  if (given.words.length > 0) throw new UsageError(`words: ${given.words.join(" ")} came, wanted --json or nothing`);
  const { measuresOf } = await import("./prose.ts");
  const pages = chapters
    .map((chapter) => ({ chapter, file: join("dist", routeOf(chapter), "index.html") }))
    .filter(({ file }) => existsSync(file));
  if (pages.length === 0) throw new UsageError("words: no page in dist, wanted a built site: npm run build");
  const all = pages.map(({ chapter, file }) => judged(chapter, measuresOf(readFileSync(file, "utf8"))));
  return {
    output: given.json ? JSON.stringify(all, null, 2) : [HEAD.join("\t"), ...all.map(row)].join("\n"),
    status: all.some(({ verdict }) => verdict === "too many words a figure") ? 1 : 0,
  };
}
