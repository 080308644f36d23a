/** What a presenter says of the figure of a slide, for its parts: the question, its answer, or the title of a beat. */
import { createStore } from "zustand/vanilla";
import type { Guessed, Values } from "../experiments/types.ts";

interface Presented {
  /** Null while nobody presents. */
  readonly says: "question" | "answer" | "title" | null;
  readonly title: string;
  /** The settings of which it is said: at others it is silent. */
  readonly of: Values;
  /** What the room has guessed, where that is a mark in the picture. */
  readonly guessed: Guessed | null;
}

/** An embed's page holds one figure. */
export const presented = createStore<Presented>(() => ({ says: null, title: "", of: {}, guessed: null }));
