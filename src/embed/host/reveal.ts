/**
 * A plugin for reveal.js, 4 and later: figures of a deck run while their slide is shown, their beats are fragments of it,
 * keys that a figure does not use move the deck, and its print view has a page for every beat.
 *
 *   Reveal.initialize({ plugins: [RevealTheory], theory: { poster: "print", keepAlive: true, handout: false } })
 */
import { heldByPlugin } from "../hidden.ts";
import { beatAt, fragmentInAddress, hasBeats, insertBeats } from "./beats.ts";
import { callFrame, type Line } from "./connect.ts";
import { keepColours, type PaperWishes, pictured, putAllAway } from "./paper.ts";
import { type Place, placesIn, readdressed } from "./places.ts";

interface Options extends PaperWishes {
  /** A frame that reveal.js takes away, as it does with `data-src` far from its slide, is as it was when it is back. */
  readonly keepAlive: boolean;
}

const defaults: Options = { poster: "print", keepAlive: true, handout: false };

/** What it needs of a deck. */
interface Deck {
  getRevealElement(): HTMLElement;
  getConfig(): { readonly theory?: Partial<Options> };
  getScale(): number;
  on(name: string, listener: () => void): void;
  off(name: string, listener: () => void): void;
  isOverview(): boolean;
  isPaused(): boolean;
  isSpeakerNotes?(): boolean;
  isPrintView?(): boolean;
  isPrintingPDF?(): boolean;
  syncFragments(slide: Element): unknown;
  navigateFragment(index: number): unknown;
  next(): void;
  prev(): void;
  left(): void;
  right(): void;
  up(): void;
  down(): void;
  togglePause(): void;
}

const moves = ["next", "prev", "left", "right", "up", "down", "togglePause"] as const;
const events = [
  "ready",
  "slidechanged",
  "fragmentshown",
  "fragmenthidden",
  "paused",
  "resumed",
  "overviewshown",
  "overviewhidden",
  "resize",
] as const;

/** A deck that has rested so long on a slide may go on to the next. */
const restMs = 600;

/** How long a deck that is printed waits for its figures to say how many beats they have. */
const beatsMs = 5000;

interface Held {
  readonly place: Place;
  readonly close: () => void;
  line: Line | null;
  /** What it was told last. */
  beat: number | null;
  shown: boolean | null;
  scale: number | null;
  /** What it said of itself last. */
  state: unknown;
  /** Somebody waits for its next line. */
  onNext: ((line: Line) => void) | null;
}

const isPrinting = (deck: Deck) => (deck.isPrintView ?? deck.isPrintingPDF)?.call(deck) === true;

const slideOf = ({ place }: Held): Element | null => place.element.closest("section");
const isPresent = (slide: Element): boolean => slide.matches(".present") && !slide.closest(".past, .future");

/** The slides before and behind the one that is shown, as they lie in the deck. */
function neighbours(root: Element): readonly (Element | undefined)[] {
  const slides = [...root.querySelectorAll(".slides section:not(.stack)")];
  const at = slides.findIndex(isPresent);
  return at < 0 ? [] : [slides[at - 1], slides[at + 1]];
}

/** @returns whether the slide has fragments that it had not */
function withBeats(deck: Deck, place: Place, { welcome }: Line): boolean {
  const slide = place.element.closest("section");
  if (!slide || !insertBeats(place, welcome.beats)) return false;
  deck.syncFragments(slide);
  return true;
}

