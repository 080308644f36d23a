/** Pictures of a figure's stored result, for slides and papers: SVG, and PNG of 1920 x 1080. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const size = { width: 1920, height: 1080 };

type Theme = "light" | "dark";

interface Pictures {
  readonly poster: (theme: Theme) => string;
  readonly thumbnail: (theme: Theme) => string;
}

/** Writes `poster.light.svg`, `.png`, `thumbnail.light.svg`, and the same for dark, into a folder. */
export function writePosters(folder: string, { poster, thumbnail }: Pictures): void {
  for (const theme of ["light", "dark"] as const) {
    const svg = poster(theme);
    writeFileSync(join(folder, `thumbnail.${theme}.svg`), thumbnail(theme));
    writeFileSync(join(folder, `poster.${theme}.svg`), svg);
    writeFileSync(join(folder, `poster.${theme}.png`), pictureOf(svg));
  }
}

/** The document, as large as fits, in the middle of a picture of its own ground. */
function pictureOf(svg: string): Buffer {
  const ground = /<rect[^>]*fill="(#[0-9a-fA-F]{3,8})"/.exec(svg)?.[1] ?? "#ffffff";
  const inner = svg.replace(
    "<svg ",
    `<svg width="${size.width}" height="${size.height}" preserveAspectRatio="xMidYMid meet" `,
  );
  const framed = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">${inner}</svg>`;
  return new Resvg(framed, { background: ground, fitTo: { mode: "width", value: size.width } }).render().asPng();
}
