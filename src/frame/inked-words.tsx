/** A sentence whose learners stand in their inks. */
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
    const ink = inks.get(part.toLowerCase());
    return ink ? (
      <span key={at} className={`ink-${ink}`}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
