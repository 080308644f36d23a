/** Tones of a map: levels of ink between paper and full, on either side of zero where the field is signed. */
import { inks, negative, positive } from "./inks.ts";

export const LEVELS = 8;

/** The level of a value where this size of value has the full ink, from -`LEVELS` to `LEVELS`. */
export function levelOf(value: number | null | undefined, full: number, signed: boolean | undefined): number {
  if (value === null || value === undefined || !Number.isFinite(value) || !(full > 0)) return 0;
  const level = Math.min(LEVELS, Math.round((Math.abs(value) / full) * LEVELS));
  return value < 0 ? (signed ? -level : 0) : level;
}

/** From this part of the full value on it is this level: half way from the one before. */
export const threshold = (level: number): number => (level - 0.5) / LEVELS;

const hundredth = (part: number) => Math.round(part * 100) / 100;
const inked = (level: number, signed: boolean | undefined, part: number) => ({
  ...(!signed ? { fill: inks.local.variable } : level < 0 ? negative : positive),
  fillOpacity: part,
  strokeOpacity: signed && level < 0 ? part : undefined,
});

/** Attributes of a cell at this level. */
export const toneOf = (level: number, signed?: boolean) => inked(level, signed, hundredth(Math.abs(level) / LEVELS));

/** Attributes of what lies over all lower levels, so that together they have this level's tone: 1 - (1 - k/8)/(1 - (k-1)/8). */
export const layerOf = (level: number, signed?: boolean) =>
  inked(level, signed, hundredth(1 / (LEVELS + 1 - Math.abs(level))));

/** A round number that all of these sizes of values are within. */
export function roundFull(...fields: readonly ArrayLike<number | null | undefined>[]): number {
  let most = 0;
  for (const field of fields)
    for (let i = 0; i < field.length; i++) {
      const size = Math.abs(field[i] ?? 0);
      if (Number.isFinite(size)) most = Math.max(most, size);
    }
  if (most === 0) return 1;
  const power = Math.floor(Math.log10(most) + 1e-9);
  const round = [1, 1.5, 2, 3, 5, 7, 10].map((digit) => Number(`${digit}e${power}`));
  return round.find((value) => value >= most) ?? most;
}
