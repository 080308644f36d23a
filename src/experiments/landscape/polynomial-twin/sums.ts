/** What the hidden units of a net are given: the sums in front of their kinks or polynomials, at every example. */
import type { Learner } from "../../../engine/learner.ts";
import { resolve } from "../../../engine/network.ts";
import type { Floats } from "../../../engine/trainer.ts";
import { valueAt } from "./kink.ts";

/** A bar of the histogram is this wide; it counts from -REACH to REACH, and in the outermost bars all beyond. */
const BAR = 0.5;
export const REACH = 10;
const BARS = Math.floor((2 * REACH) / BAR + 0.5);
/** Middles of the bars. */
export const bars = Float64Array.from({ length: BARS }, (_, i) => (i + 0.5) * BAR - REACH);

export interface Sums {
  /** Share of all sums in each bar. */
  readonly histogram: Float64Array;
  /** Size of the largest. */
  readonly reach: number;
  /** Share that lies beyond ±interval. */
  readonly outside: number;
}

/** `parameters` in the order of network.ts; x: examples x inputs. Dense hidden layers alone. */
export function sumsOf(learner: Learner, parameters: Floats, x: Floats, interval: number): Sums {
  const { layers, inputs } = resolve(learner);
  const histogram = new Float64Array(BARS);
  let [reach, outside, count] = [0, 0, 0];
  for (let example = 0; example < x.length; example += inputs) {
    let values = Float64Array.from(x.subarray(example, example + inputs));
    for (const { fanIn, units, weightsAt, biasesAt, activation } of layers.slice(0, -1)) {
      const sums = new Float64Array(units);
      for (let unit = 0; unit < units; unit++) {
        let sum = parameters[biasesAt + unit]!;
        for (let i = 0; i < fanIn; i++) sum += values[i]! * parameters[weightsAt + i * units + unit]!;
        sums[unit] = sum;
        const size = Math.abs(sum);
        reach = Math.max(reach, size);
        if (size > interval) outside++;
        histogram[Math.max(0, Math.min(BARS - 1, Math.floor((sum + REACH) / BAR)))]!++;
        count++;
      }
      values =
        typeof activation === "object" && "polynomial" in activation
          ? sums.map((sum) => valueAt(activation.polynomial, sum))
          : sums.map((sum) => Math.max(sum, 0));
    }
  }
  return { histogram: histogram.map((bar) => bar / count), reach, outside: outside / count };
}
