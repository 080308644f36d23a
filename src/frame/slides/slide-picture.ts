/**
 * A slide as one SVG document: title, picture, sentence, and a small foot that says where it is from. Everything has its
 * place whatever is said, so that nothing jumps in a film.
 */
import { textWidth } from "../../ui/text.ts";
import { copiesOf, element, lines, svgNamespace } from "../export-picture.ts";
import { slide } from "./size.ts";

export interface SlideWords {
  readonly title: string;
  /** What happened. */
  readonly sentence: string;
  /** Where it is from: in small print, of as many lines as a long link takes. */
  readonly foot: readonly string[];
}

const margin = 40;

/** Of text in a row of blocks: where it begins, how high it may be, and the sizes it may have, the best first. */
interface Block {
  readonly top: number;
  readonly height: number;
  readonly sizes: readonly number[];
}

const title: Block = { top: 24, height: 64, sizes: [48, 40, 34] };
const sentence: Block = { top: 878, height: 126, sizes: [32, 28, 24] };
/** A link holds every point that was moved: better small than cut. */
const foot: Block = { top: 1016, height: 60, sizes: [17, 13, 9] };

/** Of the room for words: the serif that stands in for ours may be wider than it. */
const sure = 0.94;

/** A line is so high, in sizes of its letters. */
const lineHeight = 1.3;

/** Laid out so many times smaller, a drawing's smallest text comes to a thirty-eighth of the slide's height. */
const usual = 2.2;
const room = { x: margin, y: 104, width: slide.width - 2 * margin, height: 757 } as const;

/** Where a drawing is laid out, as a rule, in pixels of the style sheet. */
export const box = { width: room.width / usual, height: room.height / usual } as const;

/** In the largest size at which it has room; what is too long even for the smallest ends in dots. */
export function fitted(text: string, { height, sizes }: Block, width: number = room.width * sure) {
  const tried = sizes.map((size) => ({ size, said: lines(text, width, size) }));
  const mostOf = (size: number) => Math.max(1, Math.floor(height / (lineHeight * size)));
  const fitting = tried.find(({ said, size }) => said.length <= mostOf(size));
  if (fitting) return fitting;
  const { size, said } = tried.at(-1)!;
  const kept = said.slice(0, mostOf(size));
  let last = kept.at(-1) ?? "";
  while (last.length > 1 && textWidth(`${last}…`, size) > width) last = last.slice(0, -1);
  return { size, said: [...kept.slice(0, -1), `${last}…`] };
}

interface Look {
  readonly fill: string;
  readonly "font-family": string;
  readonly "font-weight"?: number;
}

function block(text: string, at: Block, look: Look): SVGElement[] {
  const { size, said } = fitted(text, at);
  return said.map((line, i) => {
    const y = at.top + Math.round(size * (1 + lineHeight * i));
    return element("text", { x: margin, y, "font-size": size, ...look }, line);
  });
}

/** @param drawing holds the panels, laid out; in another shape than the room's they stand in its middle @throws Error if it draws nothing */
export function slideOf(drawing: Element, words: SlideWords): string {
  const styles = getComputedStyle(drawing);
  const of = (name: string, otherwise: string) => styles.getPropertyValue(name).trim() || otherwise;
  const ink = styles.color;
  const serif = of("--serif", "serif");
  const root = element("svg", {
    xmlns: svgNamespace,
    ...slide,
    viewBox: `0 0 ${slide.width} ${slide.height}`,
  });
  root.append(element("rect", { ...slide, fill: of("--paper", "white") }));
  const { copies, width, height } = copiesOf(drawing);
  const scale = Math.min(room.width / width, room.height / height);
  const [x, y] = [room.x + (room.width - scale * width) / 2, room.y + (room.height - scale * height) / 2];
  const picture = element("g", { transform: `translate(${x} ${y}) scale(${scale})` });
  picture.append(...copies);
  root.append(
    picture,
    ...block(words.title, title, { fill: ink, "font-family": serif, "font-weight": 600 }),
    ...block(words.sentence, sentence, { fill: ink, "font-family": serif }),
    ...block(words.foot.join(" "), foot, { fill: of("--ink-2", ink), "font-family": of("--sans", "sans-serif") }),
  );
  return new XMLSerializer().serializeToString(root);
}
