/** Guesses that are no marks of the drawing: one of a few answers, an order. They stand beside or over the picture. */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import type { ChoiceGuess, Guess, OrderGuess } from "../experiments/types.ts";
import { useFigureState } from "./context.ts";
import { useGuessing, useGuessState } from "./guess-context.ts";

export function GuessPart({ guess }: { readonly guess: Guess }) {
  switch (guess.kind) {
    case "choice":
      return <Choices guess={guess} />;
    case "order":
      return <Order guess={guess} />;
    case "mark":
    case "curve":
      return null;
  }
}

function Choices({ guess }: { readonly guess: ChoiceGuess }) {
  const guessing = useGuessing();
  const alive = useFigureState((figure) => figure.alive);
  const answer = useGuessState((state) => state.answer);
  const name = useId();
  return (
    <fieldset className={guess.under ? "guess-part guess-under" : "guess-part"}>
      <legend className="sr-only">{guess.question}</legend>
      {guess.choices.map(({ value, label }) => (
        <label key={value} className="guess-choice">
          <input
            type="radio"
            name={name}
            checked={answer === value}
            disabled={!alive}
            onChange={() => guessing?.move(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** An order with one thing moved to another place. */
export function movedTo<T>(order: readonly T[], from: number, to: number): readonly T[] {
  const moved = [...order];
  const [thing] = moved.splice(from, 1);
  if (thing !== undefined) moved.splice(Math.max(0, Math.min(moved.length, to)), 0, thing);
  return moved;
}

const keys: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

function Order({ guess }: { readonly guess: OrderGuess }) {
  const guessing = useGuessing();
  const alive = useFigureState((figure) => figure.alive);
  const answer = useGuessState((state) => state.answer);
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");
  const order = Array.isArray(answer) ? answer.map(String) : guess.items.map(({ value }) => value);
  const item = (value: string) => guess.items.find((candidate) => candidate.value === value);
  const move = (value: string, to: number) => {
    const from = order.indexOf(value);
    const moved = movedTo(order, from, to);
    if (moved.indexOf(value) === from) return;
    guessing?.move(moved);
    setTold(`${item(value)?.label}: place ${moved.indexOf(value) + 1} of ${order.length}`);
  };
  const onKeyDown = (value: string) => (event: KeyboardEvent) => {
    const by = keys[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(value, order.indexOf(value) + by);
  };
  // the list takes the pointer, since a row that moves would lose it
  const dragged = useRef<string | null>(null);
  const onPointerDown = (value: string) => (event: PointerEvent<HTMLElement>) => {
    if (!alive || event.button !== 0 || (event.target as Element).closest(".guess-step")) return;
    dragged.current = value;
    list.current?.setPointerCapture(event.pointerId);
  };
  /** To where the pointer is: before the first row whose middle lies below it. */
  const onPointerMove = (event: PointerEvent<HTMLOListElement>) => {
    const value = dragged.current;
    if (value === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const others = Array.from(event.currentTarget.children).filter((_, i) => order[i] !== value);
    const above = others.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top + box.height / 2 < event.clientY;
    });
    move(value, above.length);
  };
  return (
    <div className="guess-part">
      <p className="guess-ends">Best first</p>
      <ol className="guess-order" ref={list} onPointerMove={onPointerMove}>
        {order.map((value, place) => {
          const { label = value, ink } = item(value) ?? {};
          return (
            <li
              key={value}
              // a finger drags by the number and scrolls by the rest; a mouse drags by both
              onPointerDown={onPointerDown(value)}
            >
              <button
                type="button"
                className="guess-grip"
                disabled={!alive}
                aria-label={`${label}, place ${place + 1} of ${order.length}; arrow keys move it`}
                onKeyDown={onKeyDown(value)}
              >
                {place + 1}
              </button>
              <span className="guess-item">
                <span className={ink ? `ink-${ink}` : undefined}>{label}</span>
              </span>
              <button
                type="button"
                className="guess-step"
                disabled={!alive || place === 0}
                aria-label={`${label}: up`}
                onClick={() => move(value, place - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="guess-step"
                disabled={!alive || place === order.length - 1}
                aria-label={`${label}: down`}
                onClick={() => move(value, place + 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      <p className="sr-only" aria-live="polite">
        {told}
      </p>
    </div>
  );
}
