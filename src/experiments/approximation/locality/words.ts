/** What just happened in `locality`, in a sentence or two, and what its panels may call themselves. */

import { grouped, percent } from "../../../terms/numbers.ts";
import { capital, listed } from "../../../terms/words.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { type LearnerName, learnerNames, styles } from "./learners.ts";
import { type ArmName, accuracy, arms, inArm } from "./outputs.ts";
import { stepsInEpoch, treatmentOf } from "./settings.ts";
import { PART, taskOf } from "./tasks.ts";

/** Shares that differ by less are level: three percentage points. */
const LEVEL = 0.03;
/** A gap that parts those who are ahead from the others. */
const WIDE = 0.1;

export const the = (name: LearnerName) => `the ${styles[name].label}`;

export const namesOf = (names: readonly LearnerName[]) => listed(names.map(the));
const short = (names: readonly LearnerName[]) => listed(names.map((name) => styles[name].label));

export const chanceOf = ({ values }: Summary): number => 1 / taskOf(values).classes;

/** Epochs gone through at a step. */
export const epochOf = ({ values }: Summary, step: number): number =>
  step / stepsInEpoch({ examples: Number(values.examples) });

/** Those with a finite share, the best first. */
function standing(of: (name: LearnerName) => number) {
  return learnerNames
    .map((name) => ({ name, share: of(name) }))
    .filter(({ share }) => Number.isFinite(share))
    .sort((a, b) => b.share - a.share);
}

/**
 * Who is in front: those above the widest gap, if one is wide, else those level with the best; nobody while the best is
 * level with chance.
 */
function frontOf(summary: Summary): { readonly names: readonly LearnerName[]; readonly gap: number } {
  const order = standing((name) => accuracy(summary, name));
  const best = order[0]?.share ?? 0;
  if (best < chanceOf(summary) + LEVEL) return { names: [], gap: 0 };
  const gaps = order.slice(1).map(({ share }, i) => order[i]!.share - share);
  const gap = Math.max(0, ...gaps);
  const ahead = gap > WIDE ? order.slice(0, gaps.indexOf(gap) + 1) : order.filter(({ share }) => share > best - LEVEL);
  return { names: ahead.map(({ name }) => name), gap };
}

/** Who recognizes fewer in that condition than with pixels as they are, by more than counts as level. */
export const losersIn = (summary: Summary, arm: ArmName): LearnerName[] =>
  learnerNames.filter((name) => inArm(summary, "inPlace", name) - inArm(summary, arm, name) > LEVEL);

const TREATED: Readonly<Record<string, string>> = {
  "0": "",
  inverted: ", half of their pixels inverted, the same ones in all",
  "1": ", their pixels shuffled, all alike",
  each: ", the pixels of each shuffled in its own way",
};

export function describe(summary: Summary): string {
  const { values, step, steps, diverged, seeds } = summary;
  const order = standing((name) => accuracy(summary, name));
  const [first, ...others] = order;
  if (!first) return "No net gives a number any more.";
  const pictures = `${grouped(Number(values.examples))} pictures${TREATED[treatmentOf(values)] ?? ""}`;
  const chance = `chance is ${percent(chanceOf(summary))}`;
  if (step === 0) return `Four nets stand ready before ${pictures}; ${chance}.`;
  const over = step >= steps;
  const tested = grouped(over ? taskOf(values).test : PART);
  const epochs = epochOf(summary, step);
  const when = `After ${Number(epochs.toFixed(1))}${over ? "" : ` of ${Number(values.epochs)}`} epochs on ${pictures}`;
  const fell = diverged.length > 0 ? ` In ${diverged.length} of ${seeds.length} seeds a net diverged.` : "";
  const rest = others.map(({ name, share }) => `${the(name)} ${percent(share)}`);
  if (frontOf(summary).names.length === 0)
    return `${when}, none recognizes more than by guessing: ${chance}, and of ${tested} new ones the best, ${the(first.name)}, has ${percent(first.share)}.${fell}`;
  const shares = listed([`${the(first.name)} recognizes ${percent(first.share)}`, ...rest]);
  return `${when}, of ${tested} new ones ${shares}; ${chance}.${over ? contrast(summary) : ""}${fell}`;
}

