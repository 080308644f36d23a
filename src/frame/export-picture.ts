/** The drawing as it stands, as one SVG document that needs no style sheet; and as PNG from it. */

import { wrapText } from "../ui/text.ts";
import { credit } from "./export-data.ts";

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
  /** Settings and seeds. */
  readonly settings: string;
  readonly link: string;
}

const namespace = "http://www.w3.org/2000/svg";
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

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param figure the figure's root, with its panels laid out @throws Error if it has none */
export function pictureOf(figure: Element, words: PictureWords): { svg: string; width: number; height: number } {
  const box = figure.querySelector(".panels");
  const panels = Array.from(figure.querySelectorAll<SVGSVGElement>(".panels svg"));
  if (!box || panels.length === 0) throw new Error("picture: the figure has no panels");
  const around = box.getBoundingClientRect();
  const styles = getComputedStyle(figure);
  const ground = getComputedStyle(document.body).backgroundColor;
  const font = styles.fontFamily;
  const width = Math.ceil(around.width) + 2 * margin;
  const top = margin + 40;
  const lines = wrapText(words.sentence, width - 2 * margin, 15);
  const height = top + Math.ceil(around.height) + 24 + lines.length * 22 + 44;
  const root = element("svg", { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  root.append(element("title", {}, words.title));
  root.append(element("desc", {}, `${words.sentence} ${words.settings}`));
  root.append(element("metadata", {}, `${words.link}\n${words.settings}\n${credit}`));
  const opaque = ground !== "" && ground !== "transparent" && ground !== "rgba(0, 0, 0, 0)";
  root.append(element("rect", { width, height, fill: opaque ? ground : "white" }));
  const text = (words_: string, x: number, y: number, size: number) =>
    root.append(element("text", { x, y, fill: styles.color, "font-family": font, "font-size": size }, words_));
  text(words.title, margin, margin + 18, 20);
  for (const panel of panels) {
    const place = panel.getBoundingClientRect();
    const copy = panel.cloneNode(true) as SVGSVGElement;
    inline(panel, copy);
    copy.setAttribute("x", String(place.left - around.left + margin));
    copy.setAttribute("y", String(place.top - around.top + top));
    copy.setAttribute("width", String(place.width));
    copy.setAttribute("height", String(place.height));
    root.append(copy);
  }
  const under = top + Math.ceil(around.height) + 24;
  for (const [i, line] of lines.entries()) text(line, margin, under + i * 22 + 8, 15);
  text(`${words.settings} · ${credit}`, margin, height - margin + 4, 10);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** At twice the size on the screen. */
export async function pngOf(picture: { svg: string; width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("picture: this browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("picture: the canvas gave no PNG"))), "image/png");
  });
}

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
