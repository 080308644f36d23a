/** The guess of the figure around, for its parts; null in a figure without one. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Guessing, GuessState } from "./guessing.ts";

export const GuessingContext = createContext<Guessing | null>(null);

/** Stands in where nothing is asked, since hooks cannot be left out. */
const silent = createStore<GuessState>(() => ({ stage: "away", answer: null, truth: null }));

export const useGuessing = (): Guessing | null => useContext(GuessingContext);

export function useGuessState<T>(select: (state: GuessState) => T): T {
  return useStore(useGuessing()?.store ?? silent, select);
}
