/** What just happened, in words: for eyes at every picture, for screen readers at most every three seconds. */
import { useEffect, useRef, useState } from "react";
import { unbroken } from "../terms/numbers.ts";
import { Boundary } from "./Boundary.tsx";
import { isLight, useBefore, useFigure, useFigureState } from "./context.ts";
import { inkedWords } from "./inked-words.tsx";

const betweenMs = 3000;

export function Sentence() {
  const summary = useFigureState((figure) => figure.summary);
  return (
    <Boundary what="The sentence" of={summary}>
      <Words />
    </Boundary>
  );
}

/** A clause shorter than this does not stand alone, letters. */
const leastClause = 24;

/** Where the first clause ends that can stand alone: its length, without the mark behind it. */
function firstEnd(text: string): number {
  const at = text.slice(leastClause).search(/[.;] /);
  return at < 0 ? text.length : leastClause + at;
}

function Words() {
  const { widget, options, ids } = useFigure();
  const summary = useFigureState((figure) => figure.summary);
  const { describe = widget.experiment.describe } = (isLight(options.place) && widget.sketch) || {};
  const text = describe(summary);
  const before = useBefore();
  const inked = (words: string) => inkedWords(widget.experiment, summary.values, unbroken(words));
  const end = firstEnd(text);
  return (
    <>
      <p className="sentence" id={ids.sentence}>
        <span className="answer">
          <span>{inked(text.slice(0, end))}</span>
          {end < text.length ? <span className="further">{inked(text.slice(end))}</span> : null}
        </span>
        {before === null ? null : (
          <span className="before"> Pale: the run before{before === "" ? "" : `, at ${unbroken(before)}`}.</span>
        )}
      </p>
      <Heard text={text} />
    </>
  );
}

/**
 * The live region is empty until something has happened: arriving at a page is no news, and right after the start the
 * sentence is still that of the picture before it.
 */
function Heard({ text }: { readonly text: string }) {
  const quiet = useFigureState((figure) => figure.state === "idle");
  const summary = useFigureState((figure) => figure.summary);
  const atRest = useRef(summary);
  const [heard, setHeard] = useState("");
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (quiet) atRest.current = summary;
    if (summary === atRest.current) return;
    const wait = Math.max(0, last.current + betweenMs - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setHeard(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, quiet, summary]);
  return (
    <p className="sr-only" aria-live="polite" data-heard="">
      {heard}
    </p>
  );
}
