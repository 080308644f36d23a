/**
 * Settings in sentences: a link that the build has made of `<Set>` sets the figure on this page, without a reload and
 * without taking the focus; the page scrolls only to a figure that is out of sight. A setting that is true now is marked.
 */
import { parseLink } from "../experiments/link.ts";
import type { FigureState } from "../frame/state.ts";
import type { FigureStore } from "../frame/store.ts";
import { reducedMotion } from "../ui/reduced-motion.ts";
import { beatIndex, bringIntoView, islandOf, onStore, storeOf } from "./stores.ts";

const links = (id: string) => document.querySelectorAll<HTMLAnchorElement>(`a[data-set="${CSS.escape(id)}"]`);

const linkOf = ({ experiment }: FigureStore, link: HTMLAnchorElement) =>
  parseLink(experiment, link.search, `${experiment.id}.`);

/** Whether the figure stands as the link would set it. */
export function isTrue(
  store: FigureStore,
  { values, seed, seeds, beat }: FigureState,
  link: HTMLAnchorElement,
): boolean {
  const wanted = linkOf(store, link);
  if (link.dataset.beat !== undefined && beat !== beatIndex(store, link.dataset.beat)) return false;
  const same = Object.entries(wanted.values).every(([name, value]) => values[name] === value);
  return same && seed === wanted.seed && seeds === wanted.seeds;
}

/** Sets the figure as the link says; what moves starts to move, unless a step is named. */
export function setBy(store: FigureStore, link: HTMLAnchorElement): void {
  const { beat, step } = link.dataset;
  const animate = !reducedMotion();
  if (beat !== undefined) {
    store.goToBeat(beatIndex(store, beat), { animate });
    return;
  }
  const { notes: _, ...wanted } = linkOf(store, link);
  if (step !== undefined) {
    const last = store.experiment.steps(wanted.values);
    store.restore({ ...wanted, step: step === "end" ? last : Number(step) });
    return;
  }
  const { seed, seeds } = store.state;
  if (seed === wanted.seed && seeds === wanted.seeds) store.setValues(wanted.values);
  else {
    store.restore({ ...wanted, step: 0 });
    store.play();
  }
}

function mark(store: FigureStore, state: FigureState): void {
  for (const link of links(store.experiment.id)) {
    if (isTrue(store, state, link)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

export function followSettings(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-set]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const island = link && islandOf(link.dataset.set ?? "");
    if (!link || !island || !plain || event.defaultPrevented) return;
    event.preventDefault();
    bringIntoView(island);
    void storeOf(link.dataset.set ?? "").then((store) => setBy(store, link));
  });
  onStore((id, store) => {
    if (links(id).length === 0) return;
    mark(store, store.state);
    store.store.subscribe((now, before) => {
      if (
        now.values !== before.values ||
        now.seed !== before.seed ||
        now.seeds !== before.seeds ||
        now.beat !== before.beat
      )
        mark(store, now);
    });
  });
}