export default function theory() {
  const held = new Map<HTMLIFrameElement, Held>();
  let wanted = fragmentInAddress();
  let stop = () => {};
  let options = defaults;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Tells every figure what it has not been told. On paper all of that is in the addresses. */
  function look(deck: Deck): void {
    clearTimeout(resting);
    if (isPrinting(deck)) return;
    const covered = deck.isOverview() || deck.isPaused();
    const scale = deck.getScale();
    for (const one of held.values()) {
      const slide = slideOf(one);
      const shown = !covered && slide !== null && isPresent(slide);
      if (!one.line) continue;
      if (scale !== one.scale) one.line.send("view", { scale });
      if (shown !== one.shown) one.line.send("visibility", { shown });
      Object.assign(one, { scale, shown });
      // what a beat computes may take a while: where nobody sees it, it waits
      if (shown) tellBeat(deck, one);
    }
    if (!covered) resting = setTimeout(() => prepare(deck), restMs);
  }

  function tellBeat(deck: Deck, one: Held): void {
    const beat = hasBeats(one.place) ? beatAt(one.place) : null;
    if (beat === null || beat === one.beat) return;
    // going on is watched, all else is there at once; nothing is watched in the speaker's copies
    const watched = one.shown === true && deck.isSpeakerNotes?.() !== true;
    one.line?.send("beat", { index: beat, animate: watched && one.beat !== null && beat === one.beat + 1 });
    one.beat = beat;
  }

  /** The slide before and the next: they will be there at once. */
  function prepare(deck: Deck): void {
    const near = neighbours(deck.getRevealElement());
    for (const one of held.values()) {
      if (!near.includes(slideOf(one) ?? undefined)) continue;
      tellBeat(deck, one);
      one.line?.send("prepare");
    }
  }

  function hold(deck: Deck, place: Place): void {
    if (held.has(place.frame)) return;
    const role = deck.isSpeakerNotes?.() ? "preview" : "host";
    const one: Held = {
      place,
      line: null,
      beat: null,
      shown: null,
      scale: null,
      state: null,
      onNext: null,
      close: callFrame(place.frame, role, {
        onLine(line) {
          Object.assign(one, { line, beat: null, shown: null, scale: null });
          one.onNext?.(line);
          one.onNext = null;
          if (isPrinting(deck)) return;
          const fresh = withBeats(deck, place, line);
          // the deck was opened at a fragment that was not there yet
          if (fresh && wanted !== null && place.element.closest("section")?.matches(".present")) {
            deck.navigateFragment(wanted);
            wanted = null;
          }
          const { state } = one;
          look(deck);
          if (options.keepAlive && state !== null) line.send("set-state", { state });
        },
        onMessage(type, { method, state }) {
          const move = moves.find((name) => name === method);
          if (type === "key" && move) deck[move]();
          if (type === "state") one.state = state;
        },
      }),
    };
    held.set(place.frame, one);
  }

  const nextLine = (one: Held) =>
    new Promise<Line>((resolve) => {
      one.onNext = resolve;
    });

  /** Before reveal.js makes its pages: figures are asked for their beats, which take their places as fragments. */
  async function beforePages(deck: Deck): Promise<void> {
    keepColours();
    const places = placesIn(deck.getRevealElement());
    if (!options.handout && options.poster === "print") {
      for (const place of places) {
        readdressed(place, {});
        hold(deck, place);
      }
      const all = [...held.values()];
      for (let waited = 0; waited < beatsMs && !all.every(({ line }) => line !== null); waited += 100)
        await new Promise((resolve) => setTimeout(resolve, 100));
      for (const { place, line } of all) if (line) withBeats(deck, place, line);
    }
    putAllAway(places);
  }

  /** Pages are copies: each figure is loaded at its beat. */
  async function onPages(deck: Deck): Promise<void> {
    const root = deck.getRevealElement();
    const places = placesIn(root);
    for (const place of places) hold(deck, place);
    await pictured(places, (place) => nextLine(held.get(place.frame)!), options);
    // for what prints by itself
    root.dataset.theoryPrint = "ready";
  }

  return {
    id: "theory",
    async init(deck: Deck): Promise<void> {
      const handout = new URLSearchParams(location.search).get("handout");
      options = { ...defaults, ...deck.getConfig().theory, ...(handout === null ? {} : { handout: handout !== "0" }) };
      const root = deck.getRevealElement();
      root.setAttribute(heldByPlugin, "");
      const again = () => {
        for (const place of placesIn(root)) hold(deck, place);
        look(deck);
      };
      const pages = () => void onPages(deck);
      for (const name of events) deck.on(name, again);
      deck.on("pdf-ready", pages);
      stop = () => {
        clearTimeout(resting);
        for (const name of events) deck.off(name, again);
        deck.off("pdf-ready", pages);
        for (const one of held.values()) one.close();
        held.clear();
        root.removeAttribute(heldByPlugin);
      };
      if (isPrinting(deck)) await beforePages(deck);
      else again();
    },
    destroy(): void {
      stop();
    },
  };
}
