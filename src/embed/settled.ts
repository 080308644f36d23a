/** Waits until a figure stands still. */
import type { FigureStore } from "../frame/store.ts";

/** Nothing is under way, or will be as soon as it is seen. */
export const stands = ({ state: { state, awaited, sought, sweeping }, suspended }: FigureStore): boolean =>
  state === "failed" || (state !== "running" && !awaited && sought === null && sweeping === null && !suspended);

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
