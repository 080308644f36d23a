/** The prerendered figure of every widget: all that it will have when it is alive, at rest and without a page. */
import { describe, expect, it } from "vitest";
import { acts } from "../../src/experiments/values.ts";
import { Boundary } from "../../src/frame/Boundary.tsx";
import { renderFigure, renderPoster, renderThumbnail } from "../../src/frame/server.tsx";
import { loadStored, loadWidget, widgetIds } from "../../src/widgets/registry.ts";

const text = (html: string) =>
  html
    .replace(/<\/?(span|small|a|code)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

/** Text nodes that have a sibling, each with its element. */
function mixed(html: string): string[] {
  const found: string[] = [];
  const open: { name: string; texts: string[]; elements: number }[] = [];
  const close = (name: string) => {
    for (let top = open.pop(); top; top = open.pop()) {
      if (top.texts.length + top.elements > 1)
        found.push(...top.texts.slice(top.elements ? 0 : 1).map((text) => `${top.name}: ${text}`));
      if (top.name === name) return;
    }
  };
  for (const [whole, end, name = "", , alone] of html.matchAll(
    /<!--[^>]*-->|<(\/?)([\w-]+)((?:\s[^<>]*?)?)(\/?)>|[^<]+/g,
  )) {
    if (whole.startsWith("<!--")) continue;
    const around = open.at(-1);
    if (!whole.startsWith("<")) around?.texts.push(whole);
    else if (end) close(name);
    else {
      if (around) around.elements++;
      if (!alone && !/^(input|br|hr)$/.test(name)) open.push({ name, texts: [], elements: 0 });
    }
  }
  return found;
}

/** The sentence of a figure as plain text: raised digits are set as an exponent, an element of its own. */
function sentenceOf(html: string): string {
  const sentence = /<p class="sentence"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? "";
  const plain = sentence.replace(/<sup>(.*?)<\/sup>/g, (_, digits: string) =>
    digits.replace(/./g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".charAt("0123456789−".indexOf(digit))),
  );
  return text(plain).trim();
}

it("widgets are found by their files", async () => {
  expect(widgetIds).toContain("two-wells");
  expect(widgetIds.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  await expect(loadWidget("no-such-thing")).rejects.toThrow("widget no-such-thing: unknown, wanted one of");
  await expect(loadStored("no-such-thing")).rejects.toThrow('run "npm run results -- no-such-thing"');
});

describe.each(widgetIds)("%s", (id) => {
  it("is whole before its script: state, sentence, its open controls at rest, passport", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const { experiment } = widget;
    const html = renderFigure(widget, stored, { place: "page" }, "p-");
    expect(renderFigure(widget, stored, { place: "page" }, "p-")).toBe(html);
    expect(html).toMatch(
      new RegExp(`^<figure [^>]*id="${id}" data-widget="${id}" data-place="page" data-state="idle"`),
    );
    expect(html).toContain(`data-step="${stored.summary.step}"`);
    const words = text(html);
    expect(sentenceOf(html)).toBe(experiment.describe(stored.summary));
    expect(words).toContain(widget.action ?? "");
    // what waits in closed folds, and works by script alone, comes with the script; what acts at other settings, there
    const acting = widget.controls.filter((name) => acts(experiment.parameters[name]!, experiment.defaults));
    for (const name of Object.keys(experiment.parameters))
      if (!acting.includes(name)) expect(html, name).not.toContain(`data-parameter="${name}"`);
    for (const name of acting) {
      expect(html, name).toContain(`data-parameter="${name}"`);
      expect(words, name).toContain(experiment.parameters[name]?.help);
    }
    for (const claim of experiment.claims) expect(words, claim.id).toContain(claim.sentence);
    for (const limit of experiment.provenance.limits) expect(words).toContain(limit);
    const controls = html.match(/<(button|input|select)\b[^>]*>/g) ?? [];
    expect(controls.length).toBeGreaterThanOrEqual(acting.length);
    for (const control of controls) if (!control.includes("data-view")) expect(control).toContain("disabled");
    expect(words).not.toMatch(/\b(NaN|undefined|Infinity)\b/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, names = ""] of html.matchAll(/ (?:aria-describedby|aria-labelledby|for|list)="([^"]+)"/g))
      for (const name of names.split(" ")) expect(ids, name).toContain(name);
  });

  it("speaks as a sketch of what the sketch shows", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const { sketch, experiment } = widget;
    const html = renderFigure(widget, stored, { place: "sketch" }, "s-");
    expect(sentenceOf(html)).toBe((sketch?.describe ?? experiment.describe)(stored.summary));
    expect(html.includes(' data-pair=""')).toBe(sketch?.pair === true);
    if (sketch?.pair) expect(html.match(/<svg class="panel/g)?.length).toBeGreaterThanOrEqual(2);
    expect(renderFigure(widget, stored, { place: "page" }, "p-")).not.toContain("data-pair");
  });

  it("has no text beside anything else: a page translator takes text nodes away, and React must not miss them", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    expect(mixed("<p>a<b>c</b></p>")).toEqual(["p: a"]);
    expect(mixed("<p><!-- -->a<!-- -->b</p><p>a</p>")).toEqual(["p: b"]);
    const runs = { ...stored.summary, diverged: [{ seed: 1, step: 3 }] };
    for (const summary of [stored.summary, runs])
      expect(mixed(renderFigure(widget, { ...stored, summary }, { place: "page" }, "p-"))).toEqual([]);
  });

  it("has a poster in either theme, with no variable left and nothing that is no number", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const [light, dark] = [renderPoster(widget, stored, "light"), renderPoster(widget, stored, "dark")];
    expect(light).not.toBe(dark);
    for (const poster of [light, dark, renderThumbnail(widget, stored, "light")]) {
      for (const [tag] of poster.replace(/<style>.*?<\/style>/s, "").matchAll(/<[^>]*>/g))
        expect(tag).toMatch(/^<\/?\w+( [\w:-]+="[^"]*")*\/?>$/);
      expect(poster).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/);
      expect(poster).not.toMatch(/var\(|NaN|undefined|Infinity/);
    }
  });
});

describe("an error of a drawing", () => {
  it("becomes a sentence, until there is something else to draw", () => {
    const of = {};
    const failed = { ...Boundary.getDerivedStateFromError(new Error("no such field")), of };
    expect(failed.error).toBe("no such field");
    const props = { what: "The drawing", children: null };
    expect(Boundary.getDerivedStateFromProps({ ...props, of }, { error: "x", of })).toBeNull();
    expect(Boundary.getDerivedStateFromProps({ ...props, of: {} }, { error: "x", of })).toMatchObject({ error: null });
  });
});
