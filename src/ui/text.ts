/** Rough sizes of text, without a browser: the build draws the same picture as the page. */
import { unbroken } from "../terms/numbers.ts";

/** Bold letters are wider than others, by as much as this where a font stands in for Inter. */
export const BOLD = 1.13;

/** Width of a line in pixels, on the wide side, for Inter with tabular figures and what stands in for it. */
export function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const letter of text) {
    if (/[il.,:;'|! ]/.test(letter)) units += 0.3;
    else if (/[mwMW%@−]/.test(letter)) units += 0.9;
    else if (/[A-Z0-9]/.test(letter)) units += 0.66;
    else units += 0.56;
  }
  return units * fontSize;
}

/** Words put into lines no wider than `width` pixels; a longer word gets a line of its own. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of unbroken(text)
    .split(/[^\S\u00a0]+/)
    .filter((part) => part.length > 0)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
