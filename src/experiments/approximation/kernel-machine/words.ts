/** What `kernel-machine` says. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Two digits, or whole numbers with their thousands apart. */
export const size = (value: number): string =>
  value >= 100 ? grouped(Number(value.toPrecision(3))) : String(Number(value.toPrecision(2)));

export function machineTitle(summary: Summary): string {
  const units = read.median(summary, "units");
  return `${units === 1 ? "One example, one unit" : `${units} examples, ${units} units`}; largest weight ${size(read.median(summary, "largest"))}`;
}

/** Less than this the curve runs through its examples, as far as can be seen. */
const THROUGH = 0.005;

export function describe(summary: Summary): string {
  const units = read.median(summary, "units");
  const miss = read.median(summary, "miss");
  const weight = size(read.median(summary, "largest"));
  const freedom = read.median(summary, "freedom").toFixed(1);
  if (units === 1)
    return `One unit stands at the one example, and ${miss < THROUGH ? "runs through it" : `misses it by ${miss.toFixed(3)}`}. The weight is ${weight}. The ridge leaves ${freedom} of one degree of freedom.`;
  const runs =
    miss < THROUGH ? "runs through all of them" : `misses them by ${miss.toFixed(3)} on average (root mean square)`;
  return `${units} units stand at ${units} examples, and their sum ${runs}. The largest weight is ${weight}. The ridge leaves ${freedom} of ${units} degrees of freedom.`;
}
