/** How a page of sentences is set: sizes in pixels, lines of words. SVG breaks no lines itself. */
import { edited, type Part, type Sentence, sentencesAt, stopAt } from "../../../experiments/outlook/trail/history.ts";
import { names } from "../../../experiments/outlook/trail/stops.ts";
import { sourceOf } from "../../../experiments/outlook/trail/words.ts";
import { textWidth, wrapText } from "../../../ui/text.ts";

/** The text face is narrower than that of the labels, what stands in for it in a frame is not. */
const SERIF = 1.02;
/** New words are set in bold. */
const BOLD = 1.14;
export const LEADING = 1.4;
/** The line of dates with its buttons, pixels. */
export const DATES = 96;

export interface Sizes {
  /** Of the sentences. */
  readonly text: number;
  /** Of names and sources. */
  readonly small: number;
  /** Where sentences begin: beside their names where there is room, else beneath. */
  readonly left: number;
}

/** Wide pages are all alike, whatever their width, and so are narrow ones. */
export const sizesOf = (width: number, narrow: boolean): Sizes =>
  narrow
    ? { text: width / 21, small: width / 27, left: 0 }
    : { text: width / 41, small: width / 56, left: (width * 6.6) / 41 };

/** Words of one kind that stand together in a line. */
export type Line = readonly Part[];

/** Parts, a word each, as lines; neighbors of one kind are one part. */
export function linesOf(words: readonly Part[], width: number, size: number): readonly Line[] {
  const lines: Part[][] = [];
  let used = 0;
  for (const word of words) {
    const wide = SERIF * (word.kind === "new" ? BOLD : 1) * textWidth(`${word.text} `, size);
    if (lines.length === 0 || used + wide > width) {
      lines.push([word]);
      used = wide;
      continue;
    }
    used += wide;
    const line = lines.at(-1)!;
    const last = line.at(-1)!;
    if (last.kind === word.kind) line[line.length - 1] = { ...last, text: `${last.text} ${word.text}` };
    else line.push(word);
  }
  return lines;
}

export interface Block {
  readonly sentence: Sentence;
  readonly name: string;
  /** Baselines. */
  readonly nameAt: number;
  readonly lines: readonly { readonly at: number; readonly parts: Line }[];
}

export interface Page {
  readonly sizes: Sizes;
  readonly dateAt: number;
  readonly blocks: readonly Block[];
  /** The rule above the source. */
  readonly footAt: number;
  readonly source: readonly { readonly at: number; readonly text: string }[];
  readonly height: number;
}

export function pageOf(stop: number, width: number, narrow: boolean): Page {
  const sizes = sizesOf(width, narrow);
  const { text, small, left } = sizes;
  const dateAt = DATES + 2.1 * text;
  let y = dateAt + 0.7 * text;
  const blocks = sentencesAt(stop).map((sentence): Block => {
    if (narrow) y += 1.5 * small;
    const nameAt = narrow ? y : y + LEADING * text;
    const lines = linesOf(edited(sentence), width - left, text).map((parts) => {
      y += LEADING * text;
      return { at: y, parts };
    });
    y += (narrow ? 0.5 : 0.62) * text;
    return { sentence, name: names[sentence.subject], nameAt, lines };
  });
  y += 0.3 * text;
  const footAt = y;
  y += 0.3 * small;
  const source = wrapText(sourceOf(stopAt(stop)), width - left, small).map((line) => {
    y += 1.45 * small;
    return { at: y, text: line };
  });
  return { sizes, dateAt, blocks, footAt, source, height: y + 0.5 * small };
}
