/**
 * Whether the host shows this frame now. A deck keeps the frames of its other slides in place, and they count as in view
 * there. What tells: the messages of reveal.js; that the browser draws nothing of a frame that is hidden; and, where the
 * deck is of the same origin, the deck itself.
 */
import type { FigureStore } from "../frame/store.ts";
import { isHiddenThere } from "./hidden.ts";

/** The share of the figure that must be seen before it starts by itself. */
const seen = 0.25;

/**
 * Before this nothing counts as shown: our plugin calls its frames more often (host/connect.ts), and in the copies of a
 * speaker it says that they are not, whatever the deck says.
 */
const firstMs = 200;

/** Between one picture that is asked for and the next, and how long one is waited for, twice. */
const betweenMs = 400;
const patienceMs = 300;

/** What a deck of the same origin says of this frame; of another origin nothing is known. */
function isHiddenByDeck(): boolean {
  const frame = window.frameElement;
  return frame !== null && isHiddenThere(frame);
}

/**
 * Asks for a picture now and then. While none comes nothing else is done: no timer runs in a hidden frame.
 * @returns the means to ask no more, and to begin again
 */
function watchDrawing(tell: (drawn: boolean) => void): (on: boolean) => void {
  let wanted = true;
  let asking = true;
  const ask = () => {
    asking = wanted;
    if (!asking) return;
    let timer = setTimeout(() => {
      // a long task would be taken for a hidden frame; after it the picture comes before the second timer
      timer = setTimeout(() => tell(false), patienceMs);
    }, patienceMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      tell(true);
      setTimeout(ask, betweenMs);
    });
  };
  setTimeout(ask, firstMs);
  return (on) => {
    wanted = on;
    if (on && !asking) ask();
  };
}

interface Turns {
  /** Enough is seen for the first time, or for the first time since it was left. */
  readonly onSeen: () => void;
  /** It is shown no longer, having been seen; without this, what was seen once counts as seen from then on. */
  readonly onLeft?: () => void;
}

/** @returns the means to say what the host says of it */
export function watchHost(element: Element, store: FigureStore, { onSeen, onLeft }: Turns): (shown: boolean) => void {
  /** What the deck said last. */
  let told: boolean | null = null;
  let drawn: boolean | null = null;
  let near = false;
  let waits = true;
  const look = () => {
    // until something says so it is not
    const shown = told !== false && drawn !== false && (told ?? drawn ?? false) && !isHiddenByDeck();
    store.setShown(shown);
    if (!shown && !waits && onLeft) {
      waits = true;
      onLeft();
    }
    if (!waits || !shown || !near) return;
    waits = false;
    onSeen();
  };
  /** Once a host has spoken by `theory-embed` it alone says so: a deck says its words to a speaker's copies, too. */
  let hosted = false;
  const tell = (is: boolean) => {
    told = is;
    ask(is);
    look();
  };
  const begun = performance.now();
  let early: ReturnType<typeof setTimeout> | undefined;
  addEventListener("message", ({ source, data }) => {
    if (hosted || source !== window.parent || (data !== "slide:start" && data !== "slide:stop")) return;
    clearTimeout(early);
    const starts = data === "slide:start";
    const wait = begun + firstMs - performance.now();
    if (starts && wait > 0) early = setTimeout(() => hosted || tell(true), wait);
    else tell(starts);
  });
  const ask = watchDrawing((is) => {
    drawn = is;
    look();
  });
  const observer = new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting === true;
      look();
    },
    { threshold: seen },
  );
  observer.observe(element);
  return (is) => {
    hosted = true;
    tell(is);
  };
}
