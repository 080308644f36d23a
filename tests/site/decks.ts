/** Decks of several kinds, each with three slides: words, a figure, words; opened at the figure's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "./dist.ts";
import { deck, site } from "./figure.ts";
import { openDeck, shown } from "./reveal.ts";

/** How the figure stands in its slide. */
export const placings = ["a frame", "a frame in a sandbox", "an element"] as const;
export type Placing = (typeof placings)[number];

export interface Host {
  readonly name: string;
  /** @param frame  widget and query, "two-wells/?play=click" */
  readonly open: (page: Page, frame: string, placing: Placing) => Promise<void>;
  /** The place of the slide that it shows, 0 to 2. */
  readonly at: (page: Page) => Promise<number>;
  /** It hears what is pressed within a bare frame; else it has the focus back, for the next key. */
  readonly hearsFrames: boolean;
  /** It has a black screen, on b. */
  readonly blackens: boolean;
}

const reveal = (release: "reveal.js" | "reveal.js-5", plugin: boolean): Host => ({
  name: `${release}${plugin ? " with the plugin" : ""}`,
  open: (page, frame, placing) =>
    openDeck(page, {
      // its beats would be steps of the same keys
      slides: [{ frames: [] }, { frames: [`${frame}&beats=0`] }, { frames: [] }],
      query: "#/1",
      release,
      plugin,
      element: placing === "an element",
      ...(placing === "a frame in a sandbox" ? { sandbox: "allow-scripts" } : {}),
    }),
  at: async (page) => (await shown(page)).slide,
  hearsFrames: true,
  blackens: true,
});

function markup(frame: string, placing: Placing): string {
  const address = site(`embed/v1/${frame}`).replaceAll("&", "&amp;");
  if (placing !== "an element")
    return `<iframe title="A figure" src="${address}"${placing === "a frame" ? "" : ' sandbox="allow-scripts"'}></iframe>`;
  const [widget, query = ""] = frame.split("/?");
  return `<theory-widget widget="${widget}" params="${query.replaceAll("&", "&amp;")}"></theory-widget>
<script src="${site("embed/v1/theory-embed.iife.js")}"></script>`;
}

/** On the origin of decks, which is not that of the figures. */
async function openPage(page: Page, body: string, hash = ""): Promise<void> {
  await page.goto(deck() + hash);
  await page.setContent(body);
}

const made = readFileSync(join(root, "tests/fixtures/marp-deck.html"), "utf8");

const marp: Host = {
  name: "Marp",
  open: (page, frame, placing) =>
    openPage(
      page,
      made
        .replace(/<iframe [^>]*two-wells[^>]*><\/iframe>/, () => markup(frame, placing))
        .replace(/<iframe [^>]*langevin[^>]*><\/iframe>/, "Words"),
      "#2",
    ),
  at: (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("svg.bespoke-marp-slide")].findIndex((slide) =>
        slide.classList.contains("bespoke-marp-active"),
      ),
    ),
  hearsFrames: false,
  blackens: false,
};

/** As Slidev does it: slides that are not shown are `display: none`, and keys are heard by the window. */
const hiding: Host = {
  name: "a deck that hides its slides",
  open: (page, frame, placing) =>
    openPage(
      page,
      `<!doctype html><meta charset="utf-8"><title>A deck</title>
<style>section { width: 960px; height: 540px } section[hidden] { display: none }
iframe, theory-widget { width: 100%; height: 100%; border: 0 }</style>
<section hidden>Words</section><section>${markup(frame, placing)}</section><section hidden>Words</section>
<script>
  const slides = [...document.querySelectorAll("section")];
  let at = 1;
  const moves = { ArrowRight: 1, " ": 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  addEventListener("keydown", ({ key }) => {
    at = Math.min(2, Math.max(0, at + (moves[key] ?? 0)));
    slides.forEach((slide, place) => { slide.hidden = place !== at; });
  });
</script>`,
    ),
  at: (page) => page.evaluate(() => [...document.querySelectorAll("section")].findIndex(({ hidden }) => !hidden)),
  hearsFrames: false,
  blackens: false,
};

export const hosts: readonly Host[] = [
  reveal("reveal.js", false),
  reveal("reveal.js", true),
  reveal("reveal.js-5", false),
  reveal("reveal.js-5", true),
  marp,
  hiding,
];
