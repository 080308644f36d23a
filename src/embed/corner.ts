/**
 * A code in a corner of the slide, by which an audience opens the whole figure as it stands. What draws it comes as a
 * classic script beside the embeds, when it is asked for; where that may not be loaded, the address stands there in words.
 */
import { galleryAddress } from "../frame/addresses.ts";
import type { FigureStore } from "../frame/store.ts";

declare global {
  /** What the script beside the embeds leaves: src/build/host-scripts.ts. */
  var TheoryCode: ((link: HTMLAnchorElement) => void) | undefined;
}

/** A setting is turned through many values before it rests. */
const restMs = 300;

const ofThisMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address that others can open: this page's, or, where only this machine knows that, the one that the build wrote
 * down. Null for a page from a disk that knows no other.
 */
export function publicPage(here: string, written: string | null): string | null {
  const { protocol, hostname } = new URL(here);
  const own = protocol.startsWith("http");
  if (own && !ofThisMachine.test(hostname)) return here;
  return written ?? (own ? here : null);
}

function script(): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = new URL("../theory-code.iife.js", document.baseURI).href;
    element.onload = () => resolve();
    element.onerror = reject;
    document.head.append(element);
  });
}

/** @returns what is to be told of it, a sentence each */
export function showCode(page: HTMLElement, store: FigureStore): readonly string[] {
  const written = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? null;
  const base = publicPage(location.href, written);
  if (base === null) return ["qr: this page comes from a disk and has no address that others could open; no code"];
  const link = document.createElement("a");
  link.target = "_blank";
  link.rel = "noopener";
  link.setAttribute("aria-label", "This figure as it stands, to open on another device");
  const draw = () => {
    link.href = galleryAddress(base, store.experiment, store.state);
    const { TheoryCode } = globalThis;
    if (TheoryCode) TheoryCode(link);
    else link.textContent = link.href.replace(/^https?:\/\//, "");
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.store.subscribe((now, before) => {
    if (now.values === before.values && now.seed === before.seed && now.seeds === before.seeds) return;
    clearTimeout(timer);
    timer = setTimeout(draw, restMs);
  });
  const begin = () => {
    link.className = globalThis.TheoryCode ? "corner-code" : "corner-code in-words";
    draw();
    page.append(link);
    page.dataset.code = "";
  };
  script().then(begin, begin);
  return [];
}
