/** What the build has written, for tests that read it as files. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { listedFigures } from "../../src/commands/listed.mjs";
import { routeOf as addressOf, chapters as written } from "../../src/terms/chapters.ts";
import { sampleOf, type Traits } from "../fixtures/sample.ts";

export const root = join(import.meta.dirname, "../..");
export const dist = join(root, "dist");

/** Every file of dist, from there, with forward slashes. */
export const distFiles: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll("\\", "/"),
  )
  .sort();

export const read = (file: string): string => readFileSync(join(dist, file), "utf8");

export const htmlFiles = distFiles.filter((file) => file.endsWith(".html"));

/** "/", "/noise/", "/embed/v1/two-wells/": of each page, without the leading slash. */
export const routeOf = (file: string): string => file.replace(/(^|\/)index\.html$/, "$1");

export const widgetIds: readonly string[] = htmlFiles.flatMap(
  (file) => /^embed\/v1\/([a-z0-9-]+)\/index\.html$/.exec(file)?.[1] ?? [],
);

export interface Listed extends Traits {
  readonly chapter: string;
  /** Differences from the defaults that make a whole run short. */
  readonly brief: Readonly<Record<string, number | string>>;
  readonly parameters: Readonly<Record<string, { readonly kind: string; readonly value: number | string }>>;
}

/** Every figure, as the command line lists it. */
export const figures: readonly Listed[] = (listedFigures(root) as Listed[]).map((figure) => ({
  ...figure,
  brief: figure.brief ?? {},
}));

/** The long run: every figure, every host. */
export const atLength = Boolean(process.env.EVERY_FIGURE);

const chosen = atLength ? figures.map(({ id }) => id) : sampleOf(figures);

/** Figures on which the frame is proven in full, and those that are woken once. */
export const sample: readonly Listed[] = figures.filter(({ id }) => chosen.includes(id));
export const others: readonly Listed[] = figures.filter(({ id }) => !chosen.includes(id));

/** Pages to be read: no embeds, no posters. */
export const pages = htmlFiles.filter((file) => /^([a-z-]+\/)?index\.html$/.test(file));
export const chapters = pages.filter((file) => written.some((chapter) => addressOf(chapter) === `/${routeOf(file)}`));

export const gallery = "gallery/";

function routeWhere(id: string, places: string): string {
  const chapter = chapters.find((file) =>
    new RegExp(`data-island="${id}"[^>]*data-place="(${places})"`).test(read(file)),
  );
  return chapter === undefined ? gallery : routeOf(chapter);
}

/** The chapter that holds a widget, as a route; the gallery if none does. */
export const routeWith = (id: string): string => routeWhere(id, "page|sketch");

/** The chapter that holds its full form; the gallery if it is sketched, or led by its paragraphs. */
export const routeWithWhole = (id: string): string => routeWhere(id, "page");

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
  nbsp: " ",
};
export const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The words of HTML, without scripts, styles, drawings, and the second form of formulas. */
export function wordsOf(html: string): string[] {
  const text = html.replace(/<(script|style|svg|annotation|head)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return unescaped(text)
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word));
}

export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => unescaped(match[1] ?? ""));

/** The file that an address of a page means, with its anchor; null for another host. */
export function targetOf(page: string, address: string): { file: string; anchor: string } | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null;
  const [path = "", anchor = ""] = address.split("#", 2);
  const [place = ""] = path.split("?");
  const joined = place === "" ? page : posix.join(posix.dirname(page), place);
  const file = joined.endsWith("/") || joined === "." ? posix.join(joined, "index.html") : joined;
  return { file, anchor: decodeURIComponent(anchor) };
}
