/** A deck's page made to stand alone: what is taken within it, what is left, and what is refused. */
import { describe, expect, it } from "vitest";
import { oneDeck } from "../../src/commands/one-deck.ts";
import { oneFile } from "../../src/terms/one-file.ts";

const files: Readonly<Record<string, string>> = {
  "look/deck.css": '.a { background: url("dot.png") } .b { background: url(data:,) }',
  "look/dot.png": "PNG",
  "deck.js": 'document.write("<script></script><!-- -->")',
};
const sources = {
  bytes: (address: string) => (Object.hasOwn(files, address) ? Buffer.from(files[address]!) : null),
  figure: async (id: string, query: string) => `<p title="${id}">${query}</p>`,
};
const made = (html: string) => oneDeck(html, sources);
const data = `data:image/png;base64,${Buffer.from("PNG").toString("base64")}`;

describe("a deck in one file", () => {
  it("has its styles, scripts and pictures within it", async () => {
    const { html, left } = await made(
      '<link rel="stylesheet" href="look/deck.css"><link rel="icon" href="data:,"><script defer src="deck.js"></script><img alt="" src="look/dot.png">',
    );
    expect(html).toBe(
      `<style>.a { background: url("${data}") } .b { background: url(data:,) }</style><link rel="icon" href="data:,"><script defer>document.write("<script><\\/script><\\!-- -->")</script><img src="${data}" alt="">`,
    );
    expect(left).toEqual([]);
  });

  it("has each figure in its frame, marked, at its settings, wherever its site is", async () => {
    for (const [name, address] of [
      ["src", "../embed/v1/two-wells/?play=host&amp;dimension=2"],
      ["data-src", "https://example.org/some/where/embed/v1/two-wells/?play=host&amp;dimension=2#s=1"],
    ])
      expect((await made(`<iframe title="Wells" sandbox="allow-scripts" ${name}="${address}"></iframe>`)).html).toBe(
        '<iframe data-figure="two-wells" data-settings="play=host&amp;dimension=2" srcdoc="<p title=&quot;two-wells&quot;>play=host&amp;dimension=2</p>" title="Wells" sandbox="allow-scripts"></iframe>',
      );
  });

  it("leaves and names what lies elsewhere, and leaves comments and inline scripts alone", async () => {
    const alone = '<!-- <img src="none.png"> --><script>const a = \'<img src="none.png">\';</script>';
    expect(await made(alone)).toEqual({ html: alone, left: [] });
    const elsewhere =
      '<script src="https://example.org/a.js"></script><iframe src="https://example.org/film"></iframe>';
    expect(await made(elsewhere)).toEqual({
      html: elsewhere,
      left: ["https://example.org/a.js", "https://example.org/film"],
    });
  });

  it("is refused where something is missing, or cannot be taken within it", async () => {
    await expect(made('<img src="none.png">')).rejects.toThrow("none.png came, wanted a file beside the deck");
    await expect(made("<theory-widget widget=two-wells>")).rejects.toThrow("wanted <iframe>");
  });
});

describe("a figure in one file", () => {
  const page =
    '<html><head><link href="./a.css"></head><body><a href="../b/">b</a><script>"<head>"</script></body></html>';
  it("has its settings and data within it, and links that lead somewhere or none", () => {
    const within = { settings: "a=1&b=<2>", data: [["dots", '{"a":"</script>"}']] as const };
    expect(oneFile(page, { ...within, address: (to) => `https://example.org/${to}` })).toBe(
      '<html><head>\n    <meta name="figure-settings" content="a=1&amp;b=&lt;2>"><link href="https://example.org/./a.css"></head><body><a href="https://example.org/../b/">b</a><script type="application/json" id="data-dots">{"a":"\\u003c/script>"}</script><script>"<head>"</script></body></html>',
    );
    expect(oneFile(page, { ...within, data: [], address: () => null })).toContain("<link><");
    expect(() => oneFile("<p>", { ...within, address: () => null })).toThrow("no script");
  });
});
