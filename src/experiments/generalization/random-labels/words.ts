/** What `random-labels` says: its sentence, its verdict, and the titles of its panels. */
import { grouped, shortPercent } from "../../../terms/numbers.ts";
import { capital, listed } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { coversShare } from "./cover.ts";
import { read } from "./outputs.ts";
import { LABELINGS } from "./parameters.ts";

export type Verdict = "few" | "weights" | "all" | "unknown";

/** How many of the examples the net fits to the last. */
export function verdictOf(summary: Summary): Verdict {
  const at = read.field(summary, "at");
  if (at.length < 3) return "unknown";
  const exact = read.median(summary, "exact");
  if (exact === at[at.length - 1]) return "all";
  return read.median(summary, "exact.ratio") > 0.4 ? "weights" : "few";
}

export const isLayer = ({ values }: Summary): boolean => values.learner === "linear";

/** Which labels those are that are not the true ones. */
export function labelsOf({ values }: Summary): string {
  const random = Number(values.random);
  if (random === 0) return "true labels";
  return random === 1 ? "coin labels" : `${shortPercent(random)} coin labels`;
}

export function errorsTitle(summary: Summary): string {
  const verdict = verdictOf(summary);
  if (verdict === "unknown") return "Errors against examples";
  const labels = capital(labelsOf(summary));
  const fits =
    verdict === "all"
      ? "all examples are fitted"
      : Number.isFinite(read.median(summary, "exact"))
        ? `up to ${grouped(read.median(summary, "exact"))} examples are fitted`
        : "not even the fewest are fitted";
  return `${labels}: ${fits}; with ${grouped(read.median(summary, "examples"))}, ${shortPercent(read.median(summary, "test"))} of new ones missed`;
}

/** Largest distance of the measured shares from Cover's. */
export function farthest(summary: Summary): number {
  const shares = read.field(summary, "shares");
  return Array.from(read.field(summary, "at")).reduce(
    (most, examples, i) =>
      Math.max(most, Math.abs((shares[i] ?? Number.NaN) - coversShare(examples, read.median(summary, "weights")))),
    0,
  );
}

const ratioOf = (summary: Summary) => Number(read.median(summary, "exact.ratio").toPrecision(2));

/** Three and a half standard errors of a share of a half: of ten shares on the curve one is so far off once in two hundred times. */
const chance = ({ values }: Summary) => 3.5 * Math.sqrt(0.25 / (LABELINGS * Number(values.draws)));

export function sharesTitle(summary: Summary): string {
  const known = read.field(summary, "at").length;
  if (known < 3) return "Who meets all labels";
  if (isLayer(summary)) return farthest(summary) < chance(summary) ? "On Cover’s curve" : "Off Cover’s curve";
  const ratio = ratioOf(summary);
  if (!Number.isFinite(ratio)) return "The net fits not even the fewest";
  const net = `the net to ${ratio}${verdictOf(summary) === "all" ? " or more" : ""}`;
  if (Number(summary.values.random) === 1) return `Half fitted: one layer to 2 examples a weight, ${net}`;
  return `Half fitted: coin labels by one layer to 2 examples a weight, ${labelsOf(summary)} by ${net}`;
}

/** Of a sweep over steps: most examples fitted for each of them, ascending; NaN where there are none. */
export function stepsTitle(exacts: readonly number[]): string {
  const grows = exacts.every((exact, i) => i === 0 || exact > (exacts[i - 1] ?? Number.NaN));
  if (exacts.length < 2 || !exacts.every(Number.isFinite)) return "Training error for few and many steps";
  return grows
    ? `More steps, more fitted: ${listed(exacts.map(grouped))} examples`
    : "More steps do not always fit more";
}

function describeLayer(summary: Summary): string {
  const at = Array.from(read.field(summary, "at"));
  const weights = read.median(summary, "weights");
  const layer = `One layer of ${grouped(weights)} weights`;
  if (at.length === 0) return `${layer}, and it has not been asked yet.`;
  // twice as many as weights, where these have been asked about
  const place = Math.max(at.indexOf(2 * weights), at.length === 1 ? 0 : -1);
  const away = `From Cover’s count its shares are at most ${farthest(summary).toFixed(2)} away.`;
  if (place < 0) return `${layer}, asked about ${listed(at.map(grouped))} examples. ${away}`;
  const met = shortPercent(read.field(summary, "shares")[place] ?? Number.NaN);
  return `${layer} meets ${met} of the labelings of ${grouped(at[place] ?? Number.NaN)} examples. ${away}`;
}

export function describe(summary: Summary): string {
  if (isLayer(summary)) return describeLayer(summary);
  const found = (name: Parameters<typeof read.median>[1]) => read.median(summary, name);
  const known = read.field(summary, "at").length;
  const weights = grouped(found("weights"));
  const labels = labelsOf(summary);
  if (known === 0) return `A net of ${weights} weights, and it has not seen any examples with ${labels} yet.`;
  const random = Number(summary.values.random);
  const errors = `With ${grouped(found("examples"))} examples and ${labels} it gets ${shortPercent(found("train"))} of them wrong, and ${shortPercent(found("test"))} of new ones`;
  const beside =
    random > 0 ? `; with true labels ${shortPercent(found("true.train"))} and ${shortPercent(found("true.test"))}` : "";
  if (known === 1) return `A net of ${weights} weights. ${errors}${beside}.`;
  const exact = found("exact");
  const fits = Number.isFinite(exact)
    ? `fits up to ${grouped(exact)} examples with ${labels} exactly`
    : `does not fit even the fewest examples with ${labels} exactly`;
  return `After ${grouped(Number(summary.values.steps))} steps a net of ${weights} weights ${fits}. ${errors}${beside}.`;
}
