/** What just happened in `learner-race`, in a sentence or two. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { type LearnerName, learnerNames, styles } from "./learners.ts";

const NUMBERS: Readonly<Record<string, string>> = { "4": "four", "8": "eight", "16": "sixteen" };
const short = (value: number) =>
  value < 0.095 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toPrecision(2);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function describe(summary: Summary): string {
  const standing = learnerNames.flatMap((name) => {
    const error = summary.scalars[`nrmse.${name}`]?.median;
    return error == null ? [] : [{ name, error }];
  });
  standing.sort((a, b) => a.error - b.error);
  const the = (name: LearnerName) => `the ${styles[name].label}`;
  if (summary.diverged.length > 0 && summary.state === "diverged") {
    const fallen = learnerNames.filter((name) => !standing.some((runner) => runner.name === name));
    const at = grouped(summary.diverged.reduce((least, { step }) => Math.min(least, step), Number.POSITIVE_INFINITY));
    const who = fallen.length === learnerNames.length ? "all five learners" : listed(fallen.map(the));
    const rest =
      standing.length > 0
        ? ` The best of the others, ${the(standing[0]!.name)}, stood at ${short(standing[0]!.error)}.`
        : "";
    return `By step ${at} ${who || "some learners"} had diverged at learning rate ${Number(summary.values.rate)}: an error a thousand times that of guessing the mean, or beyond all numbers.${rest}`;
  }
  const [first] = standing;
  const last = standing.at(-1);
  if (!first || !last) return "No learner has a finite error.";
  const variables = `${NUMBERS[String(summary.values.dimension)] ?? summary.values.dimension} variables`;
  const budget = `about ${grouped(Number(summary.values.parameters))} weights each`;
  if (summary.step === 0)
    return `Five learners stand ready, ${budget}, before a target of ${variables}. Guessing the mean would score 1; untrained, ${the(first.name)} scores ${short(first.error)}.`;
  const when =
    summary.step < summary.steps
      ? `After ${grouped(summary.step)} of ${grouped(summary.steps)} steps`
      : `After ${grouped(summary.steps)} steps`;
  const others = standing.slice(1).map(({ name, error }) => `${the(name)} ${short(error)}`);
  const opening = `${when}, in ${variables} with ${budget}, ${the(first.name)} leads with a test error of ${short(first.error)}; then ${listed(others)}.`;
  const fell =
    summary.diverged.length > 0
      ? ` In ${summary.diverged.length} of ${summary.seeds.length} seeds a learner diverged.`
      : "";
  return opening + compared(summary) + fell;
}

/** The tree against the dense net, and the wrong graph against the right one. */
function compared(summary: Summary): string {
  const error = (name: LearnerName) => summary.scalars[`nrmse.${name}`]?.median ?? Number.NaN;
  const [tree, dense, wrong] = [error("tree"), error("dense"), error("wrongTree")];
  if (!Number.isFinite(tree + dense + wrong)) return "";
  const times = (a: number, b: number) => (a / b).toFixed(1);
  const against =
    dense > 1.15 * tree
      ? `The dense net’s error is ${times(dense, tree)} times that of the tree`
      : tree > 1.15 * dense
        ? `The tree’s error is ${times(tree, dense)} times that of the dense net`
        : "Tree and dense net are level";
  const shuffled =
    wrong > 1.15 * tree
      ? `the wrong tree’s is ${times(wrong, tree)} times the right one’s`
      : "and right and wrong wiring do not differ";
  return ` ${capital(against)}${wrong > 1.15 * tree ? "; " : ", "}${shuffled}.`;
}
