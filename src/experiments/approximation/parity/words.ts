/** What `parity` says, and the titles of its panels. */
import { grouped, percent } from "../../../terms/numbers.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { netNames, styles } from "./nets.ts";
import { bestOf, read } from "./outputs.ts";

/** A share in whole percent, which is what a thousand rows can bear; all of them is said of all alone. */
export function share(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Math.floor(value * 100 + 0.5);
  return `${value < 1 ? Math.min(99, rounded) : rounded} %`;
}

/** From here on a net has learned it; below the second it is all but guessing. */
const LEARNED = 0.95;
const GUESSING = 0.6;

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const bitsOf = ({ values }: Summary) => Number(values.bits);
const halved = ({ values }: Summary) => values.share === "half";

const learned = (summary: Summary) =>
  netNames
    .filter((name) => read.median(summary, `right.${name}`) >= LEARNED)
    .map((name) => `the ${styles[name].label}`);

/** Right or wrong on all inputs. */
function built(summary: Summary): string {
  const relus = read.median(summary, "relus");
  const wrong = read.median(summary, "wrong.relus");
  const all = `all ${grouped(read.median(summary, "inputs"))} inputs`;
  const layer = `One layer of ${relus} ${relus === 1 ? "ReLU" : "ReLUs"}`;
  const n = bitsOf(summary);
  const verdict =
    wrong === 0
      ? `${layer} is right about ${all} of ${n} bits`
      : `${layer} is wrong about ${grouped(wrong)} of ${all} of ${n} bits`;
  const gates = read.median(summary, "gates");
  return `${verdict}, a tree takes ${gates} ${gates === 1 ? "XOR" : "XORs"}, an OR of ANDs ${grouped(read.median(summary, "terms"))} terms.`;
}

export function describe(summary: Summary): string {
  const said = netNames.map((name) => `the ${styles[name].label} ${share(read.median(summary, `right.${name}`))}`);
  if (summary.step === 0)
    return `${built(summary)} The nets to be trained know nothing yet: they are right about ${share(bestOf(summary))} at best, and a coin is about 50 %.`;
  const over = summary.step >= summary.steps;
  const when = over
    ? `Trained for ${grouped(summary.steps)} steps`
    : `After ${grouped(summary.step)} of ${grouped(summary.steps)} steps`;
  if (!halved(summary)) return `${built(summary)} ${when}, ${listed(said)} of the table.`;
  const seen = netNames.map((name) => share(read.median(summary, `seen.${name}`)));
  return `${built(summary)} ${when} on half of the table, ${listed(said)} of the other half; of their own half ${listed(seen)}.`;
}

/** Of the panel with the curves. */
export function learningTitle(summary: Summary): string {
  if (summary.step === 0) return "Three nets of one size, untrained";
  const over = summary.step >= summary.steps;
  const names = learned(summary);
  const of = halved(summary) ? "the other half" : "it";
  if (names.length === netNames.length) return `All three have learned ${of}`;
  if (names.length > 0) return `${sentence(listed(names))} ${names.length > 1 ? "have" : "has"} learned ${of}`;
  const yet = over ? "" : " yet";
  if (bestOf(summary) < GUESSING) return halved(summary) ? `None knows the other half${yet}` : `All are guessing${yet}`;
  return halved(summary) ? `None can be relied on in the other half${yet}` : `None has learned it all${yet}`;
}

/** Of the panel with the counts. */
export function countTitle(summary: Summary): string {
  const [terms, relus] = [read.median(summary, "terms"), bitsOf(summary)];
  return `${relus} bits: ${grouped(terms)} terms, or ${relus} ReLUs`;
}

/** Of the sweep: up to how many bits the best net has learned it. Null until all points are there. */
export function sweepTitle(points: readonly SweepPoint[], wanted: number): string | null {
  if (points.length < wanted || wanted < 2) return null;
  const reached = points.filter(({ summary }) => bestOf(summary) >= LEARNED).map(({ value }) => Number(value));
  const lost = points.filter(({ summary }) => bestOf(summary) < GUESSING).map(({ value }) => Number(value));
  const most = reached.length > 0 ? `Learned up to ${Math.max(...reached)} bits` : "Learned nowhere";
  return lost.length > 0 ? `${most}; from ${Math.min(...lost)} on, guessing` : most;
}

/** Each net's share in words, for those who hear it. */
export const heard = (summary: Summary): string =>
  netNames.map((name) => `${styles[name].label} ${percent(read.median(summary, `right.${name}`))}`).join(", ");
