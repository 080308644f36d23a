/** What `composition` says: how far the top is off, and what tables keep and lose. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { THROWS } from "./parameters.ts";

/** 0.02, 20.5, 0.00045 */
export const off = (value: number): string => grouped(Number(value.toPrecision(value < 1 ? 2 : 3)));

const levels = (n: number) => (n === 1 ? "one level" : `${n} levels`);

/** What errs: "1,023 nodes". */
function erring(summary: Summary): string {
  const nodes = read.median(summary, "nodes");
  return nodes === 1 ? "one node" : `${grouped(nodes)} nodes`;
}

export function climbTitle(summary: Summary): string {
  const { error } = summary.values;
  const words = erring(summary);
  const errs = words.replace(/^o/, "O");
  return `${errs} off by ${off(Number(error))}: the top by ${off(read.median(summary, "top"))}`;
}

/** The first of its panels. */
export function climbed(summary: Summary): string {
  const { depth, error, signs } = summary.values;
  const [top, bound] = [read.median(summary, "top"), read.median(summary, "bound")];
  const who = erring(summary).replace(/^o/, "O");
  const is = read.median(summary, "nodes") === 1 ? "is" : "are";
  const way =
    { up: " too high", random: " too high or too low, at random" }[String(signs)] ?? " too high, one on each level";
  const worst = signs === "random" ? `in the worst of ${THROWS} throws ` : "";
  return `${who} in a tree of ${levels(Number(depth))} ${is} ${off(Number(error))}${way}: ${worst}the top is off by ${off(top)}, and it can never be off by more than ${off(bound)}.`;
}

export function tablesTitle(summary: Summary): string {
  const { budget, knobs, order } = summary.values;
  const tree = read.median(summary, "tree.error");
  if (Number.isNaN(tree)) return "Too few numbers for a tree of tables";
  if (order === "shuffled") return `Shuffled, the tables are off by ${off(tree)}`;
  const one = read.median(summary, "one.error");
  return `${knobs} knobs, ${grouped(Number(budget))} numbers: a tree is off by ${off(tree)}, one table by ${off(one)}`;
}

function kept(summary: Summary): string {
  const { budget, knobs, order } = summary.values;
  const tables = Number(knobs) - 1;
  const bins = read.median(summary, "tree.bins");
  const [tree, one] = [read.median(summary, "tree.error"), read.median(summary, "one.error")];
  const places = read.median(summary, "one.bins");
  const small = tables === 1 ? `one table of ${bins} × ${bins}` : `${tables} tables of ${bins} × ${bins}`;
  const big = `one table with ${places === 1 ? "a single place" : `${places} places`} for each knob by ${off(one)}`;
  const begin = `With ${grouped(Number(budget))} numbers for ${knobs} knobs, `;
  if (Number.isNaN(tree)) return `${begin}there is no tree of tables; ${big.replace(" by ", " is off by ")}.`;
  if (order === "shuffled")
    return `${begin}${small} whose knobs are shuffled are off by ${off(tree)}: they compute another function.`;
  if (tables === 1) return `${begin}tree and table are the same, and off by ${off(tree)}.`;
  return `${begin}${small} are off by at most ${off(tree)} where we looked, ${big}.`;
}

export const describe = (summary: Summary): string => `${climbed(summary)} ${kept(summary)}`;
