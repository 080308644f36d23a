/** What just happened in `two-wells`, in a sentence or two. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";

const percent = (share: number) =>
  `${share > 0.9 || share < 0.1 ? (share * 100).toFixed(1) : (share * 100).toFixed(0)} %`;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export function describe(summary: Summary): string {
  const value = (name: string) => summary.scalars[name]?.median ?? 0;
  const dimension = Number(summary.values.dimension);
  const where = `In ${NUMBERS[dimension] ?? dimension} dimension${dimension === 1 ? "" : "s"}`;
  const wide = percent(value("share.wide"));
  const exact = percent(value("share.exact"));
  if (summary.step === 0)
    return `The walkers stand ready, ${wide} of them in the wide well. ${where}, Boltzmann’s law says ${exact}.`;
  const steps = `${grouped(summary.step)} steps`;
  const first = `${where}, ${wide} of the walkers are in the wide well after ${steps}; Boltzmann’s law says ${exact}.`;
  const neither = value("share.neither");
  const lost = neither > 0.005 ? ` ${percent(neither)} are in neither well.` : "";
  const second =
    value("settled") > 0.5
      ? " Two different starts agree: the crowd has settled."
      : ` Two different starts still disagree (${percent(value("share.fromStart"))} and ${percent(value("share.fromOpposite"))}): this is a waiting time, not yet a law.`;
  return first + lost + second;
}
