/** Addresses and ids of the built pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workAnchor } from "../../src/terms/references.ts";
import {
  attributes,
  chapters,
  distFiles,
  htmlFiles,
  pages,
  read,
  root,
  routeOf,
  targetOf,
  widgetIds,
  wordsOf,
} from "./dist.ts";

const known = new Set(distFiles);
/** A page without the text of its scripts. */
const markup = (file: string) => read(file).replace(/(<script\b[^>]*>)[\s\S]*?(<\/script>)/g, "$1$2");
const anchors = new Map(htmlFiles.map((file) => [file, attributes(markup(file), "id")]));

describe("the built site", () => {
  it("has its pages", () => {
    const routes = [
      "",
      "approximation/",
      "landscape/",
      "noise/",
      "generalization/",
      "questions/",
      "outlook/",
      "gallery/",
      "references/",
    ];
    expect(pages.map(routeOf)).toEqual(expect.arrayContaining(routes));
    expect(widgetIds.length).toBeGreaterThan(0);
    expect(known.has("engine.js")).toBe(true);
  });
});

describe("the list of all works", () => {
  const works: Record<string, unknown> = JSON.parse(readFileSync(join(root, "content/references.json"), "utf8"));
  it("has each work that we keep, and where it is used", () => {
    const html = read("references/index.html");
    expect(anchors.get("references/index.html")).toEqual(expect.arrayContaining(Object.keys(works).map(workAnchor)));
    const idle = [...html.matchAll(/<li id="ref-([^"]*)">(.*?)<\/li>/gs)].filter(
      ([, , item = ""]) => !/<p class="work-users">.*?<a /s.test(item),
    );
    expect(idle.map(([, key]) => key)).toEqual([]);
  });
  it.each(pages)("is a step away from %s", (page) => {
    const linked = attributes(read(page), "href").map((address) => targetOf(page, address)?.file);
    expect(linked).toContain("references/index.html");
  });
});

// the page for what is not there is shown at any address, so it cannot name others relative to itself
describe.each(htmlFiles.filter((file) => file !== "404.html"))("%s", (page) => {
  const html = markup(page);
  it("has each id once", () => {
    const ids = anchors.get(page) ?? [];
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
  it("links only to what is there, relative to itself", () => {
    const faults = [...attributes(html, "href"), ...attributes(html, "src")].flatMap((address) => {
      if (address.startsWith("/")) return [`${address}: absolute; another path would break it`];
      const target = targetOf(page, address);
      if (target === null) return [];
      if (!known.has(target.file)) return [`${address}: no ${target.file}`];
      if (target.anchor !== "" && !anchors.get(target.file)?.includes(target.anchor))
        return [`${address}: no such anchor`];
      return [];
    });
    expect(faults).toEqual([]);
  });
  it("loads nothing from elsewhere", () => {
    const loaded = [...html.matchAll(/<(?:script|link|img|source|iframe)\b[^>]*\s(?:src|href)="([^"]*)"/g)];
    const outside = loaded.filter(
      ([tag, address]) => /^(https?:)?\/\//.test(address ?? "") && !/rel="(canonical|license)"/.test(tag),
    );
    expect(outside.map(([tag]) => tag)).toEqual([]);
  });
  it("refers by ARIA and labels only to ids that are there", () => {
    const ids = new Set(anchors.get(page));
    const named = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"].flatMap((name) =>
      attributes(html, name),
    );
    expect(named.flatMap((text) => text.split(" ")).filter((id) => id !== "" && !ids.has(id))).toEqual([]);
  });
});

describe.each(pages)("%s is a page to read", (page) => {
  const html = read(page);
  it("has a title, a language, a description and one main heading", () => {
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
  });
  it("has whole formulas, and no code where words should be", () => {
    expect(html).not.toMatch(/katex-error|\[object Object\]/);
    expect(wordsOf(html).filter((word) => /^(NaN|undefined|null)$/.test(word))).toEqual([]);
  });
  it("announces nothing that is to come", () => {
    expect(wordsOf(html).join(" ")).not.toMatch(
      /coming soon|lorem ipsum|under construction|to be written|placeholder/i,
    );
  });
});

describe("chapters with a figure", () => {
  const withFigure = chapters.filter((file) => /data-place="(page|sketch)"/.test(read(file)));
  it("there are", () => expect(withFigure.length).toBeGreaterThan(2));
  it.each(withFigure)("%s has 600 words or more beside its figures", (file) => {
    const html = read(file);
    const prose = html
      .replace(/<figure\b[\s\S]*?<\/figure>/g, " ")
      .replace(/<(header|footer|nav)\b[\s\S]*?<\/\1>/g, " ");
    expect(wordsOf(prose).length).toBeGreaterThanOrEqual(600);
  });
});
