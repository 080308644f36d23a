/** What a survey that gathers and its single runs have in common: a run is a survey of one point. */
import type { Band, FieldBand, Frame, Gathered } from "./types.ts";

/** Bands of points as a field; NaN where there is no number. */
export function fieldBandOf(bands: readonly Band[]): FieldBand {
  const side = (name: keyof Band) => bands.map((band) => band[name] ?? Number.NaN);
  return { values: side("median"), low: side("low"), high: side("high") };
}

/** What is gathered of one run, as its frame. */
export const frameOf = (step: number, { scalars, fields }: Gathered): Frame => ({
  step,
  scalars,
  fields: Object.fromEntries(Object.entries(fields).map(([name, { values }]) => [name, values])),
});
