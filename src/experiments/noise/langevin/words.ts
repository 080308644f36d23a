/** What just happened in `langevin`, in two or three sentences; and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;

/** Distances that are no larger than this many times what chance leaves are chance. */
const BY_CHANCE = 1.5;

const near = (summary: Summary, name: "distance" | "other") =>
  read.median(summary, name) <= BY_CHANCE * read.median(summary, "chance");

/** The two starts agree as well as two draws of one law would. */
const agree = (summary: Summary) => read.median(summary, "apart") <= BY_CHANCE * 1.42 * read.median(summary, "chance");

export function crowdTitle(summary: Summary): string {
  if (summary.step === 0) return "All walkers at one place";
  if (summary.state === "diverged") return "The steps overshoot, farther every time";
  if (near(summary, "distance") && near(summary, "other")) return "The crowd lies on Boltzmann’s law";
  return agree(summary) ? "The crowd has settled, beside the law" : "The crowd is on its way";
}

export function distanceTitle(summary: Summary): string {
  if (summary.step === 0) return "Distance from the law, at the start";
  if (summary.state === "diverged") return "No law: the crowd has left";
  if (near(summary, "distance") && near(summary, "other")) return "From both sides, down to chance";
  if (agree(summary)) return `Both sides agree, and miss the law by ${percent(read.median(summary, "distance"))}`;
  const [one, other] = [read.median(summary, "distance"), read.median(summary, "other")];
  return Math.max(one, other) < 1.5 * Math.min(one, other)
    ? "Both sides are on their way"
    : "One side is still farther from the law";
}

export function describe(summary: Summary): string {
  const crowd = `${grouped(Number(summary.values.walkers))} walkers`;
  if (summary.step === 0) return `${crowd} stand at ${String(summary.values.start)}, as many at the mirrored place.`;
  if (summary.state === "diverged")
    return `By step ${grouped(summary.step)} every crowd had left the landscape: a step longer than twice the time of its stiffest part overshoots more each time.`;
  const distance = read.median(summary, "distance");
  const time = Number(read.median(summary, "time").toPrecision(3));
  const way = `After ${grouped(summary.step)} steps, a time of ${grouped(time)}, the crowd differs from Boltzmann’s law by ${percent(distance)}`;
  if (near(summary, "distance") && near(summary, "other"))
    return `${way}: that is what ${crowd} differ by chance. From the other side it is the same.`;
  const chance = `chance alone would leave ${percent(read.median(summary, "chance"))}`;
  if (!agree(summary))
    return `${way}, where ${chance}. The crowd from the other side is elsewhere, ${percent(read.median(summary, "other"))} away from the law: it has not settled.`;
  const scheme = read.median(summary, "variance.scheme");
  const bias = Number.isFinite(scheme)
    ? `steps of this length spread it to a variance of ${scheme.toPrecision(2)} in place of ${read.median(summary, "variance.law").toPrecision(2)}`
    : "steps of this length have a law of their own, which is not Boltzmann’s";
  return `${way}, where ${chance}. Both sides agree, so it has settled; ${bias}.`;
}
