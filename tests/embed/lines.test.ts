/** The lines that put a figure on a slide, as the programs read them that they are pasted into. */
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, it } from "vitest";
import { embedQuery, linesOf, usualWishes, type Wishes } from "../../src/embed/dialog/lines.ts";
import { choices, parseSettings } from "../../src/embed/settings.ts";
import { parseLink } from "../../src/experiments/link.ts";
import { speeds } from "../../src/frame/speed.ts";
import { frameLine, frameRights } from "../../src/terms/markup.ts";
import { wandering } from "../fixtures/wandering.ts";

const page = "https://example.org/essay/noise/?other.x=1#two-wells";
const state = { values: { ...wandering.defaults, growth: 2 }, seed: 3, seeds: 4 };
const wishes = (some: Partial<Wishes>): Wishes => ({ ...usualWishes, ...some });

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}
const elements = (html: string): Node[] => {
  const walk = (node: Node): Node[] => [
    ...(node.type === "element" ? [node] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  return walk(fromHtml(html, { fragment: true }) as unknown as Node);
};
const named = (html: string, name: string) => elements(html).find(({ tagName }) => tagName === name)?.properties ?? {};

describe("the frame line", () => {
  it("is the form of the specification: title, sandbox, referrer, size", () => {
    const { frame } = linesOf(page, wandering, state, usualWishes);
    expect(elements(frame)).toHaveLength(1);
    expect(named(frame, "iframe")).toMatchObject({
      src: "https://example.org/essay/embed/v1/wandering/?growth=2&seed=3&seeds=4",
      title: "Wandering",
      loading: "lazy",
      sandbox: frameRights.split(" "),
      referrerPolicy: "strict-origin-when-cross-origin",
      allow: "fullscreen; clipboard-write",
    });
  });

  it("cannot be left by a title or an address", () => {
    const bad = `"><script>alert(1)</script>&amp;`;
    const line = frameLine(`https://x.org/?a=${bad}`, bad);
    expect(elements(line)).toHaveLength(1);
    expect(named(line, "iframe").title).toBe(bad);
  });
});

it("what is chosen stands in all of them, what is usual in none", () => {
  const all = wishes({ hall: true, theme: "dark", play: "host", badge: "min", beats: false, step: 40, speed: 2 });
  const { frame, element, reveal } = linesOf(page, wandering, state, all);
  const asked = { theme: "dark", play: "host", badge: "min", scale: "projector", beats: "0", at: "40", pace: "2" };
  for (const line of [frame, reveal]) {
    const { searchParams } = new URL(String(named(line, "iframe").src));
    expect(Object.fromEntries(searchParams)).toEqual({ growth: "2", seed: "3", seeds: "4", ...asked });
  }
  expect(named(element, "theory-widget")).toMatchObject({
    widget: "wandering",
    params: "growth=2&seed=3&seeds=4",
    ...asked,
  });
  const untouched = { values: wandering.defaults, seed: 1, seeds: 8 };
  expect(embedQuery(wandering, untouched, usualWishes)).toBe("");
  expect(linesOf(page, wandering, untouched, usualWishes).element).not.toMatch(/params|theme|play|badge|scale/);
});

it("scripts stand beside the embeds, and the slide has a frame that the plugin finds, with a plain src", () => {
  const { element, reveal } = linesOf(page, wandering, state, usualWishes);
  expect(named(element, "script").src).toBe("https://example.org/essay/embed/v1/theory-embed.iife.js");
  expect(named(reveal, "script").src).toBe("https://example.org/essay/embed/v1/reveal-theory.iife.js");
  const [section, frame] = elements(reveal);
  expect(section?.tagName).toBe("section");
  expect(String(frame?.properties?.src)).toContain("/embed/v1/wandering/");
  expect(frame?.properties?.dataSrc).toBeUndefined();
});

it("an embed reads from its line what was chosen, whatever that was", () => {
  const anyWishes = fc.record({
    theme: fc.constantFrom(...choices.theme),
    play: fc.constantFrom(...choices.play),
    badge: fc.constantFrom(...choices.badge),
    hall: fc.boolean(),
    beats: fc.boolean(),
    step: fc.option(fc.integer({ min: 1, max: 200 })),
    speed: fc.constantFrom(...speeds),
  });
  const anyState = fc.record({
    growth: fc.double({ min: 0.1, max: 1e9, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    seeds: fc.integer({ min: 1, max: 32 }),
  });
  fc.assert(
    fc.property(anyState, anyWishes, ({ growth, seed, seeds }, given) => {
      const own = { values: { ...wandering.defaults, growth }, seed, seeds };
      const { search } = new URL(String(named(linesOf(page, wandering, own, given).frame, "iframe").src));
      expect(parseLink(wandering, search)).toEqual({ ...own, notes: [] });
      const { theme, play, badge, step, speed, hall } = given;
      const read = parseSettings(search, wandering);
      expect(read).toMatchObject({ play, badge, at: step ?? 0, warnings: [] });
      // in a hall the usual colours and speed are others
      expect(read.theme).toBe(hall && theme === "auto" ? "contrast" : theme);
      expect(read.pace).toBe(hall && speed === 1 ? 0.7 : speed);
    }),
  );
});
