/** The drawing as it stands, as one SVG document that needs no style sheet. */
import type { Experiment, Summary } from "../experiments/types.ts";
import { textWidth, wrapText } from "../ui/text.ts";
import { type About, credit } from "./export-data.ts";

/** Properties that style sheets may give to marks; what a browser computed for them is written into the copy. */
const inlined = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "visibility",
  "display",
] as const;

export interface PictureWords {
  readonly title: string;
  /** What happened: stands under the drawing. */
  readonly sentence: string;
  /** Settings and seeds; version, day and rights; the link: a paragraph each. */
  readonly small: readonly string[];
}

export function pictureWords(experiment: Experiment, summary: Summary, { link, made }: About): PictureWords {
  const { parameters, title, chance } = experiment;
  const settings = Object.keys(parameters).map((name) => `${name} ${summary.values[name]}`);
  const seeds = chance === false ? [] : [`seeds ${summary.seeds[0]} to ${summary.seeds.at(-1)}`];
  return {
    title,
    sentence: experiment.describe(summary),
    small: [[...settings, ...seeds, `step ${summary.step} of ${summary.steps}`].join(", "), `${made} ${credit}`, link],
  };
}

export const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 24;

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const text = inlined.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
  to.setAttribute("style", text);
  to.removeAttribute("class");
  for (const [i, child] of Array.from(from.children).entries()) {
    const copy = to.children[i];
    if (copy) inline(child, copy);
  }
}

export function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Lines no wider than that, in pixels; a word that is wider, as an address is, breaks where it must. */
export function lines(text: string, width: number, fontSize: number): string[] {
  const most = Math.max(8, Math.floor(width / (0.7 * fontSize)));
  const pieces = (line: string) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [];
  return wrapText(text, width, fontSize).flatMap((line) =>
    textWidth(line, fontSize) <= width ? [line] : pieces(line),
  );
}

/** What is painted has no marks to copy: it goes along as a picture. */
function painted(from: SVGSVGElement, to: SVGSVGElement): void {
  const copies = Array.from(to.querySelectorAll("foreignObject"));
  for (const [i, place] of Array.from(from.querySelectorAll("foreignObject")).entries()) {
    const canvas = place.querySelector("canvas");
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => place.getAttribute(name) ?? 0);
    if (canvas)
      copies[i]?.replaceWith(
        element("image", { x: x!, y: y!, width: width!, height: height!, href: canvas.toDataURL() }),
      );
  }
}

/**
 * Copies of what a figure draws, which need no style sheet, each at its place within the drawing, pixels.
 * @throws Error if it draws nothing
 */
export function copiesOf(figure: Element): { copies: readonly SVGSVGElement[]; width: number; height: number } {
  const box = figure.querySelector(".panels");
  // what is for paper alone, or for a larger form, is laid out nowhere
  const panels = Array.from(figure.querySelectorAll<SVGSVGElement>(".panels svg")).filter(
    (panel) => panel.getBoundingClientRect().width > 0,
  );
  if (!box || panels.length === 0) throw new Error("picture: the figure has no panels");
  const around = box.getBoundingClientRect();
  const copies = panels.map((panel) => {
    const place = panel.getBoundingClientRect();
    const copy = panel.cloneNode(true) as SVGSVGElement;
    inline(panel, copy);
    painted(panel, copy);
    copy.setAttribute("x", String(place.left - around.left));
    copy.setAttribute("y", String(place.top - around.top));
    copy.setAttribute("width", String(place.width));
    copy.setAttribute("height", String(place.height));
    // what reaches over a panel's edge, as the topmost mark may, belongs to it
    copy.setAttribute("overflow", "visible");
    return copy;
  });
  return { copies, width: around.width, height: around.height };
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @param figure the figure's root, with its panels laid out @throws Error if it has none */
export function pictureOf(figure: Element, words: PictureWords): Picture {
  const { copies, ...around } = copiesOf(figure);
  const styles = getComputedStyle(figure);
  const width = Math.ceil(around.width) + 2 * margin;
  const inside = width - 2 * margin;
  /** Everything below one another: text in its size, and the room that the drawing takes. */
  let y = margin;
  const said: SVGElement[] = [];
  const say = (text: string, size: number) => {
    for (const line of lines(text, inside, size)) {
      y += Math.round(size * 1.4);
      const look = { x: margin, y, fill: styles.color, "font-family": styles.fontFamily, "font-size": size };
      said.push(element("text", look, line));
    }
  };
  say(words.title, 20);
  y += margin;
  const top = y;
  y += Math.ceil(around.height) + margin;
  say(words.sentence, 15);
  y += margin / 2;
  for (const paragraph of words.small) say(paragraph, 10);
  const height = y + margin;
  const root = element("svg", { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  root.append(element("title", {}, words.title));
  root.append(element("desc", {}, `${words.sentence} ${words.small.join(" ")}`));
  root.append(element("metadata", {}, words.small.join("\n")));
  // the theme's own paper: a frame may show through what is behind it, and a file may not
  root.append(element("rect", { width, height, fill: styles.getPropertyValue("--paper").trim() || "white" }));
  root.append(...said);
  const drawing = element("g", { transform: `translate(${margin} ${top})` });
  drawing.append(...copies);
  root.append(drawing);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}
