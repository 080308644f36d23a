/** How a stop is set where a whole page has no room, on a slide: what was written there, as large as it can be. */
import { edited, type Sentence, sentencesAt, stopAt } from "../../../experiments/outlook/trail/history.ts";
import { names } from "../../../experiments/outlook/trail/stops.ts";
import { sourceOf } from "../../../experiments/outlook/trail/words.ts";
import { USUAL } from "../../../ui/panel-context.ts";
import { wrapText } from "../../../ui/text.ts";
import { type Block, LEADING, linesOf, type Page } from "./layout.ts";

/** Of the line of dates, the heading, the names, and between sentences, em. */
const DATES = 6.2;
const HEADING = 1.9;
const NAMES = 7.4;
const APART = 0.5;
/** Of the sentences: the largest that has room. */
const SIZES = [1.7, 1.5, 1.35, 1.2, 1.1];

export interface Slide extends Page {
  readonly dates: number;
}

type Words = (sentence: Sentence) => ReturnType<typeof edited>;
/** Without what was struck out. */
const kept: Words = (sentence) => edited(sentence).filter(({ kind }) => kind !== "gone");

export function slideOf(stop: number, width: number, height: number, fontSize: number): Slide {
  const all = sentencesAt(stop);
  const written = all.filter(({ changed }) => changed);
  const sentences = written.length > 0 ? written : all;
  // its buttons have the size of a finger, in small print too
  const dates = Math.round(DATES * Math.max(fontSize, USUAL));
  const left = Math.round(NAMES * fontSize);
  const dateAt = dates + Math.round(1.2 * fontSize);
  const from = dates + HEADING * fontSize;
  const sourceLines = wrapText(sourceOf(stopAt(stop)), width - left, fontSize);

  const set = (text: number, words: Words) => {
    let y = from;
    const blocks = sentences.map((sentence): Block => {
      const nameAt = y + LEADING * text;
      const lines = linesOf(words(sentence), width - left, text).map((parts) => {
        y += LEADING * text;
        return { at: y, parts };
      });
      y += APART * text;
      return { sentence, name: names[sentence.subject], nameAt, lines };
    });
    return { text, blocks, bottom: y };
  };
  const sizes = SIZES.map((size) => size * fontSize);
  const ways = [...sizes.map((text) => set(text, edited)), ...sizes.map((text) => set(text, kept))];
  const found = ways.find(({ bottom }) => bottom <= height) ?? ways.at(-1)!;
  const fitting = (lines: Block["lines"]) => lines.filter(({ at }) => at <= height - 0.3 * found.text);
  // of what has no room at all the sentence below says that it was written
  const blocks = found.blocks.map((block) => ({ ...block, lines: fitting(block.lines) }));
  const footAt = found.bottom;
  const source = sourceLines.map((text, i) => ({ at: footAt + (1.3 + 1.4 * i) * fontSize, text }));
  const whole = (source.at(-1)?.at ?? 0) + 0.4 * fontSize <= height;
  return {
    sizes: { text: found.text, small: fontSize, left },
    dates,
    dateAt,
    blocks: blocks.filter(({ lines }) => lines.length > 0),
    footAt,
    source: whole ? source : [],
    height,
  };
}
