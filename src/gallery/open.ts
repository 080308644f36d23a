/** Opens one figure of the gallery in its place: by its button, or by the address, `?id=two-wells`. */
import { slideMark } from "../terms/slide-mark.ts";

type Wake = (island: HTMLElement) => unknown;

function open(card: HTMLElement, wake: Wake): void {
  const island = card.querySelector<HTMLElement>("[data-figure]");
  const button = card.querySelector<HTMLButtonElement>(".gallery-open");
  if (!island || !button || card.classList.contains("is-open")) return;
  card.classList.add("is-open");
  island.dataset.island = island.dataset.figure;
  // from now on the figure bears the anchor
  card.removeAttribute("id");
  // the button that had the focus goes; what it opened takes it, and Tab goes on from there
  const focused = document.activeElement === button;
  button.hidden = true;
  island.tabIndex = -1;
  if (focused) island.focus({ preventScroll: true });
  wake(island);
}

/** Loaded when it is asked for: what a page loads before any figure is near is counted. */
async function putOnSlide(id: string): Promise<void> {
  const [{ toSlide }, { storeOf }] = await Promise.all([import("../essay/on-slide.ts"), import("../essay/stores.ts")]);
  await toSlide(await storeOf(id));
}

/**
 * The figure that the address asks for stands alone (`?id=`), or is open among the others (`#`, or settings of it); of
 * one that there is not, all others are offered.
 */
export function startGallery({ search, hash, pathname }: Location, wake: Wake): void {
  const cards = [...document.querySelectorAll<HTMLElement>(".gallery-item")];
  for (const card of cards) card.querySelector(".gallery-open")?.addEventListener("click", () => open(card, wake));

  const query = new URLSearchParams(search);
  for (const card of cards) {
    const id = card.dataset.id ?? "";
    if (hash !== `#${id}` && ![...query.keys()].some((name) => name.startsWith(`${id}.`))) continue;
    open(card, wake);
    if (hash === `#${id}`) card.scrollIntoView();
  }
  const asked = query.get("id");
  if (asked === null) return;
  const note = document.querySelector(".gallery-note");
  const card = cards.find(({ dataset }) => dataset.id === asked);
  if (!card) {
    if (note) note.textContent = `There is no figure “${asked.slice(0, 40)}”. These are all that there are:`;
    return;
  }
  for (const other of cards) other.hidden = other !== card;
  for (const section of document.querySelectorAll<HTMLElement>(".gallery > section"))
    section.hidden = !section.contains(card);
  const all = Object.assign(document.createElement("a"), { href: pathname, textContent: "All figures" });
  note?.replaceChildren(all);
  open(card, wake);
  // a figure in a frame sends here for what goes on a slide; once, not at every reload
  if (hash !== slideMark) return;
  history.replaceState(history.state, "", `${pathname}${search}`);
  void putOnSlide(asked);
}
