/** What came out of `shared-trunk`, in a sentence or two, and in the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { read } from "./outputs.ts";

/** An error in two digits, which is what a few draws can bear. */
export const short = (error: number): string =>
  Number.isFinite(error) ? (error < 0.0995 ? error.toFixed(3) : error.toFixed(2)) : "unknown";
const times = (ratio: number): string => ratio.toPrecision(2);
const counted = (count: number, thing: string): string => `${grouped(count)} ${thing}${count === 1 ? "" : "s"}`;

/** A tenth more or less is no difference: it is what other draws would make of it. */
const LEVEL = 1.1;

export type Verdict = "gain" | "level" | "loss" | "unknown";

/** What sharing does to the error of a task. */
export function verdictOf(together: number, alone: number): Verdict {
  if (!Number.isFinite(together) || !Number.isFinite(alone)) return "unknown";
  if (together * LEVEL < alone) return "gain";
  return together > LEVEL * alone ? "loss" : "level";
}

const errorsOf = (summary: Summary) => ({
  tasks: read.median(summary, "tasks"),
  together: read.median(summary, "error.together"),
  alone: read.median(summary, "error.alone"),
});

/** Of the panel with the nets and the curves. */
export function curveTitle(summary: Summary): string {
  const { tasks, together, alone } = errorsOf(summary);
  const verdict = verdictOf(together, alone);
  if (verdict === "unknown") return "Error of a task against the number of tasks";
  if (tasks === 1) return `One task alone: ${short(alone)}`;
  const many = counted(tasks, "task");
  if (verdict === "gain") return `${many} on one trunk: an error ${times(alone / together)} times smaller`;
  if (verdict === "loss") return `${many} on one trunk: an error ${times(together / alone)} times larger`;
  return `${many} on one trunk: neither gain nor loss`;
}

/** Before the first run. */
function waiting({ values }: Summary): string {
  const most = Number(values.most);
  const who = most === 1 ? "One task is" : `Up to ${grouped(most)} tasks are`;
  const from = counted(Number(values.examples), "example");
  return `${who} to be learned, ${most === 1 ? "" : "each "}from ${from} of its own, and none has been yet. Guessing the mean would err by 1.`;
}

export function describe(summary: Summary): string {
  const { tasks, together, alone } = errorsOf(summary);
  const examples = `${counted(Number(summary.values.examples), "example")} ${tasks === 1 ? "of its own" : "each"}`;
  const verdict = verdictOf(together, alone);
  if (verdict === "unknown") return waiting(summary);
  if (tasks === 1)
    return `One task, with ${examples}, errs by ${short(alone)} on new ones; guessing the mean would err by 1.`;
  const start = `${counted(tasks, "task")} on one trunk, with ${examples}, err by ${short(together)} on new ones`;
  const same = `the same tasks with a trunk for each err by ${short(alone)}`;
  const worse = together > 1 && alone < 1 ? " Guessing the mean would err by 1." : "";
  if (verdict === "gain") return `${start}; ${same}, ${times(alone / together)} times as much.`;
  if (verdict === "loss") return `${start}, more than alone: ${same}.${worse}`;
  return `${start}, much the same as alone: ${same}.`;
}

const known = (points: readonly SweepPoint[]) =>
  points.map(({ value, summary }) => ({ value: Number(value), ...errorsOf(summary) }));

/** Of the panel against relatedness: from where on sharing pays. */
export function relatednessTitle(points: readonly SweepPoint[], wanted: number): string {
  const all = known(points).map(({ value, together, alone }) => ({ value, verdict: verdictOf(together, alone) }));
  const otherwise = "Error against how related the tasks are";
  if (all.length < wanted || all.some(({ verdict }) => verdict === "unknown")) return otherwise;
  const before = all.findLastIndex(({ verdict }) => verdict !== "gain");
  if (before === all.length - 1) return "Sharing does not pay, however related they are";
  if (before < 0) return "Sharing pays, however related they are";
  return `Sharing pays from a cosine of ${all[before + 1]!.value} on, and not at ${all[before]!.value}`;
}

/** Of the panel against examples: with how few examples together tasks are where one alone is with the most. */
export function examplesTitle(points: readonly SweepPoint[], wanted: number): string {
  const all = known(points);
  const last = all.at(-1);
  const enough = all.find(({ together }) => together <= (last?.alone ?? Number.NaN));
  if (all.length < wanted || !last || !enough || enough.value >= last.value)
    return "Error against examples of each task";
  return `Together ${enough.value} examples each do what alone takes ${last.value} or more`;
}
