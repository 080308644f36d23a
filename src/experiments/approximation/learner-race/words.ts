/** What just happened in `learner-race`, in a sentence or two, and what its panels may call themselves. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { budgetOf } from "./budget-words.ts";
import { type LearnerName, learnerNames, styles } from "./learners.ts";
import { errorOf, read } from "./outputs.ts";
import { BATCH } from "./parameters.ts";
import { ownOf, settingsOf } from "./settings.ts";
import { knobsOf, meetingLevel } from "./slices.ts";

const NUMBERS: Readonly<Record<string, string>> = { "4": "four", "8": "eight", "16": "sixteen" };
/** An error above this is little better than guessing the mean, which scores 1. */
const GUESSING = 0.85;
/** Two errors that differ by less than this factor are level. */
const LEVEL = 1.1;

/** An error in few signs: 0.063, 0.48, 12. */
export const short = (error: number): string =>
  error < 0.0995 ? error.toFixed(3) : error < 9.95 ? error.toFixed(2) : error.toPrecision(2);
const times = (ratio: number) => ratio.toPrecision(2);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const the = (name: LearnerName) => `the ${styles[name].label}`;

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

interface Runner {
  readonly name: LearnerName;
  readonly error: number;
}

/** Those with a finite error, the best first. */
const standingOf = (summary: Summary): Runner[] =>
  learnerNames
    .map((name) => ({ name, error: errorOf(summary, name) }))
    .filter(({ error }) => Number.isFinite(error))
    .sort((a, b) => a.error - b.error);

/** The order in which they finished. */
export const standing = (summary: Summary): readonly string[] => standingOf(summary).map(({ name }) => name);

/** Who is in front: one, or those level with the best; nobody while even the best does little better than guessing. */
function frontOf(order: readonly Runner[]): readonly Runner[] {
  const best = order[0]?.error ?? Number.POSITIVE_INFINITY;
  return best > GUESSING ? [] : order.filter(({ error }) => error < LEVEL * best);
}

/** What keeps the reader's formula from being a target; null where there is one. */
function flawOf(summary: Summary): string | null {
  const own = ownOf(settingsOf(summary));
  return own !== null && "flaw" in own ? own.flaw : null;
}

export function describe(summary: Summary): string {
  const flaw = flawOf(summary);
  if (flaw !== null)
    return `There is no target: of h(a, b) = ${summary.values.constituent} we found that ${flaw}. So nobody learns, and all are given the score of guessing, 1. Change the function.`;
  const order = standingOf(summary);
  if (summary.diverged.length > 0 && summary.state === "diverged") return divergence(summary, order);
  const [first] = order;
  if (!first) return "No learner has a finite error.";
  const variables = `${NUMBERS[String(summary.values.dimension)] ?? summary.values.dimension} variables`;
  const budget = budgetOf(summary);
  if (summary.step === 0)
    return `Five learners stand ready, ${budget}, before a target of ${variables}. Guessing the mean would score 1; untrained, ${the(first.name)} scores ${short(first.error)}. All will see the same ${grouped(summary.steps * BATCH)} examples in the same order.`;
  const over = summary.step >= summary.steps;
  const when = over
    ? `After ${grouped(summary.steps)} steps`
    : `After ${grouped(summary.step)} of ${grouped(summary.steps)} steps`;
  const fell =
    summary.diverged.length > 0
      ? ` In ${summary.diverged.length} of ${summary.seeds.length} seeds a learner diverged.`
      : "";
  const front = frontOf(order);
  const start = `${when}, in ${variables} with ${budget}, `;
  if (front.length === 0)
    return `${start}none of the five has learned much${over ? "" : " yet"}: guessing the mean scores 1, and the best, ${the(first.name)}, ${short(first.error)}.${fell}`;
  const others = order.slice(front.length).map(({ name, error }) => `${the(name)} ${short(error)}`);
  const then = others.length > 0 ? `; then ${listed(others)}` : "";
  const who = listed(front.map(({ name }) => the(name)));
  const errors = listed(front.map(({ error }) => short(error)));
  const one = front.length === 1;
  const lead = over
    ? `${who} ${one ? "has the lowest test error" : "are lowest, level with test errors of"}${one ? "," : ""} ${errors}`
    : `${who} ${one ? "leads with a test error of" : "lead, level with test errors of"} ${errors}`;
  return `${start}${lead}${then}.${compared(summary)}${fell}`;
}

function divergence(summary: Summary, order: readonly Runner[]): string {
  const fallen = learnerNames.filter((name) => !order.some((runner) => runner.name === name));
  const at = grouped(summary.diverged.reduce((least, { step }) => Math.min(least, step), Number.POSITIVE_INFINITY));
  const who = fallen.length === learnerNames.length ? "all five learners" : listed(fallen.map(the));
  const [best] = order;
  const rest = best ? ` The best of the others, ${the(best.name)}, stood at ${short(best.error)}.` : "";
  return `By step ${at} ${who || "some learners"} had diverged at learning rate ${Number(summary.values.rate)}: an error a thousand times that of guessing the mean, or beyond all numbers.${rest}`;
}

/**
 * The others' errors in terms of the tree's, and which of these pairs the theorem speaks of: shallow net and tree, for a
 * target that has parts. Between learners that all but guess, ratios say nothing.
 */
