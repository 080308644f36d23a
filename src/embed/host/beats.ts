/** Beats of figures as fragments of reveal.js: invisible marks behind a figure, as many of them shown as its beat says. */
import type { Beat } from "../protocol.ts";
import type { Place } from "./places.ts";

const mark = ".theory-beat";

export const hasBeats = ({ element }: Place): boolean => element.nextElementSibling?.matches(mark) === true;

/** How many of the marks behind a figure are shown. */
export function beatAt({ element }: Place): number {
  let shown = 0;
  for (let next = element.nextElementSibling; next?.matches(mark); next = next.nextElementSibling)
    if (next.matches(".visible")) shown++;
  return shown;
}

/**
 * One for each beat after the first; an author may do without, by the figure's address: then it has no beats.
 * @returns whether there are any that were not; the slide's fragments are then to be counted anew
 */
export function insertBeats(place: Place, beats: readonly Beat[]): boolean {
  const { element } = place;
  const slide = element.closest("section");
  if (!slide || hasBeats(place)) return false;
  if (beats.length > 0) noteTitles(slide, beats);
  const first = element.getAttribute("data-fragment-index");
  const marks = beats.slice(1).map((_, i) => {
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

/** What next will show, for the speaker alone. */
function noteTitles(slide: Element, beats: readonly Beat[]): void {
  let notes = slide.querySelector("aside.notes");
  if (!notes) {
    notes = document.createElement("aside");
    notes.className = "notes";
    slide.append(notes);
  }
  const list = document.createElement("ol");
  for (const { title } of beats) list.appendChild(document.createElement("li")).textContent = title;
  notes.append(list);
}

/** The fragment that the deck's address names; null if it names none. `#/slide/below/fragment`. */
export function fragmentInAddress(): number | null {
  const index = /^#\/[^/]*\/[^/]*\/(\d+)$/.exec(location.hash)?.[1];
  return index === undefined ? null : Number(index);
}
