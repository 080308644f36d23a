/**
 * The guess of a figure: the question with its buttons over the picture, the picture as it is while the answer is kept
 * back, and afterwards the verdict. While a guess is open, style sheets hide all `.answer` where script works, so that
 * nothing flashes before this comes alive; without script and on paper the answer is what stands there.
 */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Guess } from "../experiments/types.ts";
import { GuessContext, type GuessView } from "../ui/guess.ts";
import { useFigure, useFigureState } from "./context.ts";
import { GuessPart } from "./GuessPart.tsx";
import { GuessingContext, useGuessing, useGuessState } from "./guess-context.ts";
import { markOf } from "./guess-mark.ts";
import { guessedNumber, verdict } from "./guess-words.ts";
import { Guessing } from "./guessing.ts";
import { onDevice } from "./memory.ts";

const guesses = onDevice("guesses");

/** Where a reader reads on. A workbench and a slide show everything. */
const asks: readonly string[] = ["page", "hero", "sketch"];

export function Guessed({ children }: { readonly children: ReactNode }) {
  const { store, widget, options } = useFigure();
  const { guess } = widget.experiment;
  const [guessing] = useState(() =>
    guess && asks.includes(options.place) ? new Guessing(store, guess, guesses) : null,
  );
  const alive = useFigureState((figure) => figure.alive);
  useLayoutEffect(() => (alive ? guessing?.wake() : undefined), [alive, guessing]);
  return <GuessingContext value={guessing}>{children}</GuessingContext>;
}

/** What the drawing is told. */
function useGuessView(asking: boolean): GuessView | null {
  const { experiment } = useFigure().widget;
  const guessing = useGuessing();
  const answer = useGuessState((state) => state.answer);
  const known = useGuessState((state) => state.truth);
  return useMemo(() => {
    if (!guessing) return null;
    const truth = asking ? null : known;
    const { guess } = guessing;
    return { asking, mark: markOf({ experiment, guess, answer, truth, move: (to) => guessing.move(to) }) };
  }, [guessing, answer, known, asking, experiment]);
}

/** The picture with its answer; while that is kept back, over it the same picture without. */
export function AskedBeside({ drawing, children }: { readonly drawing: ReactNode; readonly children: ReactNode }) {
  const guessing = useGuessing();
  const stage = useGuessState((state) => state.stage);
  const asked = useGuessView(true);
  const told = useGuessView(false);
  if (!guessing) return children;
  return (
    <div className="guess-stack">
      <GuessContext value={stage === "given" ? told : null}>{children}</GuessContext>
      {stage === "open" ? (
        <GuessContext value={asked}>
          <div className="panels asking">
            {drawing}
            <GuessPart guess={guessing.guess} />
          </div>
        </GuessContext>
      ) : null}
    </div>
  );
}

/** Question and buttons while it is asked, then the verdict: one row that keeps its place. */
export function GuessRow() {
  const guessing = useGuessing();
  const { title } = useFigure().widget.experiment;
  const stage = useGuessState((state) => state.stage);
  const row = useRef<HTMLElement>(null);
  const before = useRef(stage);
  // the button that was pressed is gone: the focus goes on to what came of it
  useLayoutEffect(() => {
    const lost = before.current !== stage && document.activeElement === document.body;
    if (lost && row.current?.dataset.focus === "mine") row.current.querySelector<HTMLElement>("button")?.focus();
    before.current = stage;
  }, [stage]);
  if (!guessing) return null;
  const mine = (mark: boolean) => () => {
    if (row.current) row.current.dataset.focus = mark ? "mine" : "";
  };
  return (
    <section
      className="guess-row"
      ref={row}
      aria-label={`Guess first: ${title}`}
      onFocus={mine(true)}
      onBlur={mine(false)}
    >
      {stage === "open" ? <Asking guess={guessing.guess} /> : null}
      {stage === "given" ? <Verdict /> : null}
      {stage === "shown" ? <Skipped guess={guessing.guess} /> : null}
    </section>
  );
}

function Asking({ guess }: { readonly guess: Guess }) {
  const guessing = useGuessing();
  const { experiment } = useFigure().widget;
  const alive = useFigureState((figure) => figure.alive);
  const answer = useGuessState((state) => state.answer);
  const said =
    guess.kind === "mark" && typeof answer === "number"
      ? `${guessedNumber(experiment, guess, answer)}: my guess`
      : "My guess";
  return (
    <>
      <p className="guess-question">{guess.question}</p>
      <div className="guess-buttons">
        <button
          type="button"
          className="button guess-give"
          disabled={!alive || answer === null}
          onClick={() => guessing?.give()}
        >
          {said}
        </button>
        <button type="button" className="button" disabled={!alive} onClick={() => guessing?.show()}>
          Show me
        </button>
      </div>
    </>
  );
}

function Verdict() {
  const guessing = useGuessing();
  const { experiment } = useFigure().widget;
  const answer = useGuessState((state) => state.answer);
  const truth = useGuessState((state) => state.truth);
  if (!guessing || answer === null) return null;
  return (
    <>
      <p className="guess-verdict" role="status">
        {verdict(experiment, guessing.guess, answer, truth)}
      </p>
      <div className="guess-buttons">
        <button type="button" className="button" onClick={() => guessing.again()}>
          Guess again
        </button>
      </div>
    </>
  );
}

function Skipped({ guess }: { readonly guess: Guess }) {
  const guessing = useGuessing();
  return (
    <>
      <p className="guess-question">{guess.question}</p>
      <div className="guess-buttons">
        <button type="button" className="button" onClick={() => guessing?.again()}>
          Let me guess
        </button>
      </div>
    </>
  );
}