function compared(summary: Summary): string {
  const tree = errorOf(summary, "tree");
  if (!(tree < GUESSING)) return "";
  const said = (name: LearnerName, whole: boolean) => {
    const error = errorOf(summary, name);
    const ratio = `${the(name)}’s ${whole ? "error is " : ""}${times(error / tree)} times${whole ? " the tree’s" : ""}`;
    return Number.isFinite(error) ? [ratio] : [];
  };
  if (summary.values.target === "generic") {
    const all = [...said("shallow", true), ...said("dense", false), ...said("wrongTree", false)];
    return all.length > 0 ? ` ${capital(listed(all))}; of a target without parts the theorem says nothing.` : "";
  }
  const pair = said("shallow", true).map((ratio) => ` ${capital(ratio)}: this is the theorem’s pair.`);
  const others = [...said("dense", true), ...said("wrongTree", false)];
  return `${pair.join("")}${others.length > 0 ? ` ${capital(listed(others))}: of these it says nothing.` : ""}`;
}

/** Title of the panel of curves. */
export function curvesTitle(summary: Summary): string {
  if (flawOf(summary) !== null) return "No target, no race";
  if (summary.step === 0) return "Five learners, untrained";
  const order = standingOf(summary);
  if (summary.state === "diverged")
    return order.length === 0 ? "All five have diverged" : "The race is over: a learner has diverged";
  const over = summary.step >= summary.steps;
  const front = frontOf(order);
  if (front.length === 0) return over ? "None has learned much" : "None has learned much yet";
  const who = capital(listed(front.map(({ name }) => the(name))));
  const one = front.length === 1;
  if (over) return one ? `${who} ends lowest` : `${who} end lowest, level`;
  return one ? `${who} leads so far` : `${who} lead so far, level`;
}

/** Root mean square of a learner's error over its map, in units of the target's spread; NaN where there is no target. */
export function offOf(summary: Summary, name: LearnerName): number {
  if (flawOf(summary) !== null) return Number.NaN;
  const map = read.field(summary, `map.${name}`);
  let squares = 0;
  for (const hundredth of map) squares += hundredth * hundredth;
  return Math.sqrt(squares / map.length) / 100;
}

/** Title of the maps: of whom they are, over which variables, where these meet, and where the others stand. */
export function mapsTitle(summary: Summary): string {
  if (flawOf(summary) !== null) return "No target, no maps";
  const settings = settingsOf(summary);
  const [across, up] = knobsOf(settings);
  const meeting = meetingLevel(across, up);
  const top = meetingLevel(0, Number(settings.dimension) - 1);
  const where = meeting === top ? "only at the top" : meeting === 1 ? "in one lowest node" : `on level ${meeting}`;
  const meet = settings.target === "generic" ? "" : `, which meet ${where}`;
  return `Errors of seed ${summary.seeds[0] ?? 1} over variables ${across + 1} (across) and ${up + 1} (up)${meet}${settings.rest === 0 ? "" : `; the others at ${settings.rest}`}`;
}

/** Ratios to the tree's error at each point, and whether they grow from each to the next. */
function against(points: readonly SweepPoint[], name: LearnerName): { readonly said: string; readonly grows: boolean } {
  const ratios = points.map(({ summary }) => errorOf(summary, name) / errorOf(summary, "tree"));
  return {
    said: ratios.map(times).join(", "),
    grows: ratios.every((ratio, i) => i === 0 || ratio > 1.05 * ratios[i - 1]!),
  };
}

/** Title of the sweep over variables: which ratio grows with them and which does not. Null until all points are there. */
export function variablesTitle(points: readonly SweepPoint[], wanted: number): string | null {
  if (points.length < wanted || wanted < 2) return null;
  const [dense, shallow] = [against(points, "dense"), against(points, "shallow")];
  const grows = (of: { readonly grows: boolean }) => (of.grows ? "grows" : "does not keep growing");
  return `Dense over tree ${grows(dense)}: ${dense.said}. Shallow over tree ${grows(shallow)}: ${shallow.said}.`;
}

/** Title of the sweep over the dense net's hidden layers: which number is best for it. Null until all points are there. */
export function depthTitle(points: readonly SweepPoint[], wanted: number): string | null {
  const [first, ...others] = points;
  if (points.length < wanted || !first) return null;
  const best = others.reduce(
    (least, point) => (errorOf(point.summary, "dense") < errorOf(least.summary, "dense") ? point : least),
    first,
  );
  const error = errorOf(best.summary, "dense");
  if (!(error < GUESSING)) return null;
  const layers = Number(best.value) === 1 ? "one hidden layer" : `${best.value} hidden layers`;
  return `The dense net does best with ${layers}: ${short(error)}. The tree: ${short(errorOf(best.summary, "tree"))}.`;
}

/**
 * Title of a sweep over something that helps all: with how little of it the better of dense net and tree comes to where
 * the other comes with most. Null until all points are there, and where it takes just as much.
 */
export function reachTitle(points: readonly SweepPoint[], wanted: number, unit: string): string | null {
  const last = points.at(-1);
  if (points.length < wanted || !last) return null;
  const [better, other] =
    errorOf(last.summary, "tree") <= errorOf(last.summary, "dense")
      ? (["tree", "dense"] as const)
      : (["dense", "tree"] as const);
  const goal = errorOf(last.summary, other);
  const enough = points.find(({ summary }) => errorOf(summary, better) <= goal);
  if (goal > GUESSING || !enough || enough === last) return null;
  const number = (point: SweepPoint) => grouped(Number(point.value));
  return `With ${number(enough)} ${unit} ${the(better)} is where ${the(other)} is with ${number(last)}, or beyond`;
}
