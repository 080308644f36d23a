/** What `newton` says: its sentence, its titles, and how two methods compare. */
import { capital, counted, listed } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { type MethodName, methodNames, methods } from "./methods.ts";
import { read } from "./outputs.ts";

export type Verdict = "lower" | "level" | "higher" | "unknown";

/** Errors that differ by a smaller share are alike: as printed, in two digits, they are the same. */
const ALIKE = 0.01;

/**
 * Whether Newton's method predicts better than descent in small batches, start by start. Chance alone would make the
 * numbers of wins differ by the root of their sum, and twice that is asked for (a sign test, which leaves out ties).
 */
export function verdictOf(summary: Summary): Verdict {
  const newton = read.members(summary, "error.newton");
  const sgd = read.members(summary, "error.sgd");
  if (summary.step < summary.steps || newton.length === 0) return "unknown";
  const lower = newton.filter((error, i) => error < (1 - ALIKE) * (sgd[i] ?? Number.NaN)).length;
  const higher = newton.filter((error, i) => (1 - ALIKE) * error > (sgd[i] ?? Number.NaN)).length;
  const lead = lower - higher;
  if (lead * lead <= 4 * (lower + higher)) return "level";
  return lead > 0 ? "lower" : "higher";
}

/** A distance or an error in two digits; what is left by rounding is 0. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value < 5e-4 ? "0" : String(Number(value.toPrecision(2)));
}

const errorOf = (summary: Summary, name: MethodName) => short(read.median(summary, `error.${name}`));
const isNet = (summary: Summary) => summary.values.model === "net";

/** Ends within this distance are one. */
const SAME = 1e-3;
/** Methods other than gradient descent that end where it does. */
const together = (summary: Summary) =>
  methodNames.filter((name) => name !== "gd" && read.members(summary, `apart.${name}`).every((apart) => apart < SAME));

export function endTitle(summary: Summary): string {
  if (summary.step < summary.steps) return `${summary.step} of ${summary.steps} steps`;
  const away = methodNames.filter((name) => name !== "gd" && !together(summary).includes(name));
  if (away.length === 0) return "All end at one fit";
  if (away.length === 1) return "All but one end at one fit";
  if (read.members(summary, "closest").every((distance) => distance > SAME)) return "Each ends at a fit of its own";
  return "Several fits, and not one";
}

/** Whether that descent is scaled at all. */
export const isScaled = ({ values }: Summary): boolean => Number(values.ratio) !== 1;
export const ownStarts = ({ values }: Summary): boolean => values.starts === "own";

/** Of two weights: where the methods end, in words. */
function planeWords(summary: Summary): string {
  if (ownStarts(summary))
    return `Each method ends at the exact fit nearest to its own start${isScaled(summary) ? "; of scaled descent it is the nearest by its own measure of steps" : ""}.`;
  const same = together(summary);
  if (same.length === 0) return "The methods end at different places.";
  const ends = `${capital(listed(["gradient descent", ...same.map((name) => methods[name].label)]))} end at the same exact fit`;
  return same.includes("scaled")
    ? `${ends}.`
    : `${ends}; scaled descent ends ${short(read.median(summary, "apart.scaled"))} away.`;
}

const TITLES: Readonly<Record<Verdict, string>> = {
  level: "Newton predicts about as well as batches",
  lower: "Newton predicts better than batches",
  higher: "Newton predicts worse than batches",
  unknown: "Test error so far",
};

export const errorTitle = (summary: Summary): string => TITLES[verdictOf(summary)];

export function describe(summary: Summary): string {
  const seeds = counted(summary.seeds.length, "start");
  if (summary.step < summary.steps)
    return `Six methods go down from ${ownStarts(summary) ? "starts of their own" : "the same start"}: after ${counted(summary.step, "step")} the median test error is ${errorOf(summary, "gd")} by gradient descent and ${errorOf(summary, "newton")} by Newton’s method.`;
  const left = read.members(summary, "unfitted").reduce((sum, count) => sum + count, 0);
  const late = left > 0 ? ` In ${counted(left, "case")} of all, steps ran out before the fit was exact.` : "";
  const errors = `Median test error of ${seeds}: ${errorOf(summary, "gd")} by gradient descent, ${errorOf(summary, "sgd")} in small batches, ${errorOf(summary, "newton")} by Newton’s method, ${errorOf(summary, "lm")} by Levenberg and Marquardt’s and ${errorOf(summary, "lbfgs")} by L-BFGS.`;
  if (!isNet(summary))
    return `${planeWords(summary)} Median test error of ${seeds}: ${errorOf(summary, "newton")} by Newton’s method, ${errorOf(summary, "scaled")} by scaled descent.${late}`;
  const start = ownStarts(summary) ? "a start of its own" : "the same start";
  return `${errors} Newton’s net lies ${short(read.median(summary, "apart.newton"))} from that of gradient descent, which has come ${short(read.median(summary, "moved"))} from ${start}.${late}`;
}
