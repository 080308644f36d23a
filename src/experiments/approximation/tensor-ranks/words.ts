/** What `tensor-ranks` says. */
import { percent } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const CONTENTS: Readonly<Record<string, string>> = {
  tree: "the tree of small functions",
  field: "random waves",
  noise: "noise",
  tensor: "the exact tensor",
};

const terms = (count: number) => (count === 1 ? "1 term" : `${count} terms`);

/** The cut that goes between the pairs of the tree, where there is one. */
export const firstCut = (summary: Summary): string =>
  summary.values.content === "tree" || summary.values.content === "tensor" ? "the tree’s cut" : "one cut";

/** What is missing, of the whole; rounding is nothing. */
export const missingWords = (part: number): string => (part < 1e-10 ? "nothing" : percent(part));

export function cutsTitle(summary: Summary): string {
  const [right, wrong] = [read.median(summary, "right.lost"), read.median(summary, "wrong.lost")];
  const kept = Number(summary.values.terms);
  return `With ${terms(kept)}, ${missingWords(right)} is missing across ${firstCut(summary)}, ${missingWords(wrong)} across the other`;
}

export function describe(summary: Summary): string {
  const { content, terms: kept } = summary.values;
  const name = CONTENTS[String(content)] ?? "";
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  const [right, wrong] = [read.median(summary, "right"), read.median(summary, "wrong")];
  const [few, many] = [read.median(summary, "right.lost"), read.median(summary, "wrong.lost")];
  const has = content === "field" ? "have" : "has";
  const same = content === "field" ? ": few for both, since the waves are smooth, and no cut is better" : "";
  const noise = content === "noise" ? ": no cut is small" : "";
  return `${subject}, cut between knobs 1, 2 and 3, 4, ${has} ${terms(right)} of a thousandth of the first or more; cut between 1, 3 and 2, 4, ${terms(wrong)}${same}${noise}. With ${terms(Number(kept))} ${missingWords(few)} of it is missing, or ${missingWords(many)}.`;
}
