/** Text of a plot, with raised digits (10⁶) set larger than the type's own, which nobody can read. */
import type { ReactNode } from "react";

const small = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const full = "0123456789−";

export function words(text: string): ReactNode {
  const parts = text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/);
  if (parts.length === 1) return text;
  let place = 0;
  return parts.map((part, i) => {
    const at = place;
    place += part.length;
    const raised = i % 2 === 1;
    // what follows a raised part comes down again
    const dy = raised ? "-0.42em" : i > 0 && part ? "0.35em" : undefined;
    const shown = raised ? part.replace(/./g, (letter) => full.charAt(small.indexOf(letter))) : part;
    return dy ? (
      <tspan key={at} dy={dy} fontSize={raised ? "0.82em" : undefined}>
        {shown}
      </tspan>
    ) : (
      part
    );
  });
}
