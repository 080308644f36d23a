/** What may cross the wire, in gzipped bytes: a reader on a phone pays for all of it. 1 kB is 1,000 bytes. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { attributes, chapters, dist, distFiles, gallery, htmlFiles, read, targetOf, widgetIds } from "./dist.ts";

const sizes = new Map<string, number>();
function gz(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
}
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gz(file), 0);

const listed = (files: Iterable<string>) => [...files].map((file) => `${file} ${gz(file)}`).join(", ");

const scripts = new Set(distFiles.filter((file) => file.endsWith(".js")));

/** Scripts that a script names: those that it loads at once, or all of them. */
function named(file: string, atOnce: boolean): string[] {
  const text = read(file);
  const pattern = atOnce
    ? /(?:^|[;}\n])(?:import|export)\s*(?:[\w*{][^"';]*?from\s*)?["'](\.[^"']+\.js)["']/g
    : /["'`](\.?[\w./-]+\.js)["'`]/g;
  return [...text.matchAll(pattern)]
    .flatMap((match) => [posix.join(posix.dirname(file), match[1] ?? ""), match[1] ?? ""])
    .filter((other) => scripts.has(other) && other !== file);
}

function closure(files: readonly string[], skip: (file: string) => boolean = () => false, atOnce = true): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file) || skip(file)) return;
    found.add(file);
    for (const other of named(file, atOnce)) add(other);
  };
  for (const file of files) add(file);
  return found;
}

const entriesOf = (page: string): string[] =>
  [...read(page).matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].flatMap(
    (match) => targetOf(page, match[1] ?? "")?.file ?? [],
  );

/** Data sets come when a reader asks for them, and for no figure at its defaults. */
const dataNames = readdirSync(join(import.meta.dirname, "../../content/data")).flatMap(
  (name) => /^(.+)\.json$/.exec(name)?.[1] ?? [],
);
const isData = (file: string) => dataNames.some((name) => file.split("/").at(-1)?.includes(name));
const isWorker = (file: string) => /(^|\/)worker[^/]*\.js$/.test(file) && !isData(file);
/** What waking a figure loads: found by name, since the build gives each lazily loaded module a chunk of its own. */
const islands = [...scripts].filter((file) => /^assets\/island[^/]*\.js$/.test(file));
/** Workers are bundled apart from pages: what they name, near or far, no page loads. */
const ofWorkers = closure([...scripts].filter(isWorker), () => false, false);
const chunksOf = (id: string) =>
  [...scripts].filter((file) => new RegExp(`^assets/${id}-[\\w-]{6,}\\.js$`).test(file) && !ofWorkers.has(file));

