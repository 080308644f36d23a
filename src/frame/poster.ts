/** Prerendered panels as SVG documents of their own: a poster of all of them, and a small picture of the first. */
import { wrapText } from "../ui/text.ts";
import { relativePath } from "./relative-path.ts";
import { dressOf } from "./svg-styles.ts";

const gap = 24;
/** Of a panel that is neither measured nor wide. */
const usualWidth = 480;

interface PanelPart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @throws Error if `html` holds no panel */
function panelsOf(html: string, title: string): readonly PanelPart[] {
  const found = [...html.matchAll(/<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>[\s\S]*?<\/svg>/g)];
  if (found.length === 0) throw new Error(`poster ${title}: its drawing has no panel with a viewBox`);
  return found.map(([svg, width, height]) => ({ svg, width: Number(width), height: Number(height) }));
}

/** As many of the first panels as stand in one row. */
function fitting<T extends { readonly width: number }>(panels: readonly T[], width: number): readonly T[] {
  let used = -gap;
  const count = panels.findIndex((panel) => {
    used += gap + panel.width;
    return used > width;
  });
  return count < 0 ? panels : panels.slice(0, Math.max(1, count));
}

const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const placedAt = ({ svg, width, height }: PanelPart, x: number, y: number) =>
  svg.replace("<svg", `<svg x="${x}" y="${y}" width="${width}" height="${height}"`);
const shortPaths = (document: string) =>
  document.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${relativePath(path)}"`);

/** @throws Error if `html` holds no panel */
export function posterOf(html: string, title: string, sentence: string, theme: "light" | "dark"): string {
  const panels = panelsOf(html, title);
  const { style, ink, paper, resolve } = dressOf(html, theme);
  const column = panels.reduce((widest, panel) => Math.max(widest, panel.width), 2 * usualWidth + gap);
  const placed: string[] = [];
  let y = gap + 40;
  for (let rest = panels; rest.length > 0; ) {
    const row = fitting(rest, column);
    rest = rest.slice(row.length);
    let x = gap;
    for (const panel of row) {
      placed.push(placedAt(panel, x, y));
      x += panel.width + gap;
    }
    y += Math.max(...row.map((panel) => panel.height)) + gap;
  }
  const width = column + 2 * gap;
  const lines = wrapText(sentence, width - 2 * gap, 15);
  const height = y + lines.length * 22 + gap;
  const text = (words: string, top: number, size: number) =>
    `<text x="${gap}" y="${top}" font-size="${size}" fill="${ink}">${escaped(words)}</text>`;
  const document = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" color="${ink}" font-family="sans-serif">`,
    `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    text(title, gap + 18, 20),
    ...placed,
    ...lines.map((line, i) => text(line, y + 8 + i * 22, 15)),
    "</svg>",
  ].join("");
  return shortPaths(resolve(document));
}

/** The first panel alone, without a ground of its own. @throws Error if `html` holds no panel */
export function thumbnailOf(html: string, title: string, theme: "light" | "dark"): string {
  const [first] = panelsOf(html, title);
  const { style, ink, resolve } = dressOf(first!.svg, theme);
  const document = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${first!.width} ${first!.height}" color="${ink}" font-family="sans-serif">`,
    `<style>${style}</style>${placedAt(first!, 0, 0)}</svg>`,
  ].join("");
  return shortPaths(resolve(document));
}
