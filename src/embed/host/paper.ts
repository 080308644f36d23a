/** A deck's figures for its print view of reveal.js: each page has its own picture of its own beat, or its poster. */
import { beatAt, hasBeats } from "./beats.ts";
import type { Line } from "./connect.ts";
import { addressOf, type Place, putAway, readdressed } from "./places.ts";

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

/** Colours and grounds are printed as they are. */
export const keepColours = (): void => document.documentElement.style.setProperty("print-color-adjust", "exact");

const elementOf = ({ element }: Place) => element as HTMLElement;

/** Until its figure is there, and for good where it does not come, a place shows the poster that lies beside the figure. */
function showPoster(place: Place): void {
  const poster = new URL("poster.light.svg", addressOf(place)).href;
  elementOf(place).style.background = `url("${poster}") center / contain no-repeat`;
}

/** Before pages are made: what is copied and moved then is not loaded on the way, and shows its poster. */
export function putAllAway(places: readonly Place[]): void {
  for (const place of places) {
    showPoster(place);
    putAway(place);
  }
}

/**
 * Loads the figures of all pages, each at the beat that its page shows, a few at a time.
 * @param lineOf  the next line to the figure of a place
 * @returns when there is what can be had
 */
export async function pictured(
  places: readonly Place[],
  lineOf: (place: Place) => Promise<Line>,
  { poster, handout }: PaperWishes,
): Promise<void> {
  const waiting = [...places];
  const next = async (): Promise<void> => {
    const place = waiting.shift();
    if (!place) return;
    const called = lineOf(place);
    readdressed(place, {
      ...(handout ? { handout: "1" } : {}),
      ...(hasBeats(place) ? { beat: String(beatAt(place)) } : {}),
    });
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), callMs));
    const line = await Promise.race([called, late]);
    // what does not answer in time is printed as it is; what was never there leaves its place to its poster
    if (line) await line.ask("print", { mode: "static" }, workMs).catch(() => {});
    if (line) elementOf(place).style.background = "";
    else putAway(place);
    return next();
  };
  if (poster === "print") await Promise.all(Array.from({ length: atOnce }, next));
}
