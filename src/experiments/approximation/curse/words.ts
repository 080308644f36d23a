/** What `curse` says: a sentence for each of its panels. */

import { grouped, inPowers, withMinus } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

/** A count in words: 1,728, or 10²⁰ and the like. */
export function count(value: number): string {
  if (value < 1e7) return grouped(Math.floor(value + 0.5));
  return inPowers(value, 2);
}

export const percent = (value: number): string => `${Number((value * 100).toPrecision(2))} %`;
const METHODS: Readonly<Record<string, string>> = { spline: "straight pieces", chebyshev: "a polynomial" };
const TARGETS: Readonly<Record<string, string>> = {
  corner: "a corner",
  cubic: "a corner’s third power",
  wave: "a smooth wave",
};

const follow = (method: unknown) => (method === "spline" ? "follow" : "follows");

const tiny = (value: number) => (value === 0 ? "nothing" : inPowers(value));

const cellsInWords = (cells: number) => (cells === 1 ? "one cell" : `${count(cells)} cells`);

export function gridTitle(summary: Summary): string {
  const n = Number(summary.values.dimension);
  const cells = cellsInWords(read.median(summary, "cells"));
  return `${n === 1 ? "One variable needs" : `${n} variables need`} ${cells}`;
}

export function smoothTitle(summary: Summary): string {
  const slope = read.median(summary, "slope");
  const law = read.median(summary, "slope.law");
  if (Number.isNaN(slope)) return "Followed exactly where pieces meet";
  if (Number.isNaN(law))
    return summary.values.method === "chebyshev"
      ? `Faster than any power: down to ${tiny(read.median(summary, "error.largest"))}`
      : "A corner where pieces meet costs nothing";
  return `Error falls with slope ${withMinus(slope.toFixed(2))}; theory says ${withMinus(String(Number(law.toFixed(2))))}`;
}

export function tablesTitle(summary: Summary): string {
  if (summary.values.content === "random")
    return `Random numbers lose ${percent(read.median(summary, "tree.error"))} in a tree`;
  if (summary.values.knobs === 2) return "Of two knobs the tree is one table";
  return `A tree keeps ${count(read.median(summary, "tree"))}, one table ${count(read.median(summary, "table"))}`;
}

function followed(summary: Summary): string {
  const { target, method, plane } = summary.values;
  const variables = plane === "2" ? " of two variables" : "";
  const slope = read.median(summary, "slope");
  const law = read.median(summary, "slope.law");
  const [by, what] = [METHODS[String(method)] ?? "", `${TARGETS[String(target)] ?? ""}${variables}`];
  if (Number.isNaN(slope)) return `${capital(by)} that meet at the corner follow it exactly.`;
  const most = tiny(read.median(summary, "error.largest"));
  if (Number.isNaN(law)) return `${capital(by)} ${follow(method)} ${what} down to ${most}.`;
  return `Where ${by} ${follow(method)} ${what}, the error falls with the power ${withMinus(slope.toFixed(2))} of the numbers kept; theory says ${withMinus(String(Number(law.toFixed(2))))}.`;
}

function kept(summary: Summary): string {
  const { content, knobs, bins } = summary.values;
  const [tree, one] = [percent(read.median(summary, "tree.error")), percent(read.median(summary, "table.error"))];
  const entries = count(read.median(summary, "tree"));
  if (content === "random")
    return `Random numbers, pressed into a tree of ${entries} entries, lose ${tree} of their spread.`;
  if (knobs === 2) return `A function of two knobs is one table of ${entries} entries and loses ${one} of its spread.`;
  return `With ${bins} bins for each of ${knobs} knobs, a tree of tables keeps ${entries} numbers and loses ${tree} of the function’s spread; one table keeps ${count(read.median(summary, "table"))} and loses ${one}.`;
}

/** The first of its panels. */
export function gridInWords(summary: Summary): string {
  const { dimension, error } = summary.values;
  const side = read.median(summary, "side");
  return `To be within ${percent(Number(error))} of any function of ${dimension === 1 ? "one variable" : `${dimension} variables`} as steep as allowed, a grid needs ${cellsInWords(side)} along each, ${count(read.median(summary, "cells"))} in all.`;
}

export const describe = (summary: Summary): string => `${gridInWords(summary)} ${followed(summary)} ${kept(summary)}`;