/** The prerendered figures of a page. */
const islandsOf = (html: string): string[] =>
  [...html.matchAll(/<div[^>]*\sdata-island="[^"]*"[^>]*><figure\b.*?<\/figure><\/div>/gs)].map(([island]) => island);

/** The same with ids of its own, as another figure has them. */
const renamed = (island: string, prefix: string): string =>
  island.replace(/(\s(?:id|for|aria-\w+|data-prefix|data-widget|data-island)=")/g, `$1${prefix}`);

describe("bytes", () => {
  it("script before anything is near the screen: 2 kB", () => {
    expect(chapters.length).toBeGreaterThan(5);
    for (const page of chapters) {
      const before = closure(entriesOf(page));
      expect(before.size, page).toBeGreaterThan(0);
      expect(sum(before), `${page}: ${[...before].join(", ")}`).toBeLessThanOrEqual(2_000);
    }
  });

  const island = closure(islands);
  const figureOf = (id: string) => closure([...islands, ...chunksOf(id)]);

  it.each([...widgetIds])("%s as the first live figure: 130 kB", (id) => {
    expect(islands.length).toBeGreaterThan(0);
    const loaded = figureOf(id);
    expect(loaded.size).toBeGreaterThan(island.size);
    expect(sum(loaded), listed(loaded)).toBeLessThanOrEqual(130_000);
  });

  it.each([...widgetIds])("%s after any other figure: 30 kB", (id) => {
    for (const other of widgetIds.filter((candidate) => candidate !== id)) {
      const before = figureOf(other);
      const further = [...figureOf(id)].filter((file) => !before.has(file));
      expect(sum(further), `after ${other}: ${listed(further)}`).toBeLessThanOrEqual(30_000);
    }
  });

  it("a worker with the largest experiment: 60 kB", () => {
    const workers = [...scripts].filter(isWorker);
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) {
      const shared = closure([worker]);
      const lazily = named(worker, false).filter((file) => !shared.has(file) && !isData(file));
      const largest = Math.max(0, ...lazily.map((file) => sum(closure([file], (other) => shared.has(other), false))));
      expect(sum(shared) + largest, worker).toBeLessThanOrEqual(60_000);
    }
  });

  it("a data set: 400 kB", () => {
    const files = [...scripts].filter(isData);
    expect(files.length).toBeGreaterThanOrEqual(dataNames.length);
    for (const file of files) expect(gz(file), file).toBeLessThanOrEqual(400_000);
  });

  it("styles: 12 kB", () => {
    for (const page of chapters) {
      expect(read(page)).not.toContain('rel="stylesheet"');
      const sheets = [...read(page).matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet ?? "");
      expect(sheets.join("").length, page).toBeGreaterThan(10_000);
      expect(gzipSync(sheets.join(""), { level: 9 }).length, page).toBeLessThanOrEqual(12_000);
    }
  });

  it("an embed, with its script and worker: 190 kB", () => {
    for (const id of widgetIds) expect(gz(`embed/v1/${id}/index.html`), id).toBeLessThanOrEqual(190_000);
  });

  it("a page's HTML: 150 kB", () => {
    for (const page of htmlFiles.filter((file) => !file.startsWith("embed/")))
      expect(gz(page), page).toBeLessThanOrEqual(150_000);
  });

  it("a chapter's HTML with twelve figures: 150 kB", () => {
    const drawn = chapters.flatMap((page) => islandsOf(read(page)));
    expect(drawn.length).toBeGreaterThan(2);
    const twelve = Array.from({ length: 12 }, (_, i) => renamed(drawn[i % drawn.length]!, `copy${i}-`));
    const words = chapters.map((page) =>
      islandsOf(read(page)).reduce((html, island) => html.replace(island, ""), read(page)),
    );
    for (const [i, html] of words.entries()) {
      const page = html.replace("</main>", () => `${twelve.join("\n")}</main>`);
      expect(gzipSync(page, { level: 9 }).length, chapters[i]).toBeLessThanOrEqual(150_000);
    }
  });

  it("the gallery's HTML with 35 figures: 150 kB", () => {
    const html = read(`${gallery}index.html`);
    const cards = [...html.matchAll(/<li class="gallery-item".*?(?=<li class="gallery-item"|<\/ul>)/gs)].map(
      ([card]) => card,
    );
    expect(cards).toHaveLength(widgetIds.length);
    const alone = cards.map((card) => gzipSync(card, { level: 9 }).length);
    const one = alone.reduce((total, size) => total + size, 0) / cards.length;
    expect(gz(`${gallery}index.html`) + Math.max(0, 35 - cards.length) * one).toBeLessThanOrEqual(150_000);
  });

  it("a poster, and a small picture: 8 kB", () => {
    const posters = distFiles.filter((file) => /(poster|thumbnail)[^/]*\.svg$/.test(file));
    for (const id of widgetIds)
      expect(
        posters.some((file) => file.includes(`/${id}/`)),
        id,
      ).toBe(true);
    for (const poster of posters) expect(gz(poster), poster).toBeLessThanOrEqual(8_000);
  });

  it("fonts of a first view, those of formulas too: 160 kB", () => {
    const fonts = distFiles.filter((file) => file.endsWith(".woff2"));
    const text = fonts.filter((file) => !/KaTeX/.test(file));
    const formulas = fonts.filter((file) => /KaTeX_(Main|Math)-(Regular|Italic)/.test(file));
    expect(text.length).toBe(3);
    expect(formulas.length).toBeGreaterThanOrEqual(2);
    const total = [...text, ...formulas].reduce((bytes, file) => bytes + statSync(join(dist, file)).size, 0);
    expect(total).toBeLessThanOrEqual(160_000);
  });

  it("names no address of a data set or script elsewhere", () => {
    for (const page of chapters)
      expect(attributes(read(page), "src").filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });
});
