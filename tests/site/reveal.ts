/** A deck of reveal.js on another origin, with figures in frames. */
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { root } from "./dist.ts";
import { deck, site } from "./figure.ts";

export interface Slide {
  /** Widget and query, "two-wells/?play=click"; several stand beside each other. */
  readonly frames: readonly string[];
  /** How they load: by `src` if left out. */
  readonly lazily?: "data-src" | "data-preload";
}

interface Deck {
  readonly slides: readonly Slide[];
  /** Tokens of the frames' sandbox; none at all if left out. */
  readonly sandbox?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Query and hash of the deck itself. */
  readonly query?: string;
  /** On the origin of its figures. */
  readonly atHome?: boolean;
  /** With our plugin. */
  readonly plugin?: boolean;
  /** Our element around each frame. */
  readonly element?: boolean;
  /** The package that has it. */
  readonly release?: "reveal.js" | "reveal.js-5";
}

type Reveal = {
  initialize: () => Promise<void>;
  getIndices: () => { h: number };
  isPaused: () => boolean;
  isOverview: () => boolean;
} & Record<"next" | "prev" | "toggleOverview" | "togglePause", () => void>;

/** Opens it at its first slide. The frames load by their `src`. */
export async function openDeck(
  page: Page,
  { slides, sandbox, options = {}, query = "", atHome, plugin, element, release = "reveal.js" }: Deck,
): Promise<void> {
  const home = site("deck");
  if (atHome) await page.route(home, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(`${atHome ? home : deck()}${query}`);
  const made = join(root, "node_modules", release, "dist");
  await page.addStyleTag({ path: join(made, "reveal.css") });
  await page.addScriptTag({ path: join(made, "reveal.js") });
  if (plugin) await page.addScriptTag({ url: site("embed/v1/reveal-theory.iife.js") });
  if (element) await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  const addresses = slides.map(({ frames, lazily }) => ({
    frames: frames.map((frame) => site(`embed/v1/${frame}`)),
    lazily,
  }));
  await page.evaluate(
    async ({ addresses, sandbox, options, plugin, element }) => {
      const sections = addresses.map(({ frames, lazily }) => {
        const section = document.createElement("section");
        for (const address of frames) {
          if (element) {
            const { pathname, searchParams } = new URL(address);
            const widget = document.createElement("theory-widget");
            widget.setAttribute("widget", pathname.split("/").at(-2) ?? "");
            widget.setAttribute("play", searchParams.get("play") ?? "visible");
            searchParams.delete("play");
            widget.setAttribute("params", String(searchParams));
            section.append(widget);
            continue;
          }
          const frame = document.createElement("iframe");
          if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
          frame.width = String(960 / frames.length);
          frame.height = "540";
          frame.setAttribute(lazily ? "data-src" : "src", address);
          frame.toggleAttribute("data-preload", lazily === "data-preload");
          section.append(frame);
        }
        if (frames.length === 0) section.append("Words");
        return section;
      });
      const holder = document.createElement("div");
      holder.className = "reveal";
      holder.innerHTML = '<div class="slides"></div>';
      holder.firstElementChild?.append(...sections);
      document.body.append(holder);
      const { Reveal, RevealTheory } = window as unknown as {
        Reveal: new (element: Element, options: object) => Reveal;
        RevealTheory: unknown;
      };
      const made = new Reveal(holder, { transition: "none", plugins: plugin ? [RevealTheory] : [], ...options });
      Object.assign(window, { made });
      await made.initialize();
    },
    { addresses, sandbox, options, plugin, element },
  );
}

export const frameOf = (page: Page, widget: string): FrameLocator =>
  page.frameLocator(`iframe[src*="/embed/v1/${widget}/"]`);

export const figureIn = (page: Page, widget: string): Locator =>
  frameOf(page, widget).locator(`figure[data-widget="${widget}"]`);

/** What the deck shows: the number of the slide, and whether it is black. */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const { made } = window as unknown as { made: Reveal };
    return { slide: made.getIndices().h, black: made.isPaused() };
  });

export const tellDeck = (page: Page, what: "next" | "prev" | "toggleOverview" | "togglePause") =>
  page.evaluate((name) => (window as unknown as { made: Reveal }).made[name](), what);
