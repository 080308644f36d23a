/** What just happened in `langevin`, in two or three sentences; and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { dimensionOf, mayJump } from "./dimension.ts";
import { read } from "./outputs.ts";
import { otherStart } from "./parameters.ts";
import type { Settings } from "./settings.ts";

const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;

/** Distances that are no larger than this many times what chance leaves are chance. */
const BY_CHANCE = 1.5;

const byChance = (summary: Summary, name: "distance" | "other" | "distance.steps") =>
  read.median(summary, name) <= BY_CHANCE * read.median(summary, "chance");
const onLaw = (summary: Summary) => byChance(summary, "distance") && byChance(summary, "other");

/** The two starts agree as well as two draws of one law would. */
const agree = (summary: Summary) => read.median(summary, "apart") <= BY_CHANCE * 1.42 * read.median(summary, "chance");

/** The summary's own values, which the table has checked. */
export const settingsOf = ({ values }: Summary) => values as unknown as Settings;
export const inPlane = (summary: Summary) => dimensionOf(settingsOf(summary)) === 2;

export function crowdTitle(summary: Summary): string {
  if (summary.step === 0) return "All walkers at one place";
  if (summary.state === "diverged") return diverging(summary);
  if (onLaw(summary)) return "The crowd lies on Boltzmann’s law";
  if (!agree(summary)) return "The crowd is on its way";
  return byChance(summary, "distance.steps") && !mayJump(settingsOf(summary))
    ? "The crowd lies on the law of its own steps"
    : "The crowd has settled, beside the law";
}

/** A formula may have no number where walkers come, and then no step is to blame. */
const heightless = (summary: Summary) =>
  summary.values.potential === "typed" && !Number.isFinite(read.median(summary, "mean.law"));
const diverging = (summary: Summary) =>
  heightless(summary) ? "No landscape: the formula has gaps" : "The steps overshoot, farther every time";

export function distanceTitle(summary: Summary): string {
  if (summary.step === 0) return "Distance from the law, at the start";
  if (summary.state === "diverged") return "No law: the crowd has left";
  if (onLaw(summary)) return "From both starts, down to chance";
  if (agree(summary)) return `Both starts agree, and miss the law by ${percent(read.median(summary, "distance"))}`;
  const [one, other] = [read.median(summary, "distance"), read.median(summary, "other")];
  return Math.max(one, other) < 1.5 * Math.min(one, other)
    ? "Both starts are on their way"
    : "One start is still farther from the law";
}

/** Times beyond any run are told by their order of size. */
const roughly = (time: number) => grouped(Number(time.toPrecision(time < 1e4 ? 2 : 1)));
const LONGEST = 1e9;

function waiting(summary: Summary): string {
  const memory = read.median(summary, "memory");
  if (!Number.isFinite(memory) || mayJump(settingsOf(summary))) return "";
  const needed = memory > LONGEST ? "longer than any run could last" : `a time of about ${roughly(memory)}`;
  return ` By theory a start fades to a third of its trace in ${needed}.`;
}

export function describe(summary: Summary): string {
  const crowd = `${grouped(Number(summary.values.walkers))} walkers`;
  if (summary.state === "diverged")
    return heightless(summary)
      ? "This formula has no height at some places within the edges, so nothing can slide there."
      : `By step ${grouped(summary.step)} every crowd had left the landscape: a step longer than twice the time of its stiffest part overshoots more each time.`;
  if (summary.step === 0)
    return `${crowd} stand at ${String(summary.values.start)}, as many at ${otherStart(Number(summary.values.start))}.`;
  const distance = read.median(summary, "distance");
  const time = Number(read.median(summary, "time").toPrecision(3));
  const way = `After ${grouped(summary.step)} steps, a time of ${grouped(time)}, the crowd differs from Boltzmann’s law by ${percent(distance)}`;
  const inside = inPlane(summary)
    ? ` Of the crowd ${percent(read.median(summary, "half"))} stand within the line that should hold half.`
    : "";
  if (onLaw(summary))
    return `${way}: that is what ${crowd} differ by chance. From the other start it is the same.${inside}`;
  const chance = `chance alone would leave ${percent(read.median(summary, "chance"))}`;
  if (!agree(summary))
    return `${way}, where ${chance}. The crowd from the other start is elsewhere, ${percent(read.median(summary, "other"))} away from the law: it has not settled.${waiting(summary)}`;
  return `${way}, where ${chance}. Both starts agree, so it has settled; ${bias(summary)}.${inside}`;
}

function bias(summary: Summary): string {
  if (mayJump(settingsOf(summary)))
    return "step, floor and sign may jump, which the law sees, and walkers, who feel slopes alone, do not";
  const own = "steps of this length have a law of their own";
  const scheme = read.median(summary, "variance.scheme");
  if (Number.isFinite(scheme))
    return `${own}, spread to a variance of ${scheme.toPrecision(2)} in place of ${read.median(summary, "variance.law").toPrecision(2)}`;
  const away = read.median(summary, "bias");
  if (!Number.isFinite(away)) return `${own}, which is not Boltzmann’s`;
  const from = percent(read.median(summary, "distance.steps"));
  return `${own}, which is ${percent(away)} away from Boltzmann’s, and from that one the crowd differs by ${from}`;
}
