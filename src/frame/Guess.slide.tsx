/**
 * In the place of Guess.tsx in a slide, where a presenter asks a room: the question stands over the picture, which keeps its
 * answer back, and what there is to choose beside it. Then the answer, and the titles of the beats, stand where it stood.
 */
import { type ReactNode, useLayoutEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { ChoiceGuess, Guess, OrderGuess } from "../experiments/types.ts";
import { GuessContext, type GuessView } from "../ui/guess.ts";
import { useFigure, useFigureState } from "./context.ts";
import { markOf } from "./guess-mark.ts";
import { firstAnswer, type Truth, truthInWords, truthOf } from "./guess-words.ts";
import { presented } from "./presented.ts";
import { sameValues } from "./settings.ts";

export const Guessed = ({ children }: { readonly children: ReactNode }) => children;

/** What is said of the settings as they are; null at others, and where nobody presents. */
function useSaid() {
  const { says, of } = useStore(presented);
  return useFigureState(({ values }) => says !== null && sameValues(of, values)) ? says : null;
}

/** Of a run at the presenter's settings that has come to its end. */
function useTruth(guess: Guess | undefined): Truth | null {
  const said = useSaid();
  const { of } = useStore(presented);
  const summary = useFigureState((figure) => figure.summary);
  return useMemo(() => {
    const known = guess && said === "answer" && summary.state === "done" && sameValues(of, summary.values);
    return known ? truthOf(guess, summary) : null;
  }, [guess, said, of, summary]);
}

export function AskedBeside({ children }: { readonly drawing: ReactNode; readonly children: ReactNode }) {
  const { experiment } = useFigure().widget;
  const { guess } = experiment;
  const said = useSaid();
  const { guessed } = useStore(presented);
  const truth = useTruth(guess);
  const view = useMemo((): GuessView | null => {
    const asking = said === "question";
    if (!guess || !(asking || (said === "answer" && guessed !== null))) return null;
    const answer = guessed ?? firstAnswer(guess);
    return {
      asking,
      mark: markOf({ experiment, guess, answer, truth, move: (to) => presented.setState({ guessed: to }) }),
    };
  }, [experiment, guess, said, guessed, truth]);
  return (
    <>
      <GuessContext value={view}>{children}</GuessContext>
      {said === "question" && guess ? <Answers guess={guess} /> : null}
    </>
  );
}

/** By letters, for a show of hands. */
function Answers({ guess }: { readonly guess: Guess }) {
  useMark("answers", guess.kind === "choice" || guess.kind === "order" ? "" : null);
  if (guess.kind === "mark" || guess.kind === "curve") return null;
  const under = guess.kind === "choice" && guess.under;
  const items: ChoiceGuess["choices"] | OrderGuess["items"] = guess.kind === "choice" ? guess.choices : guess.items;
  return (
    <ol className={under ? "slide-answers slide-under" : "slide-answers"}>
      {items.map(({ value, label, ...item }) => (
        <li key={value} className={"ink" in item ? `ink-${item.ink}` : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}

/** For the style sheet, at the root: a selector that looks for what a figure holds would be asked with every picture. */
function useMark(name: "said" | "answers", value: string | null): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (value === null) return;
    dataset[name] = value;
    return () => {
      delete dataset[name];
    };
  }, [name, value]);
}

/** In the head of the figure, in the place of its title and question. */
export function GuessRow() {
  const { experiment } = useFigure().widget;
  const { guess } = experiment;
  const said = useSaid();
  const { title } = useStore(presented);
  const truth = useTruth(guess);
  useMark("said", said);
  if (said === null) return null;
  if (said === "answer" && guess)
    return (
      <p className="slide-said slide-answer">
        {guess.question} <strong>{truth === null ? "" : truthInWords(experiment, guess, truth)}</strong>
      </p>
    );
  return <p className={said === "question" ? "slide-said slide-question" : "slide-said"}>{title}</p>;
}
