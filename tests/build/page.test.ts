import { fromHtml } from "hast-util-from-html";
import { describe, expect, it } from "vitest";
import { discovery, oembed } from "../../src/build/oembed.ts";
import { depthOf, embedDocument, filled, headOf, movedTemplate, relativeAddresses } from "../../src/build/page.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";

describe("addresses", () => {
  it("go up once for every folder that a page is below the root", () => {
    expect(["/", "/noise/", "/embed/v1/two-wells/"].map(depthOf)).toEqual([0, 1, 3]);
    const html = '<a href="/noise/#x">n</a><a href="/">f</a><img src="/icon.svg">';
    expect(relativeAddresses(html, 0)).toBe('<a href="./noise/#x">n</a><a href="./">f</a><img src="./icon.svg">');
    expect(relativeAddresses(html, 3)).toBe(
      '<a href="../../../noise/#x">n</a><a href="../../../">f</a><img src="../../../icon.svg">',
    );
  });

  it("leave other hosts, fragments and queries as they are", () => {
    const html =
      '<a href="https://example.org/"></a><a href="//example.org/"></a><a href="#ref-a"></a><a href="?x=1#y"></a>';
    expect(relativeAddresses(html, 2)).toBe(html);
  });

  it("of the template move with it, and are asked for without CORS, which a page on disk does not have", () => {
    const built = '<script type="module" crossorigin src="./assets/a.js"></script><link href="./assets/a.css">';
    expect(movedTemplate(built, 1)).toBe(
      '<script type="module" src="../assets/a.js"></script><link href="../assets/a.css">',
    );
  });
});

describe("a page", () => {
  const content = {
    title: 'A "title" & more',
    description: "D",
    body: "<p>$& stays</p>",
    route: "/noise/",
    picture: "/embed/a.png",
  };

  it("takes its head and body as they are", () => {
    const text = filled("<!--head-->|<!--body-->", headOf(content, { withPolicy: false }), content.body);
    expect(text).toContain("<title>A &quot;title&quot; &amp; more</title>");
    expect(text).toContain("|<p>$& stays</p>");
    expect(() => filled("<!--head-->", "", "")).toThrow("no mark <!--body-->");
  });

  it("is left in its own dark form, and shown by other sites with its name and a picture", () => {
    for (const text of [
      headOf(content, { withPolicy: true }),
      embedDocument(content, "", { script: { text: "1" }, withPolicy: true }),
    ]) {
      expect(text).toContain('<meta name="darkreader-lock">');
      expect(text).toContain('<meta property="og:title" content="A &quot;title&quot; &amp; more">');
      expect(text).toContain('<meta property="og:image" content="../embed/a.png">');
      expect(text).not.toContain("og:url");
    }
    const known = headOf(content, { withPolicy: true, home: "https://x.org/essay" });
    expect(known).toContain('<meta property="og:url" content="https://x.org/essay/noise/">');
    expect(known).toContain('<meta property="og:image" content="https://x.org/essay/embed/a.png">');
  });

  it("of an embed offers its frame to who pastes its address, where the address is known", () => {
    expect(discovery(content, null)).toBe("");
    expect(discovery(content, "https://x.org/")).toContain('href="https://x.org/noise/oembed.json"');
    const answer = JSON.parse(oembed(content, "https://x.org/"));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 960, height: 540, title: content.title });
    expect(answer.html).toMatch(/^<iframe src="https:\/\/x\.org\/noise\/" title="A &quot;title&quot; &amp; more"\s/);
  });

  it("of every figure answers as oembed.com asks: a rich answer with one frame, its picture with both measures", async () => {
    const all = await loadAllExperiments();
    expect(all.length).toBeGreaterThan(20);
    for (const { id, title } of all) {
      const route = `/embed/v1/${id}/`;
      const about = { title, route, description: "", body: "", picture: `${route}poster.light.png` };
      const answer = JSON.parse(oembed(about, "https://x.org/essay")) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: "1.0", type: "rich", title, provider_url: "https://x.org/essay" });
      for (const name of ["width", "height", "thumbnail_width", "thumbnail_height"])
        expect(answer[name], `${id}: ${name}`).toEqual(expect.any(Number));
      expect(answer.thumbnail_url).toBe(`https://x.org/essay${route}poster.light.png`);
      const { children } = fromHtml(String(answer.html), { fragment: true });
      expect(children).toHaveLength(1);
      expect(children[0]).toMatchObject({
        tagName: "iframe",
        properties: { src: `https://x.org/essay${route}`, title, width: answer.width, height: answer.height },
        children: [],
      });
    }
  });

  it("allows its own origin only", () => {
    for (const text of [
      headOf(content, { withPolicy: true }),
      embedDocument(content, "", { script: { text: "1" }, withPolicy: true }),
    ]) {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
      expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(?: 'sha256-[^']+')*;/);
    }
  });
});
