/** What just happened in `valley`, in two or three sentences; and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import { inWords } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import type { Settings } from "./law.ts";
import { read } from "./outputs.ts";
import { parameters } from "./parameters.ts";

export const percent = (value: number): string => `${(value * 100).toFixed(value > 0.995 || value < 0.005 ? 1 : 0)} %`;
/** Shares that differ by less than this are one in a picture. */
const NEAR = 0.03;

/** The summary's own values, which the table has checked. */
export const settingsOf = ({ values }: Summary) => values as unknown as Settings;

export const dimensionsInWords = ({ values }: Summary): string => {
  const count = Number(values.dimension);
  return `${inWords(count)} dimension${count === 1 ? "" : "s"}`;
};

export const settled = (summary: Summary) => read.median(summary, "settled") > 0.5;
const onLaw = (summary: Summary) => Math.abs(read.median(summary, "share") - read.median(summary, "law")) < NEAR;

export function mapTitle(summary: Summary): string {
  if (summary.step === 0) return "Half of the crowd in the pit, half in the valley";
  if (!settled(summary)) return "The crowd has not settled";
  const share = read.median(summary, "share");
  if (Math.abs(share - 0.5) < NEAR) return "Pit and valley are even";
  return share > 0.5 ? "Most are in the valley" : "Most are in the pit";
}

export function dimensionTitle({ values }: Summary): string {
  if (Number(values.length) === 0) return "A valley of no length is a pit";
  return "Every flat direction multiplies the odds";
}

export function temperatureTitle(summary: Summary): string {
  const even = read.median(summary, "even");
  if (even <= parameters.temperature.max) return `Below ${even.toPrecision(2)} the pit wins`;
  if (Number(summary.values.deeper) > 0) return "The deeper pit wins at every temperature here";
  const flat = Number(summary.values.length) > 0 && Number(summary.values.dimension) > 1;
  return flat ? "The colder, the more the valley" : "Even at every temperature";
}

export function describe(summary: Summary): string {
  const law = percent(read.median(summary, "law"));
  const crowd = `${grouped(Number(summary.values.walkers))} walkers`;
  if (summary.step === 0)
    return `In ${dimensionsInWords(summary)}, half of ${crowd} begin in the pit and half in the valley; Boltzmann’s law puts ${law} into the valley.`;
  const share = `In ${dimensionsInWords(summary)}, ${percent(read.median(summary, "share"))} of ${crowd} are in the valley after ${grouped(summary.step)} steps; Boltzmann’s law says ${law}.`;
  if (!settled(summary))
    return `${share} The two starts still disagree, ${percent(read.median(summary, "pit"))} against ${percent(read.median(summary, "valley"))}: the crowd has not settled.`;
  return `${share} ${onLaw(summary) ? "Both starts agree, and on the law." : "Both starts agree, yet not on the law: steps of this length have a law of their own."}`;
}
