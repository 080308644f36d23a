/** Wakes one figure of the gallery in its place: by its button, or by the address, `?id=two-wells`. */
import { wake } from "../essay/island.ts";

/** Cards by the ids of their figures. */
const cards = new Map(
  [...document.querySelectorAll<HTMLElement>(".gallery-item")].map((card) => [card.dataset.id ?? "", card] as const),
);

function open(card: HTMLElement): void {
  const stage = card.querySelector<HTMLElement>(".gallery-stage");
  const button = card.querySelector<HTMLButtonElement>(".gallery-open");
  if (!stage || !button || card.classList.contains("is-open")) return;
  card.classList.add("is-open");
  button.setAttribute("aria-expanded", "true");
  button.hidden = true;
  stage.dataset.island = stage.dataset.figure;
  void wake(stage).then(() => {
    // the button that had the focus is gone; its figure takes it
    const first = stage.querySelector<HTMLElement>("button, input, select");
    if (document.activeElement === document.body) first?.focus({ preventScroll: true });
  });
}

for (const card of cards.values()) card.querySelector(".gallery-open")?.addEventListener("click", () => open(card));

/** The figure that the address asks for stands alone; of one that there is not, all others are offered. */
export function showAsked(search: string): void {
  const asked = new URLSearchParams(search).get("id");
  if (asked === null) return;
  const note = document.querySelector(".gallery-note");
  const card = cards.get(asked);
  if (!card) {
    if (note) note.textContent = `There is no figure “${asked.slice(0, 40)}”. These are all that there are:`;
    return;
  }
  for (const other of cards.values()) other.hidden = other !== card;
  for (const section of document.querySelectorAll<HTMLElement>(".gallery > section"))
    section.hidden = !section.contains(card);
  if (note) {
    const all = Object.assign(document.createElement("a"), { href: location.pathname, textContent: "All figures" });
    note.replaceChildren(all);
  }
  open(card);
}
