/** Text with raised digits (10⁶): the type has not all of them, and in plots nobody can read them. */
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
  return parts.map(({ at, text: shown, raised }, i) => {
    // what follows a raised part comes down again
    const dy = raised ? "-0.42em" : i > 0 && shown ? "0.35em" : undefined;
    return dy ? (
      <tspan key={at} dy={dy} fontSize={raised ? "0.82em" : undefined}>
        {shown}
      </tspan>
    ) : (
      shown
    );
  });
}

/** Within HTML. */
export function exponents(text: string): ReactNode {
  const parts = partsOf(text);
  if (parts.length === 1) return text;
  return parts.map(({ at, text: shown, raised }) => (raised ? <sup key={at}>{shown}</sup> : shown));
}
