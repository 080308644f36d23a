/**
 * A plugin for reveal.js, 4 and later: figures of a deck run while their slide is shown, their beats are fragments of it,
 * and keys that a figure does not use move the deck.
 */
import type { Beat } from "../protocol.ts";
import { callFrame, type Line } from "./connect.ts";

/** What it needs of a deck. */
interface Deck {
  getRevealElement(): HTMLElement;
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
] as const;

/** By its address, or, in a deck of one file, by its mark. */
const ours = 'iframe[src*="/embed/v1/"], iframe[data-src*="/embed/v1/"], iframe[data-figure]';

/** A deck that has rested so long on a slide may go on to the next. */
const restMs = 600;

/** How long the printing of a deck waits for its figures. */
const printMs = 3000;

interface Held {
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
  line: Line | null;
  /** What it was told last. */
  beat: number | null;
  shown: boolean | null;
}

const slideOf = ({ frame }: Held): Element | null => placeOf(frame).closest("section");

/** The slides before and behind the one that is shown, as they lie in the deck. */
function neighbours(root: Element): readonly (Element | undefined)[] {
  const slides = [...root.querySelectorAll(".slides section:not(.stack)")];
  const at = slides.findIndex(isPresent);
  return at < 0 ? [] : [slides[at - 1], slides[at + 1]];
}

const isPresent = (slide: Element): boolean => slide.matches(".present") && !slide.closest(".past, .future");

/** Frames of a page, those inside our elements too. */
const framesIn = (root: ParentNode): HTMLIFrameElement[] => [
  ...root.querySelectorAll<HTMLIFrameElement>(ours),
  ...[...root.querySelectorAll("theory-widget")].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLIFrameElement>("iframe") ?? []),
  ]),
];

/** What stands in the deck for a frame: the frame, or the element around it. */
const placeOf = (frame: HTMLIFrameElement): Element => {
  const root = frame.getRootNode();
  return root instanceof ShadowRoot ? root.host : frame;
};

const isPrinting = (deck: Deck) => (deck.isPrintView ?? deck.isPrintingPDF)?.call(deck) === true;

const hasBeats = (place: Element) => place.nextElementSibling?.matches(".theory-beat") === true;

/** The fragment that the deck's address names; null if it names none. `#/slide/below/fragment`. */
function fragmentInAddress(): number | null {
  const index = /^#\/[^/]*\/[^/]*\/(\d+)$/.exec(location.hash)?.[1];
  return index === undefined ? null : Number(index);
}

/**
 * One invisible fragment for each beat after the first, behind the figure; on a page that is printed they are there. An
 * author may do without, by the frame's address: then it has no beats.
 * @returns whether there are any that were not
 */
function insertBeats(deck: Deck, frame: HTMLIFrameElement, beats: readonly Beat[]): boolean {
  const place = placeOf(frame);
  const slide = place.closest("section");
  if (!slide || hasBeats(place)) return false;
  if (beats.length > 0) noteTitles(slide, beats);
  const first = place.getAttribute("data-fragment-index");
  const marks = beats.slice(1).map((_, i) => {
    const mark = document.createElement("span");
    mark.className = "fragment theory-beat";
    mark.hidden = true;
    mark.setAttribute("aria-hidden", "true");
    if (first !== null) mark.dataset.fragmentIndex = String(Number(first) + i);
    return mark;
  });
  place.after(...marks);
  deck.syncFragments(slide);
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

/** How many of the marks behind a figure are shown. */
function beatAt(place: Element): number {
  let shown = 0;
  for (let mark = place.nextElementSibling; mark?.matches(".theory-beat"); mark = mark.nextElementSibling)
    if (mark.matches(".visible")) shown++;
  return shown;
}

export default function theory() {
  const held = new Map<HTMLIFrameElement, Held>();
  let wanted = fragmentInAddress();
  let stop = () => {};
  let resting: ReturnType<typeof setTimeout> | undefined;

  function look(deck: Deck): void {
    clearTimeout(resting);
    const covered = deck.isOverview() || deck.isPaused();
    const printing = isPrinting(deck);
    for (const one of held.values()) {
      const slide = slideOf(one);
      const shown = printing || (!covered && slide !== null && isPresent(slide));
      if (!one.line) continue;
      if (shown !== one.shown) one.line.send("visibility", { shown });
      one.shown = shown;
      // what a beat computes may take a while: where nobody sees it, it waits
      if (shown) tellBeat(one, printing);
    }
    if (!covered && !printing) resting = setTimeout(() => prepare(deck), restMs);
  }

  function tellBeat(one: Held, printing: boolean): void {
    const place = placeOf(one.frame);
    const beat = hasBeats(place) ? beatAt(place) : null;
    if (beat === null || beat === one.beat) return;
    // going on is watched, all else is there at once
    const animate = !printing && one.shown === true && one.beat !== null && beat === one.beat + 1;
    one.line?.send("beat", { index: beat, animate });
    one.beat = beat;
  }

  /** The slide before and the next: they will be there at once. */
  function prepare(deck: Deck): void {
    const near = neighbours(deck.getRevealElement());
    for (const one of held.values()) {
      if (!near.includes(slideOf(one) ?? undefined)) continue;
      tellBeat(one, false);
      one.line?.send("prepare");
    }
  }

  function hold(deck: Deck, frame: HTMLIFrameElement): void {
    if (held.has(frame)) return;
    const role = deck.isSpeakerNotes?.() ? "preview" : "host";
    const one: Held = {
      frame,
      line: null,
      beat: null,
      shown: null,
      close: callFrame(frame, role, {
        onLine(line) {
          Object.assign(one, { line, beat: null, shown: null });
          const fresh = !isPrinting(deck) && insertBeats(deck, frame, line.welcome.beats);
          // the deck was opened at a fragment that was not there yet
          if (fresh && wanted !== null && placeOf(frame).closest("section")?.matches(".present")) {
            deck.navigateFragment(wanted);
            wanted = null;
          }
          look(deck);
        },
        onMessage(type, { method }) {
          const move = moves.find((name) => name === method);
          if (type === "key" && move) deck[move]();
        },
      }),
    };
    held.set(frame, one);
  }

  /** Frames whose address waits until their slide is near are printed too. */
  function load(frame: HTMLIFrameElement): void {
    const address = frame.getAttribute("data-src");
    if (address !== null && !frame.hasAttribute("src")) frame.setAttribute("src", address);
  }

  return {
    id: "theory",
    async init(deck: Deck): Promise<void> {
      const root = deck.getRevealElement();
      const again = () => {
        for (const frame of framesIn(root)) hold(deck, frame);
        look(deck);
      };
      for (const name of events) deck.on(name, again);
      // pages of a print are copies
      deck.on("pdf-ready", again);
      stop = () => {
        clearTimeout(resting);
        for (const name of [...events, "pdf-ready"]) deck.off(name, again);
        for (const one of held.values()) one.close();
        held.clear();
      };
      again();
      if (!isPrinting(deck)) return;
      for (const { frame } of held.values()) load(frame);
      const all = () => [...held.values()].every(({ line }) => line !== null);
      for (let waited = 0; waited < printMs && !all(); waited += 100)
        await new Promise((resolve) => setTimeout(resolve, 100));
    },
    destroy(): void {
      stop();
    },
  };
}
