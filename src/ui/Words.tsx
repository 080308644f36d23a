/** Text with raised digits (10⁶): the type has not all of them, and in plots nobody can read them. */
import type { ReactNode } from "react";

const small = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const full = "0123456789−";

interface Part {
  /** Where it begins. */
  readonly at: number;
  /** Raised digits as plain ones. */
  readonly text: string;
  readonly raised: boolean;
}

function partsOf(text: string): Part[] {
  let place = 0;
  return text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/).map((part, i) => {
    const at = place;
    place += part.length;
    const raised = i % 2 === 1;
    return { at, raised, text: raised ? part.replace(/./g, (letter) => full.charAt(small.indexOf(letter))) : part };
  });
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
