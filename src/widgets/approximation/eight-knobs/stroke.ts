/** Attributes of a line in the tone of the number that it carries. */
import { inks } from "../../../ui/inks.ts";
import { LEVELS, levelOf } from "../../../ui/tones.ts";

/** @param part of the number that has the full ink, from -1 to 1 */
export function strokeOf(part: number) {
  const level = levelOf(part, 1, true);
  return {
    fill: "none",
    stroke: level < 0 ? inks.local.variable : inks.shallow.variable,
    strokeWidth: 3,
    strokeOpacity: Math.abs(level) / LEVELS,
  };
}
