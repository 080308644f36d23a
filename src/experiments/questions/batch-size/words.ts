/** What `batch-size` says: its sentence, and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import { listed } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { BATCHES, edgeOf, type FamilyName, styles } from "./nets.ts";
import { read } from "./outputs.ts";
import { EXAMPLES } from "./parameters.ts";

/** Two digits, which is what so few draws can bear. */
export const short = (value: number): string =>
  Number.isFinite(value) ? grouped(Number(value.toPrecision(2))) : "unknown";

/** Differences within this are taken for none. */
const ALIKE = 1.25;

type Flatter = "small" | "large" | "level" | "unknown";

/** Of a family at a batch: whether at least half of its runs did not diverge, so that their middle says something. */
export function holds(summary: Summary, family: FamilyName, place: number): boolean {
  const [draws, lost] = [read.field(summary, "draws")[place], read.field(summary, `${family}.losts`)[place]];
  return draws !== undefined && lost !== undefined && lost <= draws / 2;
}

/** Batches at which it does, and their sharpness. */
function keptOf(summary: Summary, family: FamilyName): { readonly batch: number; readonly top: number }[] {
  const tops = read.field(summary, `${family}.tops`);
  return Array.from(read.field(summary, "batches"), (batch, i) => ({ batch, top: tops[i]!, i }))
    .filter(({ top, i }) => Number.isFinite(top) && holds(summary, family, i))
    .map(({ batch, top }) => ({ batch, top }));
}

function flatterIn(summary: Summary, family: FamilyName): Flatter {
  const kept = keptOf(summary, family);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || first === last) return "unknown";
  if (last.top > ALIKE * first.top) return "small";
  return first.top > ALIKE * last.top ? "large" : "level";
}

/** Which batch ends flatter at the same rate over batch: the answer to the guess. */
export const flatterOf = (summary: Summary): Flatter => flatterIn(summary, "ratio");

const ENDS: Readonly<Record<Flatter, string>> = {
  small: "small batches end flatter",
  large: "large ones end flatter",
  level: "all end about as flat",
  unknown: "most runs diverge",
};

/** Where large batches end flatter, the largest of all may have diverged. */
function endsOf(summary: Summary, family: FamilyName): string {
  const flatter = flatterIn(summary, family);
  const spared = keptOf(summary, family).at(-1)?.batch === EXAMPLES;
  return flatter === "large" && !spared ? `${ENDS.large}, until they diverge` : ENDS[flatter];
}

/** Whether every batch has been tried, so that a title can say what came of them all. */
const complete = (summary: Summary) => read.field(summary, "batches").length === BATCHES.length;

export function topsTitle(summary: Summary): string {
  if (!complete(summary)) return "How sharp the end is";
  return `Same rate: ${endsOf(summary, "rate")}. Rate grown with the batch: ${endsOf(summary, "ratio")}`;
}

/** A number of the family of one rate that its panel draws, at a batch; NaN where most runs diverged. */
function testAt(summary: Summary, batch: number): number {
  const place = Array.from(read.field(summary, "batches")).indexOf(batch);
  return holds(summary, "rate", place) ? Number(read.field(summary, "rate.tests")[place]) : Number.NaN;
}

export function testsTitle(summary: Summary): string {
  const quotient = testAt(summary, 4) / testAt(summary, EXAMPLES);
  if (!complete(summary) || !(quotient > 0)) return "Error on new examples";
  if (quotient < 1 / ALIKE)
    return `Same rate: all examples at once err ${(1 / quotient).toFixed(1)} times as much as batches of 4`;
  return quotient > ALIKE ? "Same rate: batches of 4 err more" : "Same rate: the batch hardly changes the error";
}

const withOf = (family: FamilyName) => `${family === "rate" ? "the" : "a"} ${styles[family].label}`;

/** "8 of 64 with the same rate" */
function lostWords(summary: Summary): string {
  const runs = read.median(summary, "runs") / 2;
  const parts = (["rate", "ratio"] as const).flatMap((family) => {
    const lost = read.median(summary, `${family}.lost`);
    return lost > 0 ? [`${grouped(lost)} of ${grouped(runs)} with ${withOf(family)}`] : [];
  });
  return parts.length > 0 ? `Runs that diverged: ${listed(parts)}.` : "No run diverged.";
}

function familyWords(summary: Summary, family: FamilyName): string {
  const kept = keptOf(summary, family);
  const [first, last] = [kept[0], kept.at(-1)];
  const value = Number(summary.values[family]);
  const head =
    family === "rate" ? `With the ${styles.rate.label}, ${value},` : `With a ${styles.ratio.label}, ${value} times it,`;
  if (!first || !last) return `${head} most runs ${complete(summary) ? "" : "so far "}diverged.`;
  if (first === last) return `${head} batches of ${first.batch} end with a sharpness of ${short(first.top)}.`;
  return `${head} batches of ${first.batch} end with a sharpness of ${short(first.top)}, of ${last.batch} with ${short(last.top)}.`;
}

export function describe(summary: Summary): string {
  if (!(read.median(summary, "runs") > 0))
    return `A small net is to learn from ${EXAMPLES} examples in batches of one to all of them, at the rate ${Number(summary.values.rate)} and at ${Number(summary.values.ratio)} times the batch, and no run has ended yet.`;
  const edge = `The edge of descent at that rate is ${short(edgeOf(Number(summary.values.rate)))}.`;
  return [familyWords(summary, "rate"), edge, familyWords(summary, "ratio"), lostWords(summary)].join(" ");
}
