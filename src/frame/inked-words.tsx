/**
 * A sentence whose learners stand in their inks. Each part is an element of its own, as everywhere in a figure: a page
 * translator puts text nodes elsewhere, and what is beside one could not be changed any more.
 */
import type { ReactNode } from "react";
import type { Experiment, Values } from "../experiments/types.ts";
import { exponents } from "../ui/Words.tsx";

/** Labels of learners in `text`, the longest first, each wrapped in its ink; raised digits set as an exponent. */
export function inkedWords(experiment: Experiment, values: Values, text: string): ReactNode {
  const learners = Object.values(experiment.training?.(values).learners ?? {});
  if (learners.length === 0) return exponents(text);
  const inks = new Map(learners.map(({ label, ink }) => [label.toLowerCase(), ink]));
  const words = [...inks.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^\p{L}\p{N} ]/gu, "\\$&"));
  const parts = text.split(new RegExp(`\\b(${words.join("|")})\\b`, "giu"));
  let place = 0;
  return parts.map((part) => {
    const at = place;
    place += part.length;
    if (part === "") return null;
    const ink = inks.get(part.toLowerCase());
    return (
      <span key={`${at} ${part}`} className={ink ? `ink-${ink}` : undefined}>
        {part}
      </span>
    );
  });
}
