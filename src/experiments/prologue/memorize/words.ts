/** What `memorize` says. */
import { wholePercent } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { isRule } from "./rules.ts";

const scores = (summary: Summary) => {
  const of = (name: Parameters<typeof read.median>[1]) => read.median(summary, name);
  return { dots: of("dots"), wrong: of("wrong"), fresh: of("new"), missed: of("new.wrong"), weights: of("weights") };
};

export function mapTitle(summary: Summary): string {
  const { dots, wrong, fresh, missed } = scores(summary);
  return `Right: ${dots - wrong} of ${dots} dots, ${fresh - missed} of ${fresh} new ones`;
}

export function describe(summary: Summary): string {
  const { dots, wrong, fresh, missed, weights } = scores(summary);
  const truth = isRule(String(summary.values.labels));
  const labels = truth ? "true labels" : "labels of any kind";
  const learned =
    wrong === 0
      ? `the net is right about ${dots === 1 ? "it" : `all ${dots}`}`
      : `the net gets ${wrong} wrong, and cannot do better in mean square`;
  const unseen = `Of the ${fresh} hollow dots, which it has not seen, it gets ${missed} wrong${missed > 0 ? ", ringed" : ""}`;
  const same = `Over other draws, ${counted(weights, "weight")} get ${wholePercent(read.median(summary, "any.new"))} of new dots wrong with any labels, and ${wholePercent(read.median(summary, "true.new"))} with true ones.`;
  return `${counted(dots, "dot")} with ${labels}, ${counted(weights, "weight")}: ${learned}. ${unseen}. ${same}`;
}
