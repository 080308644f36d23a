/**
 * A slider's track: the values at which it stops, in order. A position is the number of a stop, so that keys, clicks and
 * drags give exactly these values, in every browser alike; on a log scale the stops are a part of a decade apart.
 */
import type { RangeParameter } from "../experiments/types.ts";
import { clampNumber } from "../experiments/values.ts";

export interface Track {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Between two stops where the value is none. */
  readonly toPosition: (value: number) => number;
  readonly toValue: (position: number) => number;
}

/** Positions are rounded to this many digits, so that 0.1 + 0.2 is 0.3. */
const digits = 9;
const tidy = (x: number, places = digits) => Number(x.toPrecision(places));

/** What the grid gives: from end to end by steps, on a log scale with three significant digits. */
function gridOf({ min, max, step, scale }: RangeParameter): number[] {
  const log = scale === "log";
  const [low, high] = log ? [Math.log10(min), Math.log10(max)] : [min, max];
  const count = Math.floor((high - low) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => (log ? tidy(10 ** (low + i * step), 3) : tidy(low + i * step)));
}

/** The grid, in which values that mean something (ends, default, marks, those beyond the ends) take the nearest places. */
function stopsOf(parameter: RangeParameter): number[] {
  const { min, max, value, also = [], marks = [], scale, step } = parameter;
  const meant = [min, max, value, ...also, ...marks.map((mark) => mark.value)];
  const place = (x: number) => (scale === "log" ? Math.log10(x) : x);
  const free = gridOf(parameter)
    .map((x) => clampNumber(parameter, x))
    .filter((x) => meant.every((other) => !(Math.abs(place(other) - place(x)) < step / 2)));
  return [...new Set([...meant, ...free])].sort((a, b) => a - b);
}

/** Whether every whole number from end to end is a stop, and nothing else: of a draw there are a million. */
function isWhole({ min, max, value, also = [], marks = [], scale, step }: RangeParameter): boolean {
  const meant = [min, max, value, ...also, ...marks.map((mark) => mark.value)];
  return scale !== "log" && step === 1 && meant.every((x) => Number.isInteger(x) && x >= min && x <= max);
}

export function trackOf(parameter: RangeParameter): Track {
  if (isWhole(parameter)) {
    const { min, max } = parameter;
    const within = (position: number) => Math.max(0, Math.min(max - min, position));
    return {
      min: 0,
      max: max - min,
      step: 1,
      toPosition: (value) => within(value - min),
      toValue: (position) => min + within(Math.round(position)),
    };
  }
  const stops = stopsOf(parameter);
  const last = stops.length - 1;
  const log = parameter.scale === "log";
  return {
    min: 0,
    max: last,
    step: 1,
    toPosition: (value) => {
      const above = stops.findIndex((stop) => stop >= value);
      if (above <= 0) return above < 0 ? last : 0;
      const [low, high] = [stops[above - 1]!, stops[above]!];
      if (high === value) return above;
      const share = log && low > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
      return above - 1 + share;
    },
    toValue: (position) => stops[Math.max(0, Math.min(last, Math.round(position)))]!,
  };
}

/** Where along the track a value stands, 0 to 1. */
export const shareOf = (track: Track, value: number): number =>
  (track.toPosition(value) - track.min) / (track.max - track.min);
