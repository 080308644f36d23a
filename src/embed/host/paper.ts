/** A deck's figures for its print view of reveal.js: each page has its own picture of its own beat, or its poster. */
import { beatAt, hasBeats } from "./beats.ts";
import type { Line } from "./connect.ts";
import { addressOf, type Place, readdressed } from "./places.ts";

export interface PaperWishes {
  /** The poster in the place of a figure that does not answer, or of every one. */
  readonly poster: "print" | "always";
  /** Start, middle and end of each: see src/embed/handout.tsx. */
  readonly handout: boolean;
}

/** How long a page waits for its figure to answer, and for it to compute. */
const callMs = 20_000;
const workMs = 15_000;

/** Figures that are loaded at once: more would only wait for each other. */
const atOnce = 3;

/** Colours and grounds are printed as they are; and frames whose addresses wait for their slide are loaded. */
export function readyForPaper(places: readonly Place[], { handout }: PaperWishes): void {
  document.documentElement.style.setProperty("print-color-adjust", "exact");
  for (const place of places) readdressed(place, handout ? { handout: "1" } : {});
}

const elementOf = ({ element }: Place) => element as HTMLElement;

/** Until its figure is there, and for good where it does not come, a place shows the poster that lies beside the figure. */
function showPoster(place: Place): void {
  const poster = new URL("poster.light.svg", addressOf(place)).href;
  elementOf(place).style.background = `url("${poster}") center / contain no-repeat`;
}

/**
 * Loads the figures of all pages, each at the beat that its page shows, a few at a time.
 * @param lineOf  the next line to the figure of a place
 * @returns when there is what can be had
 */
export async function pictured(
  places: readonly Place[],
  lineOf: (place: Place) => Promise<Line>,
  { poster }: PaperWishes,
): Promise<void> {
  const waiting = places.map((place) => {
    showPoster(place);
    const beat: Record<string, string> = hasBeats(place) ? { beat: String(beatAt(place)) } : {};
    readdressed(place, beat);
    const called = lineOf(place);
    // an element loads its frame itself
    if (place.element !== place.frame) return { place, called, address: null };
    const address = addressOf(place).href;
    place.frame.removeAttribute("src");
    return { place, called, address };
  });
  const next = async (): Promise<void> => {
    const one = waiting.shift();
    if (!one) return;
    const { place, called, address } = one;
    if (address !== null) place.frame.src = address;
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), callMs));
    const line = await Promise.race([called, late]);
    // what does not answer in time is printed as it is; what was never there leaves its place to its poster
    if (line) await line.ask("print", { mode: "static" }, workMs).catch(() => {});
    if (line) elementOf(place).style.background = "";
    else place.frame.removeAttribute("src");
    return next();
  };
  if (poster === "print") await Promise.all(Array.from({ length: atOnce }, next));
}