/** The condition that is shown beside another one: who has fallen between the two, and who has not. */
function contrast(summary: Summary): string {
  const shuffle = treatmentOf(summary.values);
  if (shuffle === "each") return "";
  const asTheyAre = shuffle === "0";
  const arm: ArmName = shuffle === "inverted" ? "inverted" : "shuffled";
  const other = asTheyAre ? "With their pixels shuffled, all alike," : "With pixels as they are";
  const losers = losersIn(summary, arm);
  // where there is no order of pixels to begin with, a shuffle may help
  const winners = learnerNames.filter((name) => inArm(summary, arm, name) - inArm(summary, "inPlace", name) > LEVEL);
  const steady = learnerNames.filter((name) => !losers.includes(name) && !winners.includes(name));
  if (steady.length === learnerNames.length)
    return ` ${other} no net ${asTheyAre ? "loses" : "gains"} as much as three points.`;
  const share = (name: LearnerName) => percent(inArm(summary, asTheyAre ? arm : "inPlace", name));
  const told = (names: readonly LearnerName[], verb: string, later: string) =>
    names.map((name, i) => `${the(name)} ${i === 0 ? verb : later}${share(name)}`);
  const moved = listed(
    asTheyAre
      ? [...told(losers, "falls to ", "to "), ...told(winners, "rises to ", "to ")]
      : told([...losers, ...winners], "has ", ""),
  );
  if (steady.length === 0) return ` ${other} ${moved}.`;
  const one = steady.length === 1;
  return asTheyAre
    ? ` ${other} ${moved}, while ${namesOf(steady)} ${one ? "stays" : "stay"} within three points.`
    : ` ${other} ${moved}; ${namesOf(steady)} ${one ? "is" : "are"} within three points of that.`;
}

/** Title of the panel of curves. */
export function curvesTitle(summary: Summary): string {
  if (summary.step === 0) return "Four nets, untrained";
  if (summary.state === "diverged") return "A net has diverged";
  const { names, gap } = frontOf(summary);
  const over = summary.step >= summary.steps;
  if (names.length === 0)
    return over ? "Nobody recognizes more than by guessing" : "Nobody knows more than by guessing yet";
  if (names.length === learnerNames.length) return over ? "All four are level" : "All four are level so far";
  const who = `${capital(short(names))} ${names.length === 1 ? "is" : "are"}`;
  return `${who} ${gap > 0.3 ? "far ahead" : "ahead"}${over ? "" : " so far"}`;
}

/** Title of the panel that compares the conditions: what a shuffle breaks, and what inverting breaks. */
export function armsTitle(summary: Summary): string {
  if (summary.step === 0) return "What breaks whom?";
  const [inverted, shuffled] = [losersIn(summary, "inverted"), losersIn(summary, "shuffled")];
  if (inverted.length + shuffled.length === 0)
    return summary.step >= summary.steps ? "Neither hurts anybody" : "Neither has hurt anybody yet";
  const hurts = (what: string, losers: readonly LearnerName[]) =>
    `${what} hurts ${losers.length === 0 ? "nobody" : losers.length === learnerNames.length ? "all four" : short(losers)}`;
  return `${hurts("Shuffling", shuffled)}; ${hurts("inverting", inverted)}`;
}

/** Each condition's shares in words. */
export const armsInWords = (summary: Summary): string =>
  arms
    .map(
      ({ output, label }) =>
        `${label}: ${learnerNames.map((name) => `${styles[name].label} ${percent(inArm(summary, output, name))}`).join(", ")}`,
    )
    .join("; ");

/** Title of the sweep over examples: with how few each net gets three quarters right. */
export function examplesTitle(points: readonly SweepPoint[]): string {
  const needs = learnerNames.flatMap((name) => {
    const enough = points.find(({ summary }) => accuracy(summary, name) >= 0.75);
    return enough ? [`${styles[name].label} from ${grouped(Number(enough.value))}`] : [];
  });
  return needs.length > 0 ? `Three in four right: ${listed(needs)} examples` : "Recognized, against examples";
}
