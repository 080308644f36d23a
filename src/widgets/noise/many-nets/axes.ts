/** An axis for each measure. */
import type { MeasureName } from "../../../experiments/noise/many-nets/outputs.ts";
import { wholePercent } from "../../../terms/numbers.ts";
import { extentOf, linear, log, positiveExtentOf, type Scale, tickText } from "../../../ui/scales.ts";

export interface MeasureAxis {
  readonly scale: Scale;
  readonly log: boolean;
  readonly ticks?: readonly number[];
  readonly format: (value: number) => string;
  /** The value at that part of the axis, 0 at its low end. */
  readonly at: (part: number) => number;
}

/** These differ between nets by factors. */
const LOG: readonly MeasureName[] = ["trace", "scaled", "loss"];
const SHARES: readonly MeasureName[] = ["shaken", "test"];

export function axisOf(measure: MeasureName, values: readonly number[]): MeasureAxis {
  if (LOG.includes(measure)) {
    const [low, high] = positiveExtentOf(values);
    const [from, to] = [low / 1.5, high * 1.5];
    return { scale: log([from, to]), log: true, format: tickText, at: (part) => from * (to / from) ** part };
  }
  const [low, high] = extentOf(values);
  const share = SHARES.includes(measure);
  const room = 0.06 * (high - low);
  const [from, to] = share ? [0, Math.max(0.1, high + room)] : [Math.min(0, low - room), high + room];
  return {
    scale: linear([from, to]),
    log: false,
    format: share ? wholePercent : tickText,
    at: (part) => from + part * (to - from),
  };
}
