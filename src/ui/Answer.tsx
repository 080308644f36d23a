/** Marks that give the answer away: not drawn while the reader is asked for it. */
import type { ReactNode } from "react";
import { useGuess } from "./guess.ts";

export function Answer({ children }: { readonly children: ReactNode }) {
  return useGuess()?.asking ? null : children;
}
