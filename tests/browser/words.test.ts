/** What words do to figures: a setting sets one where it stands, a guide moves one with its paragraphs. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/ui/styles/index.css";
import { followGuides } from "../../src/essay/guides.ts";
import { followInks } from "../../src/essay/ink-words.ts";
import { placeOptions } from "../../src/essay/places.ts";
import { followSettings } from "../../src/essay/setting-links.ts";
import { storeOf, tellStore } from "../../src/essay/stores.ts";
import { mountFigure } from "../../src/frame/mount.tsx";
import type { FigureStore } from "../../src/frame/store.ts";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";

const id = "two-wells";
const hang = { timeout: 120_000 };
let unmount = () => {};
let store: FigureStore;

// one listener for the whole file, as on a page
followSettings();

/** The page as a chapter would write it, with a sketch that is woken when it is wanted. */
async function page(words: string): Promise<HTMLElement> {
  localStorage.clear();
  document.documentElement.className = "js";
  document.body.innerHTML = words;
  const island = document.querySelector<HTMLElement>(`[data-island="${id}"]`)!;
  const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
  unmount = mountFigure(island, widget, stored, {
    ...placeOptions("sketch", { citations: {}, rows: {}, code: "" }),
    onStore: (made) => tellStore(id, made),
  });
  store = await storeOf(id);
  return island;
}
const query = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const figure = () => query("figure");
const island = `<div class="in-column" data-island="${id}" style="width: 600px"></div>`;
const link = (attributes: string, words = "words") => `<a ${attributes} data-set="${id}">${words}</a>`;

beforeEach(async () => {
  // the figure before may still have an address to write
  await new Promise((resolve) => setTimeout(resolve, 600));
  history.replaceState(null, "", location.pathname);
});
afterEach(() => {
  unmount();
  document.body.innerHTML = "";
});

describe("a sketch", () => {
  it("is a picture, two controls, a sentence and a button; all else is behind one menu", async () => {
    await page(island);
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((part) =>
        part.checkVisibility({ visibilityProperty: true }),
      );
    query<HTMLButtonElement>(".guess-buttons button:last-child").click();
    await vi.waitFor(() => expect(figure().dataset.guess).toBe("shown"));
    expect(shown("svg.panel")).toHaveLength(1);
    expect(shown(".control")).toHaveLength(2);
    expect(shown(".sentence")).toHaveLength(1);
    expect(shown("summary").map((part) => part.textContent)).toEqual(["More"]);
    expect(figure().id).toBe(id);
    query(".sketch-more summary").click();
    store.setValues({ dimension: 3 });
    await vi.waitFor(() => {
      const all = query<HTMLAnchorElement>(".sketch-items a");
      expect(all.pathname).toMatch(/\/gallery\/$/);
      expect(all.search).toBe(`?id=${id}&${id}.dimension=3`);
    });
  });
});

