/**
 * What works by script alone is not in the prerendered figure: inside a closed fold nothing of it is seen, and a page
 * of twelve figures would carry all of it twelve times.
 */
import type { ReactNode } from "react";
import { useFigureState } from "./context.ts";

export function WhenAlive({ children }: { readonly children: ReactNode }) {
  return useFigureState((figure) => figure.alive) ? children : null;
}
