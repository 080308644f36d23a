/** What a reader has done stays on the device; where storage is forbidden, it lasts for this page. */

/** Keeps things by the ids of figures, or of what else they are about. */
export interface Memory {
  readonly recall: (id: string) => unknown;
  /** Undefined forgets. */
  readonly keep: (id: string, what: unknown) => void;
}

/** A drawer of its own for each kind of thing: "guess:", "tested:". */
export function onDevice(drawer: string): Memory {
  return {
    recall: (id) => {
      try {
        return JSON.parse(localStorage.getItem(drawer + id) ?? "null");
      } catch {
        return null;
      }
    },
    keep: (id, what) => {
      try {
        if (what === undefined) localStorage.removeItem(drawer + id);
        else localStorage.setItem(drawer + id, JSON.stringify(what));
      } catch {
        // storage is forbidden or full
      }
    },
  };
}
