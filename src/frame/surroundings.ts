/** The page around a figure, as the store needs it. */
import { addressOf } from "./address.ts";
import type { Surroundings } from "./live.ts";
import { pagePool } from "./pool.ts";

export function pageSurroundings(prefix: string, names: readonly string[]): Surroundings {
  const address = typeof location === "undefined" ? null : addressOf(prefix, [...names, "seed", "seeds"]);
  return {
    pool: pagePool,
    readLink: () => address?.read() ?? "",
    writeLink: (query) => address?.write(query),
    prefix,
    clock: () => performance.now(),
    frame: (callback) => {
      const request = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(request);
    },
    reducedMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
}
