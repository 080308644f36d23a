/** What a chapter can use besides markdown, without importing it. `Value` and `Row` are filled in by the build. */
import { type ReactNode, useId } from "react";
import { Cite } from "./Cite.tsx";
import { Island } from "./Island.tsx";

type Children = { readonly children?: ReactNode };

function Widget({ id }: { readonly id: string }) {
  return <Island id={id} place="page" />;
}

/** Words in the ink of a learner. */
function Ink({ of, children }: Children & { readonly of: string }) {
  return <span className={`ink-${of}`}>{children}</span>;
}

/** Stands at the end of its paragraph, so that no layout can part the two. */
function Margin({ children }: Children) {
  return (
    <span className="margin-note" role="note">
      {children}
    </span>
  );
}

interface PuzzleProps extends Children {
  readonly question: string;
  readonly choices: readonly string[];
  /** The number of the right choice. */
  readonly answer: number;
}

/** A question that the reader answers before reading on; radio buttons and a disclosure, so it works without script. */
function Puzzle({ question, choices, answer, children }: PuzzleProps) {
  const name = useId();
  return (
    <section className="puzzle" aria-label="A puzzle">
      <fieldset>
        <legend>{question}</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} /> <span>{choice}</span>
          </label>
        ))}
      </fieldset>
      <details>
        <summary>Compare with the answer</summary>
        <p>
          <strong>{choices[answer]}</strong>
        </p>
        {children}
      </details>
    </section>
  );
}

/** They close the chapter, not the section before them: so their headings are of its first level. */
function standing(kind: "settled" | "contested" | "open", heading: string) {
  return function Standing({ children }: Children) {
    return (
      <section className={`settled is-${kind}`} aria-labelledby={kind}>
        <h2 id={kind}>{heading}</h2>
        {children}
      </section>
    );
  };
}

export const parts = {
  Widget,
  Cite,
  Ink,
  Margin,
  Puzzle,
  Settled: standing("settled", "Settled"),
  Contested: standing("contested", "Contested"),
  Open: standing("open", "Open"),
};
