/** Tones of a map: levels of ink between paper and full, on either side of zero where the field is signed. */
import { inks, negative, positive } from "./inks.ts";

export const LEVELS = 8;

/** Attributes of a cell at this level, from -`LEVELS` to `LEVELS`. */
export function toneOf(level: number, signed: boolean | undefined) {
  const part = Math.round((Math.abs(level) / LEVELS) * 100) / 100;
  return {
    ...(!signed ? { fill: inks.local.variable } : level < 0 ? negative : positive),
    fillOpacity: part,
    strokeOpacity: signed && level < 0 ? part : undefined,
  };
}