describe("a setting in a sentence", () => {
  it("sets the figure without a reload, keeps the focus, and is marked while it is true", async () => {
    await page(`<p>${link(`id="two" href="?${id}.dimension=2#${id}"`)} ${link(`id="as" href="?#${id}"`)}</p>${island}`);
    const [two, as] = [query<HTMLAnchorElement>("#two"), query<HTMLAnchorElement>("#as")];
    expect([two.ariaCurrent, as.ariaCurrent]).toEqual([null, "true"]);
    const before = scrollY;
    two.focus();
    two.click();
    await vi.waitFor(() => expect(store.state.values.dimension).toBe(2));
    expect([two.ariaCurrent, as.ariaCurrent]).toEqual(["true", null]);
    expect(document.activeElement).toBe(two);
    expect(scrollY).toBe(before);
    await vi.waitFor(() => expect(location.search).toBe(`?${id}.dimension=2`), hang);
    store.set("dimension", 4);
    expect(two.ariaCurrent).toBeNull();
    as.click();
    await vi.waitFor(() => expect(store.state.values.dimension).toBe(5));
  });

  it("goes to its step exactly, and to its seed", async () => {
    await page(`<p>${link(`href="?${id}.seed=3&${id}.seeds=1#${id}" data-step="60"`)}</p>${island}`);
    query<HTMLAnchorElement>("a[data-set]").click();
    await vi.waitFor(() => expect(figure().dataset.step).toBe("60"), hang);
    expect(store.state).toMatchObject({ seed: 3, seeds: 1, state: "paused" });
  });

  it("brings a beat", async () => {
    await page(`<p>${link(`href="?${id}.temperature=0.3#${id}" data-beat="cold"`)}</p>${island}`);
    const cold = query<HTMLAnchorElement>("a[data-set]");
    cold.click();
    await vi.waitFor(() => expect(cold.ariaCurrent).toBe("true"));
    expect(store.state.values.temperature).toBe(0.3);
    // the same values are not the same beat
    store.reseed();
    expect(cold.ariaCurrent).toBeNull();
  });

  it("scrolls to a figure that is out of sight, and to no other", async () => {
    const far = '<div style="height: 4000px"></div>';
    await page(`<p>${link(`href="?${id}.dimension=2#${id}"`)}</p>${far}${island}${far}`);
    document.documentElement.style.scrollBehavior = "auto";
    scrollTo(0, 0);
    query<HTMLAnchorElement>("a[data-set]").click();
    await vi.waitFor(() => expect(figure().getBoundingClientRect().top).toBeLessThan(innerHeight / 2));
  });

  it("leaves other clicks to the browser", async () => {
    await page(`<p>${link(`href="?${id}.dimension=2#${id}"`)}</p>${island}`);
    const seen: boolean[] = [];
    const look = (event: Event) => {
      seen.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener("click", look);
    query("a[data-set]").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
    removeEventListener("click", look);
    expect(seen).toEqual([false]);
    expect(store.state.values.dimension).toBe(5);
  });
});

describe("a guide", () => {
  const beats = ["start", "equal", "wider", "narrow"];
  const beat = (name: string) =>
    `<div class="beat" data-beat="${name}" style="height: 900px"><p>${name}</p><button class="beat-show">Show this</button></div>`;
  const guide = `<div class="guide" data-guide="${id}"><div class="guide-figure">${island}</div><div class="guide-beats">${beats.map(beat).join("")}</div></div>`;
  const place = (name: string) => query(`[data-beat="${name}"]`);
  const middle = (name: string) => {
    document.documentElement.style.scrollBehavior = "auto";
    place(name).scrollIntoView({ block: "center" });
  };
  const wide = (matches: boolean) => {
    const real = window.matchMedia.bind(window);
    return vi
      .spyOn(window, "matchMedia")
      .mockImplementation((words) =>
        words.includes("min-width: 62rem") ? ({ matches } as MediaQueryList) : real(words),
      );
  };
  afterEach(() => vi.restoreAllMocks());
  const index = (name: string) => store.experiment.beats!.findIndex((candidate) => candidate.id === name);

  it("moves the figure as paragraphs come to the middle; what the reader sets stands until the next", async () => {
    wide(true);
    await page(guide);
    followGuides();
    middle("wider");
    await vi.waitFor(() => expect(store.state.beat).toBe(index("wider")), hang);
    expect(store.state.values.dimension).toBe(1);
    expect(place("wider").className).toContain("is-current");
    store.set("dimension", 7);
    scrollBy(0, 40);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.state.values.dimension).toBe(7);
    middle("narrow");
    await vi.waitFor(() => expect(store.state.values).toMatchObject({ start: "narrow", dimension: 5 }), hang);
  });

  it("leaves an open guess to the reader, at the settings that it is about", async () => {
    wide(true);
    await page(guide);
    followGuides();
    middle("start");
    await vi.waitFor(() => expect(place("start").className).toContain("is-current"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(figure().dataset.guess).toBe("open");
    expect(store.state.beat).toBeNull();
    middle("equal");
    await vi.waitFor(() => expect(store.state.values.ratio).toBe(1), hang);
    expect(figure().dataset.guess).toBeUndefined();
  });

  it("on a narrow screen waits for the paragraph’s button", async () => {
    wide(false);
    await page(guide);
    followGuides();
    middle("wider");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.state.beat).toBeNull();
    query('[data-beat="wider"] .beat-show').click();
    await vi.waitFor(() => expect(store.state.beat).toBe(index("wider")), hang);
  });

  it("lets stand what a sentence sets, though its paragraphs pass on the way to the figure", async () => {
    wide(true);
    await page(`${guide}<p>${link(`href="?${id}.dimension=3#${id}"`)}</p>`);
    followGuides();
    query("[data-set]").scrollIntoView({ block: "center", behavior: "instant" });
    query("[data-set]").click();
    middle("narrow");
    await vi.waitFor(() => expect(place("narrow").className).toContain("is-current"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.state.values).toMatchObject({ dimension: 3, start: "half" });
    // the reader scrolls on
    dispatchEvent(new WheelEvent("wheel"));
    middle("wider");
    await vi.waitFor(() => expect(store.state.beat).toBe(index("wider")), hang);
  });

  it("lets stand what a link has set, until the reader comes to another paragraph", async () => {
    wide(true);
    history.replaceState(null, "", `?${id}.dimension=3`);
    await page(guide);
    middle("wider");
    followGuides();
    await vi.waitFor(() => expect(place("wider").className).toContain("is-current"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.state.values.dimension).toBe(3);
    middle("narrow");
    await vi.waitFor(() => expect(store.state.beat).toBe(index("narrow")), hang);
  });
});

describe("a learner’s name", () => {
  const word = (ink: string, words: string) => `<span class="ink-${ink}" data-lights="${ink}">${words}</span>`;
  const marks = (ink: string) => [...document.querySelectorAll(`.panel path[stroke*="-${ink}"]`)];
  const opacity = (ink: string) => new Set(marks(ink).map((mark) => getComputedStyle(mark).opacity));

  it("lights its marks by pointer, by focus and by a press, and back", async () => {
    // the race, in a still: its lines bear the inks
    const [widget, stored] = await Promise.all([loadWidget("learner-race"), loadStored("learner-race")]);
    document.body.innerHTML = `<p>The ${word("local", "tree")} and the ${word("dense", "dense net")}.</p><div id="race"></div>`;
    unmount = mountFigure(query("#race"), widget, stored, { place: "gallery" });
    followInks();
    const [tree, dense] = [...document.querySelectorAll<HTMLElement>("[data-lights]")] as [HTMLElement, HTMLElement];
    expect(marks("dense").length).toBeGreaterThan(0);
    const before = opacity("dense");
    expect(before.has("0.12")).toBe(false);
    tree.dispatchEvent(new PointerEvent("pointerenter"));
    expect(opacity("dense")).toEqual(new Set(["0.12"]));
    expect(opacity("local").has("0.12")).toBe(false);
    tree.dispatchEvent(new PointerEvent("pointerleave"));
    expect(opacity("dense")).toEqual(before);
    dense.focus();
    expect(opacity("local")).toEqual(new Set(["0.12"]));
    dense.blur();
    expect(opacity("local").has("0.12")).toBe(false);
    tree.click();
    expect([tree.ariaPressed, opacity("dense").has("0.12")]).toEqual(["true", true]);
    tree.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect([tree.ariaPressed, opacity("dense").has("0.12")]).toEqual(["false", false]);
  });
});
