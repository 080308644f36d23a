/** In the place of Guess.tsx where nothing is asked, in a slide: its script does without all of that. */
import type { ReactNode } from "react";

export const Guessed = ({ children }: { readonly children: ReactNode }) => children;

export const AskedBeside = ({ children }: { readonly drawing: ReactNode; readonly children: ReactNode }) => children;

export const GuessRow = () => null;
