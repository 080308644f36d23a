/** A slider's track: positions of a range parameter, in decades where its scale is a log one. */
import type { RangeParameter } from "../experiments/types.ts";
import { clampNumber } from "../experiments/values.ts";

export interface Track {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly toPosition: (value: number) => number;
  readonly toValue: (position: number) => number;
}

/** Positions are rounded to this many digits, so that 0.1 + 0.2 is 0.3. */
const digits = 9;
const tidy = (x: number, places = digits) => Number(x.toPrecision(places));

/**
 * Values outside the range (`also`) get places of their own beyond its ends, a step apart.
 * What a position stands for has three significant digits on a log scale; the ends are exact.
 */
export function trackOf(parameter: RangeParameter): Track {
  const { min, max, step, also = [] } = parameter;
  const log = parameter.scale === "log";
  const low = log ? Math.log10(min) : min;
  const high = log ? Math.log10(max) : max;
  const below = also.filter((value) => value < min).sort((a, b) => b - a);
  const above = also.filter((value) => value > max).sort((a, b) => a - b);
  const outer = new Map<number, number>([
    ...below.map((value, i) => [low - (i + 1) * step, value] as const),
    ...above.map((value, i) => [high + (i + 1) * step, value] as const),
  ]);
  const inner = (position: number) => {
    if (position <= low + step * 1e-6) return min;
    if (position >= high - step * 1e-6) return max;
    return clampNumber(parameter, log ? tidy(10 ** position, 3) : tidy(position));
  };
  return {
    min: low - below.length * step,
    max: high + above.length * step,
    step,
    toPosition: (value) => {
      for (const [position, beyond] of outer) if (beyond === value) return position;
      return log ? Math.log10(Math.max(min, value)) : value;
    },
    toValue: (position) => {
      for (const [place, beyond] of outer) if (Math.abs(place - position) < step / 2) return beyond;
      return inner(position);
    },
  };
}
