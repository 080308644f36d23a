/** The page around a figure, as the store needs it. */
import { reducedMotion } from "../ui/reduced-motion.ts";
import { addressOf } from "./address.ts";
import type { Surroundings } from "./live.ts";
import { pagePool } from "./pool.ts";

/** Whether no other figure of this page has a control of that name; seeds are everybody's. */
const belongsTo =
  (id: string) =>
  (name: string): boolean =>
    [...document.querySelectorAll<HTMLElement>("[data-widget]")].every(
      (figure) =>
        figure.dataset.widget === id ||
        !(name === "seed" || name === "seeds" || figure.querySelector(`[data-parameter="${CSS.escape(name)}"]`)),
    );

/** @param framed  the page is one figure with its code, as an embed is */
export function pageSurroundings(prefix: string, names: readonly string[], framed = false): Surroundings {
  const flat = belongsTo(prefix.slice(0, -1));
  const address = typeof location === "undefined" ? null : addressOf(prefix, [...names, "seed", "seeds"], flat);
  return {
    pool: pagePool,
    readLink: () => address?.read() ?? "",
    writeLink: (query) => address?.write(query),
    prefix,
    flat,
    clock: () => performance.now(),
    frame: (callback) => {
      const request = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(request);
    },
    framed,
    reducedMotion,
  };
}
