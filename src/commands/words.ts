/** `words`: for each chapter of the built site how it reads, and whether it has words enough to a figure. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ChapterName, chapters, routeOf } from "../terms/chapters.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import type { Measures } from "./prose.ts";

/** A chapter with fewer figures asks more than it shows: it is judged with the whole essay. */
export const FINISHED = 8;
/** Words a figure, at most. */
export const MOST = 250;

type Verdict = "judged with the whole" | "passed" | "too many words a figure";

export interface ChapterWords extends Measures {
  readonly chapter: ChapterName;
  readonly verdict: Verdict;
}

/** All chapters together. */
export interface EssayWords {
  readonly words: number;
  readonly figures: number;
  readonly wordsPerFigure: number | null;
  readonly verdict: Verdict;
}

export function judged(chapter: ChapterName, measures: Measures): ChapterWords {
  return { chapter, ...measures, verdict: verdictOn(measures.figures, measures.wordsPerFigure) };
}

const verdictOn = (figures: number, wordsPerFigure: number | null): Verdict =>
  figures < FINISHED || wordsPerFigure === null
    ? "judged with the whole"
    : wordsPerFigure > MOST
      ? "too many words a figure"
      : "passed";

export function together(chapters: readonly Measures[]): EssayWords {
  const sum = (of: (measures: Measures) => number) => chapters.reduce((total, chapter) => total + of(chapter), 0);
  const [words, figures] = [sum((chapter) => chapter.words), sum((chapter) => chapter.figures)];
  const wordsPerFigure = figures > 0 ? words / figures : null;
  return { words, figures, wordsPerFigure, verdict: verdictOn(figures, wordsPerFigure) };
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

const wholeRow = ({ words, figures, wordsPerFigure, verdict }: EssayWords): string =>
  ["all", words, figures, wordsPerFigure === null ? "-" : Math.round(wordsPerFigure), verdict].join("\t");

/** Exit status 1 while a chapter that is judged, or the essay, has too many words to a figure. */
export async function wordsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  if (given.words.length > 0) throw new UsageError(`words: ${given.words.join(" ")} came, wanted --json or nothing`);
  const { measuresOf } = await import("./prose.ts");
  const pages = chapters
    .map((chapter) => ({ chapter, file: join("dist", routeOf(chapter), "index.html") }))
    .filter(({ file }) => existsSync(file));
  if (pages.length === 0) throw new UsageError("words: no page in dist, wanted a built site: npm run build");
  const all = pages.map(({ chapter, file }) => judged(chapter, measuresOf(readFileSync(file, "utf8"))));
  const essay = together(all);
  const table = [HEAD.join("\t"), ...all.map(row), wholeRow(essay)];
  return {
    output: given.json ? JSON.stringify({ chapters: all, essay }, null, 2) : table.join("\n"),
    status: [...all, essay].some(({ verdict }) => verdict === "too many words a figure") ? 1 : 0,
  };
}
