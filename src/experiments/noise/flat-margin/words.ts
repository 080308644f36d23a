/** What `flat-margin` says. */
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** Degrees within which two weights are drawn, and told, as one. */
export const SAME = 0.5;

export const separated = (summary: Summary): boolean => read.median(summary, "arc") > 0;
export const together = (summary: Summary): boolean => read.median(summary, "apart") < SAME;

export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
const degrees = (value: number) => `${value.toFixed(0)}°`;
const several = (count: number) => (count === 1 ? "1 point" : `${count} points`);

export function marginTitle(summary: Summary): string {
  if (!separated(summary)) return "No line separates them";
  const margin = `Widest margin ${short(read.median(summary, "margin"))}`;
  return together(summary) ? `${margin}, and flattest` : `${margin}, not flattest`;
}

export const arcTitle = (summary: Summary): string =>
  separated(summary) ? `Right weights: an arc of ${degrees(read.median(summary, "arc"))}` : "No weight is right";

/** What the stretch did, if it did anything. The arc depends on directions alone. */
function stretched(summary: Summary): string {
  const stretch = Number(summary.values.stretch);
  if (summary.values.lengths === "one" || stretch === 1) return "";
  const moved = read.median(summary, "moved.widest");
  const what = stretch > 1 ? `stretched ${short(stretch)} times` : `shrunk to ${short(stretch)} of its length`;
  if (moved < SAME)
    return ` The first point is ${what}. The arc has stayed, and so has the weight of the widest margin, because other points hold it.`;
  return ` The first point is ${what}. The arc has stayed; the weight of the widest margin has turned by ${degrees(moved)}.`;
}

export function describe(summary: Summary): string {
  const count = read.median(summary, "points");
  const points = several(count);
  if (!separated(summary)) {
    const wrong = read.median(summary, "wrong");
    return `No line through the origin has ${count === 1 ? "the point" : `all ${points}`} on ${count === 1 ? "its right side" : "their right sides"}: there is no arc of right weights, and no margin. The best line leaves ${wrong} wrong.`;
  }
  const [arc, flat, margin] = [
    degrees(read.median(summary, "arc")),
    short(read.median(summary, "flatness")),
    short(read.median(summary, "margin")),
  ];
  const ones = summary.values.lengths === "one" ? ", all set to length 1" : "";
  const first = `${points}${ones}. The weights that are right about all of them form an arc of ${arc}, and around its middle a ball of radius ${flat} is right.`;
  const second = together(summary)
    ? `The widest margin, ${margin}, is that of the same weight.`
    : `The widest margin, ${margin}, belongs to a weight ${degrees(read.median(summary, "apart"))} away, around which only a ball of ${short(read.median(summary, "flatness.widest"))} is right.`;
  return `${first} ${second}${stretched(summary)}`;
}
