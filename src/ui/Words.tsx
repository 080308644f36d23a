/**
 * Text with raised digits (10⁶): the type has not all of them, and in plots nobody can read them. Where there are any,
 * each part is an element, so that a part can change when a page translator has put its text elsewhere.
 */
import type { ReactNode } from "react";
import { lowered, raisedPattern } from "../terms/numbers.ts";

interface Part {
  /** Where it begins. */
  readonly at: number;
  /** Raised digits as plain ones. */
  readonly text: string;
  readonly raised: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: digits, index } of text.matchAll(raisedPattern)) {
    parts.push({ at, raised: false, text: text.slice(at, index) });
    parts.push({ at: index, raised: true, text: lowered(digits).replace("-", "−") });
    at = index + digits.length;
  }
  return [...parts, { at, raised: false, text: text.slice(at) }];
}

/** Within SVG. */
export function words(text: string): ReactNode {
  const parts = partsOf(text);
  if (parts.length === 1) return text;
  return parts.map(({ at, text: shown, raised }, i) =>
    shown ? (
      // what follows a raised part comes down again
      <tspan key={at} dy={raised ? "-0.42em" : i > 0 ? "0.35em" : undefined} fontSize={raised ? "0.82em" : undefined}>
        {shown}
      </tspan>
    ) : null,
  );
}

/** Within HTML. */
export function exponents(text: string): ReactNode {
  const parts = partsOf(text);
  if (parts.length === 1) return text;
  return parts.map(({ at, text: shown, raised }) => {
    const Part = raised ? "sup" : "span";
    return shown ? <Part key={`${at} ${shown}`}>{shown}</Part> : null;
  });
}
