/** What a reader guessed stays on the device; where storage is forbidden, it lasts for this page. */
import type { Memory } from "./guessing.ts";

const prefix = "guess:";

export const deviceMemory: Memory = {
  recall: (id) => {
    try {
      return JSON.parse(localStorage.getItem(prefix + id) ?? "null");
    } catch {
      return null;
    }
  },
  keep: (id, what) => {
    try {
      if (what === undefined) localStorage.removeItem(prefix + id);
      else localStorage.setItem(prefix + id, JSON.stringify(what));
    } catch {
      // storage is forbidden or full
    }
  },
};
