/** Why what was typed does not count, and where; heard when it comes. */
import type { Draft } from "./draft.ts";

/** So much of the text is shown before the place. */
const BEFORE = 16;

export function Refused({ id, draft }: { readonly id: string; readonly draft: Draft }) {
  const { says, refusal, text } = draft;
  const at = refusal?.at ?? null;
  return (
    <div className="refused" id={id} aria-live="polite">
      {says ? <p key={says}>{says}</p> : null}
      {at !== null && at < text.length ? (
        <p key={`${at} ${text}`} className="refused-place" aria-hidden>
          {`${at > BEFORE ? "…" : ""}${text.slice(Math.max(0, at - BEFORE), at)}`}
          <mark>{text.slice(at, at + 1)}</mark>
          {text.slice(at + 1, at + 1 + BEFORE)}
        </p>
      ) : null}
    </div>
  );
}
