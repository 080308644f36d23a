/** What `few-examples` says: its sentence, and the titles of its panels. */
import { grouped, percent } from "../../../terms/numbers.ts";
import { capital, counted } from "../../../terms/words.ts";
import { styles } from "../../approximation/learner-race/learners.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { graphNames, weightsOf } from "./nets.ts";
import { read } from "./outputs.ts";
import { TEN } from "./parameters.ts";

export type Verdict = "rises" | "level" | "falls" | "unknown";

/**
 * Changes below this share of the error are about level: four surveys of 24 draws gave up to 0.11 with twenty examples or
 * fewer, and 0.14 or more with a hundred.
 */
const LEVEL = 1 / 8;

/** What the trained net's error does from ten units to the most. */
export function verdictOf(summary: Summary): Verdict {
  const [ten, widest] = [read.median(summary, "whole.ten"), read.median(summary, "whole.widest")];
  const units = read.field(summary, "units");
  if (!Number.isFinite(ten) || !(Number(units[units.length - 1]) > 100)) return "unknown";
  if (Math.abs(widest - ten) <= LEVEL * ten) return "level";
  return widest > ten ? "rises" : "falls";
}

const high = (summary: Summary) => read.median(summary, "whole.widest") > 0.25;

export function errorsTitle(summary: Summary): string {
  const verdict = verdictOf(summary);
  if (verdict === "unknown") return "Errors against hidden units";
  if (verdict === "level") return high(summary) ? "Flat, but high" : "Flat";
  return verdict === "rises" ? "More units do harm" : "More units help";
}

/** Of the panel with fewer and more examples: their errors with the most units, in the order of the examples. */
export function manyTitle(errors: readonly number[]): string {
  const falling = errors.every((error, i) => i === 0 || error < 0.95 * (errors[i - 1] ?? Number.NaN));
  return errors.length > 1 && falling ? "More examples lower the line" : "With fewer and more examples";
}

/** Each net’s error with its middle half; NaN where it is not known. */
export const graphErrors = (points: readonly SweepPoint[]) =>
  graphNames.map((name) => {
    const point = points.find(({ value }) => value === name);
    const band = point ? read.band(point.summary, "graph.error") : null;
    return {
      ...styles[name],
      name,
      error: band?.median ?? Number.NaN,
      low: band?.low ?? null,
      high: band?.high ?? null,
    };
  });

export function graphTitle(points: readonly SweepPoint[]): string {
  const sorted = graphErrors(points).toSorted((a, b) => a.error - b.error);
  const [first, next] = sorted;
  if (points.length < graphNames.length || !first || !next) return "What the graph is worth";
  return first.error < 0.85 * next.error ? `The graph matters: the ${first.label} leads` : "No net leads";
}

export function describe(summary: Summary): string {
  const { examples } = summary.values;
  const units = read.field(summary, "units");
  const many = `${capital(counted(Number(examples), "example"))}`;
  if (units.length === 0) return `${many}, and no net has been trained yet.`;
  const widest = Number(units[units.length - 1]);
  const end = percent(read.median(summary, "whole.widest"));
  if (verdictOf(summary) === "unknown")
    return `${many}: with ${counted(widest, "unit")} ${end} of new points are wrong.`;
  const from = read.median(summary, "fits.from");
  const fitted = Number.isFinite(from)
    ? `From ${counted(from, "unit")} on more than half of the draws are fitted without an error.`
    : "Even with the most units, no more than half of the draws are fitted.";
  const ten = percent(read.median(summary, "whole.ten"));
  const level = read.median(summary, "last.level");
  return `${many}. ${fitted} Of new points ${ten} are wrong with ten units, ${weightsOf(TEN)} weights, and ${end} with ${grouped(widest)}. If the last layer alone is solved for, ${percent(level)} are wrong at as many weights as examples, and ${percent(read.median(summary, "last.widest"))} in the end.`;
}
