/** Beats of figures as fragments of reveal.js: invisible marks behind a figure, as many of them shown as its beat says. */
import { addressOf, type Place } from "./places.ts";

const mark = ".theory-beat";

export const hasBeats = ({ element }: Place): boolean => element.nextElementSibling?.matches(mark) === true;

/** How many of the marks behind a figure are shown. */
export function beatAt({ element }: Place): number {
  let shown = 0;
  for (let next = element.nextElementSibling; next?.matches(mark); next = next.nextElementSibling)
    if (next.matches(".visible")) shown++;
  return shown;
}

/** An author may do without, by the figure's address. */
const wantsNone = (place: Place) => addressOf(place).searchParams.get("beats") === "0";

/**
 * One for each beat after the first.
 * @returns whether there are any that were not; the slide's fragments are then to be counted anew
 */
export function insertBeats(place: Place, count: number): boolean {
  const { element } = place;
  if (!element.closest("section") || wantsNone(place) || hasBeats(place)) return false;
  const first = element.getAttribute("data-fragment-index");
  const marks = Array.from({ length: count - 1 }, (_, i) => {
    const made = document.createElement("span");
    made.className = "fragment theory-beat";
    made.hidden = true;
    made.setAttribute("aria-hidden", "true");
    if (first !== null) made.dataset.fragmentIndex = String(Number(first) + i);
    return made;
  });
  element.after(...marks);
  return marks.length > 0;
}

/** The fragment that the deck's address names; null if it names none. `#/slide/below/fragment`. */
export function fragmentInAddress(): number | null {
  const index = /^#\/[^/]*\/[^/]*\/(\d+)$/.exec(location.hash)?.[1];
  return index === undefined ? null : Number(index);
}
