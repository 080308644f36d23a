/**
 * What a reader has typed and not yet given: it counts at Enter, or when the field is left. What cannot be read stays as
 * it was typed, with a sentence that says why, and changes nothing.
 */
import { useState } from "react";
import type { Parameter } from "../experiments/parameters.ts";
import { readValue } from "../experiments/values.ts";
import { useFigure, useFigureState } from "./context.ts";

/** The place in a text, counted from 1, and what is wrong there. */
const placed = /^cannot be read \(at (\d+): (.*)\)$/;

export interface Refusal {
  readonly sentence: string;
  /** The first character that does not fit, counted from 0; null if it is not known. */
  readonly at: number | null;
}

/** Why a text was not taken, as a sentence. */
export function refusalOf(reason: string): Refusal {
  const [, at, what] = placed.exec(reason) ?? [];
  return at === undefined
    ? { sentence: `What you gave ${reason}.`, at: null }
    : { sentence: `At character ${at}: ${what}.`, at: Number(at) - 1 };
}

export interface Typed {
  /** The value when typing began: when it changes otherwise, what was typed is of the past. */
  readonly from: string;
  readonly text: string;
  readonly refusal: Refusal | null;
}

export interface Taken {
  readonly value: number | string | null;
  readonly refusal: Refusal | null;
  /** Said where a text was taken, but not as it was. */
  readonly note: string | null;
}

export function taken(parameter: Parameter, text: string): Taken {
  const found = readValue(parameter, text);
  if ("reason" in found) return { value: null, refusal: refusalOf(found.reason), note: null };
  const note = found.whole
    ? null
    : "Taken as near as it is allowed: rounded, kept within its limits, or cut to the most.";
  return { value: found.value, refusal: null, note };
}

export interface Draft {
  readonly text: string;
  readonly refusal: Refusal | null;
  /** What is to be said: why it was refused, or what was changed; empty if nothing. */
  readonly says: string;
  readonly change: (text: string) => void;
  /** @returns what was refused of it, or of `text` in its place */
  readonly commit: (text?: string) => Refusal | null;
  /** Back to the value that holds. */
  readonly drop: () => void;
  /** To be said, of something that never became text. */
  readonly say: (sentence: string) => void;
}

/** @param printed a canonical value as a person reads it  @param read what a person wrote as the parameter takes it */
export function useDraft(
  name: string,
  parameter: Parameter,
  printed: (value: string) => string,
  read: (text: string) => string = (text) => text,
): Draft {
  const { store } = useFigure();
  const value = useFigureState((figure) => String(figure.values[name]));
  const [typed, setTyped] = useState<Typed | null>(null);
  const [said, setSaid] = useState("");
  const now = typed?.from === value ? typed : null;
  const commit = (text = now?.text) => {
    if (text === undefined || text === printed(value)) {
      setTyped(null);
      return null;
    }
    const { value: next, refusal, note } = taken(parameter, read(text));
    setSaid(note ?? "");
    setTyped(refusal ? { from: value, text, refusal } : null);
    if (next !== null) store.set(name, next);
    return refusal;
  };
  return {
    text: now?.text ?? printed(value),
    refusal: now?.refusal ?? null,
    says: now?.refusal?.sentence ?? said,
    change: (text) => {
      setSaid("");
      setTyped({ from: value, text, refusal: null });
    },
    commit,
    drop: () => {
      setSaid("");
      setTyped(null);
    },
    say: setSaid,
  };
}
