/** Waits until a figure stands still. */
import { stands as standsNow } from "../frame/standing.ts";
import type { FigureStore } from "../frame/store.ts";

/** And will not go on as soon as it is seen. */
export const stands = (store: FigureStore): boolean =>
  standsNow(store) && (store.state.state === "failed" || !store.suspended);

/** @returns whether it does, within that time */
export function settled(store: FigureStore, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = () => {};
    const end = (is: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(is);
    };
    const timer = setTimeout(() => end(stands(store)), patienceMs);
    stop = store.store.subscribe(() => stands(store) && end(true));
    if (stands(store)) end(true);
  });
}
