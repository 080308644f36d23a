/** What a reader has done stays on the device; where storage is forbidden, it lasts for this page. */

/** Keeps things by the ids of figures, or of what else they are about. */
export interface Memory {
  readonly recall: (id: string) => unknown;
  /** Undefined forgets. */
  readonly keep: (id: string, what: unknown) => void;
}

/** For figures that are shown to an audience: nothing of theirs is kept, and the device is not asked. */
export const nowhere: Memory = { recall: () => null, keep: () => {} };

/** A drawer for each kind of thing that is kept. */
export const drawers = { guesses: "guess:", trials: "tested:", reading: "read:" } as const;

export function onDevice(kind: keyof typeof drawers): Memory {
  const drawer = drawers[kind];
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
