/**
 * Guides: paragraphs beside a figure. On wide screens the figure stays while they pass and moves to each as it comes to the
 * middle; what the reader sets meanwhile stands until the next paragraph. Anywhere, a paragraph's button moves it. Nothing
 * scrolls but the reader.
 */
import type { FigureStore } from "../frame/store.ts";
import { reducedMotion } from "../ui/reduced-motion.ts";
import { beatIndex, bringIntoView, islandOf, storeOf } from "./stores.ts";

/** Where figure and paragraphs stand side by side; the style sheet says the same. */
const beside = "(min-width: 62rem)";

/** An open guess is the reader's: a beat at the very settings that it asks about does not answer it. */
function wouldAnswer(store: FigureStore, index: number): boolean {
  const asked = islandOf(store.experiment.id)?.querySelector('[data-guess="open"]') != null;
  const values = store.experiment.beats?.[index]?.values ?? {};
  const { defaults } = store.experiment;
  return asked && Object.keys(defaults).every((name) => store.state.values[name] === (values[name] ?? defaults[name]));
}

async function goTo(guide: HTMLElement, beat: HTMLElement, asked: boolean): Promise<void> {
  const store = await storeOf(guide.dataset.guide ?? "");
  // another paragraph may have come while the figure woke
  if (!asked && guide.querySelector(".beat.is-current") !== beat) return;
  const index = beatIndex(store, beat.dataset.beat);
  if (!asked && (store.state.beat === index || wouldAnswer(store, index))) return;
  store.goToBeat(index, { animate: !reducedMotion() });
}

function makeCurrent(guide: HTMLElement, beat: HTMLElement): void {
  for (const other of guide.querySelectorAll(".beat")) other.classList.toggle("is-current", other === beat);
}

function follow(guide: HTMLElement): void {
  const wide = matchMedia(beside);
  // what a link has set stands until the reader comes to another paragraph
  let linked = [...new URLSearchParams(location.search).keys()].some((name) =>
    name.startsWith(`${guide.dataset.guide}.`),
  );
  // a setting in a sentence may bring the figure into view, and paragraphs pass on the way: it stands until the reader scrolls
  let set = false;
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest(`[data-set="${CSS.escape(guide.dataset.guide ?? "")}"]`))
      set = true;
  });
  for (const sign of ["wheel", "touchmove", "pointerdown", "keydown"])
    addEventListener(
      sign,
      () => {
        set = false;
      },
      { capture: true, passive: true },
    );
  const middle = new IntersectionObserver(
    (entries) => {
      const beat = entries.findLast((entry) => entry.isIntersecting)?.target as HTMLElement | undefined;
      if (!beat || !wide.matches) return;
      makeCurrent(guide, beat);
      if (!linked && !set) void goTo(guide, beat, false);
      linked = false;
    },
    // a line across the middle of the window
    { rootMargin: "-50% 0px -50% 0px" },
  );
  for (const beat of guide.querySelectorAll<HTMLElement>(".beat")) {
    middle.observe(beat);
    beat.querySelector(".beat-show")?.addEventListener("click", () => {
      makeCurrent(guide, beat);
      const island = islandOf(guide.dataset.guide ?? "");
      if (island) bringIntoView(island);
      void goTo(guide, beat, true);
    });
  }
}

export function followGuides(): void {
  for (const guide of document.querySelectorAll<HTMLElement>("[data-guide]")) follow(guide);
}
