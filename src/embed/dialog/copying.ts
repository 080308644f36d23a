/** Copies text, and says what came of it. */
import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";

export interface Copying {
  readonly copied: boolean;
  /** Why not, and what to do. */
  readonly refused: string;
  readonly copy: () => Promise<void>;
}

type Outcome = "copied" | "refused" | null;

/** @param area  holds the text; where the clipboard is refused it stands there selected, for the reader's own keys */
export function useCopying(text: string, area: RefObject<HTMLTextAreaElement | null>): Copying {
  /** What came of it, and of which text: of another one it is not true. */
  const [{ of, outcome }, setLast] = useState<{ readonly of: string; readonly outcome: Outcome }>({
    of: "",
    outcome: null,
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setLast({ of: text, outcome: "copied" });
    } catch {
      flushSync(() => setLast({ of: text, outcome: "refused" }));
      area.current?.focus();
      area.current?.select();
    }
  };
  const now = of === text ? outcome : null;
  return {
    copied: now === "copied",
    refused: now === "refused" ? "The browser does not let this page copy. The text is selected: copy it by hand." : "",
    copy,
  };
}
