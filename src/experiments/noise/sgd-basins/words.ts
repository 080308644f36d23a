/** What just happened in `sgd-basins`, in a sentence or two, and what its panels may call themselves. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { percents } from "../two-wells/words.ts";
import { read } from "./outputs.ts";
import { BARRIER, EDGE } from "./setting.ts";

/** Shares closer than this are called alike. */
export const ALIKE = 0.08;
/** Standard errors of the runs of all seeds beyond which a settled crowd is not on the law. */
const ERRORS = 3;

/** Whether one basin is wider than the other: equal ones are named by their sides. */
const unlike = ({ values }: Summary): boolean => Number(values.ratio) > 1;

export const namesOf = (summary: Summary): { readonly sharp: string; readonly flat: string } =>
  unlike(summary) ? { sharp: "sharp basin", flat: "flat basin" } : { sharp: "left basin", flat: "right basin" };

/** Where there is little room: sharp, flat, left, right. */
export const shortly = (basin: string): string => basin.replace(" basin", "");

const shares = (summary: Summary) => ({
  gd: read.median(summary, "flat.gd"),
  sgd: read.median(summary, "flat.sgd"),
  langevin: read.median(summary, "flat.langevin"),
  law: read.median(summary, "flat.boltzmann"),
});

/** A temperature in two digits. */
const short = (value: number) => grouped(Number(value.toPrecision(2)));

const batchInWords = (batch: number) => (batch === 1 ? "with single examples" : `with batches of ${batch}`);

export function describe(summary: Summary): string {
  const { values, step } = summary;
  const { gd, sgd, langevin, law } = shares(summary);
  const { flat } = namesOf(summary);
  const [ofGd, ofSgd, ofLangevin, ofLaw] = percents([gd, sgd, langevin, law]);
  if (step === 0)
    return `Half of the runs of each stand in either basin, at the same places for all three. Boltzmann’s law gives the ${flat} ${ofLaw}.`;
  const temperature = short(read.median(summary, "temperature") * Number(values.heat));
  const matched =
    Number(values.heat) === 1 ? `at the matching temperature ${temperature}` : `at temperature ${temperature}`;
  const first = `After ${grouped(step)} steps ${ofGd} of the runs of descent are in the ${flat}, ${ofSgd} of SGD’s ${batchInWords(Number(values.batch))}, ${ofLangevin} of Langevin’s ${matched}; Boltzmann’s law says ${ofLaw}.`;
  return `${first} ${why(summary)}`;
}

function why(summary: Summary): string {
  const { sharp, flat } = namesOf(summary);
  const { gd, law } = shares(summary);
  if (Number(summary.values.rate) > EDGE && gd > 0.5 && unlike(summary))
    return `A rate above ${EDGE} is too long for the ${sharp}: descent leaves it without any noise.`;
  if (read.median(summary, "temperature") > BARRIER)
    return `It is hotter than the ridge is high: hardly a run keeps to a basin${unlike(summary) ? `, and “${shortly(flat)}” is all that lies outside a ball around the ${sharp}` : ""}.`;
  if (read.median(summary, "settled") < 0.5) {
    const [left, stayed] = percents([read.median(summary, "sgd.fromSharp"), read.median(summary, "sgd.fromFlat")]);
    return `Where a run of SGD stands still depends on where it began: there are ${left} of those begun in the ${sharp}, and ${stayed} of those begun in the ${flat}.`;
  }
  const mean = read.members(summary, "flat.sgd").reduce((sum, share) => sum + share, 0) / summary.members.length;
  const error = Math.sqrt((law * (1 - law)) / (Number(summary.values.runs) * summary.members.length));
  if (mean - law > ERRORS * error)
    return `SGD’s two starts agree, yet beyond the law: steps of this length favor the ${flat} by themselves.`;
  if (law - mean > ERRORS * error)
    return "SGD’s two starts agree within their error, and it is still short of the law.";
  return `SGD’s two starts agree.${Number(summary.values.heat) === 1 ? " Its noise is the same everywhere here, by construction, so it is Langevin’s." : ""}`;
}

/** Title of the panel that follows the shares: what it shows, not what it should. */
export function followTitle(summary: Summary): string {
  if (summary.step === 0) return "Alike at the start";
  const { gd, sgd, langevin } = shares(summary);
  if (Math.abs(sgd - langevin) > ALIKE) return "SGD and Langevin part";
  if (Math.abs(sgd - gd) > ALIKE) return "SGD goes with Langevin";
  if (gd > 0.5 + ALIKE) return "All three leave";
  const left = Math.max(read.median(summary, "sgd.fromSharp"), 1 - read.median(summary, "sgd.fromFlat"));
  return left > ALIKE ? "Runs cross, and shares stay even" : "Hardly anyone has left";
}

/** The answer of the guess, computed. */
export function whoLeaves(summary: Summary): string {
  const { gd, sgd, langevin } = shares(summary);
  if (Math.abs(sgd - langevin) <= ALIKE) return Math.abs(sgd - gd) <= ALIKE ? "all" : "noisy";
  return sgd > langevin ? "sgd" : "langevin";
}
