/** The part of a figure's menu for slides of other programs: a film of its run, and everything in one zip. */
import { useEffect, useRef, useState } from "react";
import { stateAddress } from "./addresses.ts";
import { prefixOf, useFigure, useFigureState } from "./context.ts";
import { whyNotLoaded } from "./not-loaded.ts";
import { type FilmKind, filmKinds } from "./slides/film-kinds.ts";
import type { Order } from "./slides/make.ts";
import { isFilmed } from "./slides/own-figure.ts";
import { type ForSlidesItem, forSlides, offered, type Result } from "./takeaways.ts";

interface ForSlidesProps {
  readonly onTold: (result: Result) => void;
}

/** @throws Error in the reader's words */
async function maker() {
  try {
    return await import("./slides/make.ts");
  } catch {
    throw new Error(`what makes films and pictures did not load. ${await whyNotLoaded()}`);
  }
}

const cancelled = new DOMException("cancelled", "AbortError");

/** Rendered once the menu has been opened: then the browser is asked what it can write. */
export function ForSlides({ onTold }: ForSlidesProps) {
  const { store, widget, stored, options } = useFigure();
  const { experiment } = widget;
  const [kinds, setKinds] = useState<readonly FilmKind[] | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const going = useRef<AbortController | null>(null);
  const canceller = useRef<HTMLButtonElement>(null);
  const filmed = useFigureState(({ values }) => isFilmed(store, values));
  useEffect(() => {
    void filmKinds().then(setKinds);
    return () => going.current?.abort(cancelled);
  }, []);
  if (kinds === null) return null;
  const make = async (item: ForSlidesItem, button: HTMLElement) => {
    if (going.current) return;
    const { values, seed, seeds, summary, sweeps } = store.state;
    const cancel = new AbortController();
    going.current = cancel;
    setShare(0);
    onTold({ told: "Drawing picture by picture. You can go on with the figure meanwhile.", byHand: null });
    const prefix = prefixOf(experiment.id, options.place);
    const order: Order = {
      widget,
      stored,
      state: { values, seed, seeds },
      summary,
      sweeps,
      linkOf: (state) => stateAddress(location.href, experiment, state, prefix),
      signal: cancel.signal,
      onProgress: setShare,
    };
    try {
      const { makeFilm, makePack } = await maker();
      const kind = kinds.find(({ name }) => name === item);
      const made = await (kind ? makeFilm(order, kind) : makePack(order, (filmed && kinds[0]) || null));
      const { told, byHand } = offered(made.name, made.content, order.linkOf(order.state));
      onTold({ told: `${made.told} ${told}`, byHand });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onTold({ told: cancel.signal.aborted ? "Cancelled." : `That did not work: ${why}`, byHand: null });
    }
    going.current = null;
    // the button that has the focus goes
    if (document.activeElement === canceller.current) button.focus({ preventScroll: true });
    setShare(null);
  };
  const films = filmed ? kinds.map(({ name }) => name) : [];
  return (
    <>
      {(["slides", ...films] as const).map((item) => (
        <button
          key={item}
          type="button"
          className="button"
          aria-disabled={share !== null}
          onClick={(event) => void make(item, event.currentTarget)}
        >
          {forSlides[item]}
        </button>
      ))}
      {share === null ? null : (
        <>
          <progress aria-label="Pictures drawn" value={share} />
          <button ref={canceller} type="button" className="button" onClick={() => going.current?.abort(cancelled)}>
            Cancel
          </button>
        </>
      )}
      {filmed && !films.includes("mp4") ? (
        <span className="menu-note">
          {films.length > 0
            ? "This browser writes no MP4 (H.264), so the film is WebM."
            : "This browser writes no films, so there are pictures alone."}
        </span>
      ) : null}
    </>
  );
}
