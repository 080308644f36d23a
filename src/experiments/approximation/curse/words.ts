/** What `curse` says: a sentence for each of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A count in words: 1,728, or 10²⁰ and the like. */
export function count(value: number): string {
  if (value < 1e7) return grouped(Math.floor(value + 0.5));
  const [digits = "1", power = "0"] = value.toExponential(1).split("e+");
  const tens = `10${[...power].map((digit) => RAISED[Number(digit)]).join("")}`;
  return digits === "1.0" ? tens : `${digits.replace(".0", "")} · ${tens}`;
}

const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;

export function gridTitle(summary: Summary): string {
  const n = Number(summary.values.dimension);
  const cells = count(read.median(summary, "cells"));
  return `${n === 1 ? "One variable needs" : `${n} variables need`} ${cells} cells`;
}

export function smoothTitle(summary: Summary): string {
  const slope = read.median(summary, "slope");
  const law = read.median(summary, "slope.law");
  if (Number.isNaN(slope)) return "Followed exactly: the corner lies where pieces meet";
  if (Number.isNaN(law))
    return summary.values.method === "chebyshev"
      ? `Faster than any power: down to ${read.median(summary, "error.largest").toExponential(0)}`
      : "A corner where pieces meet costs nothing";
  return `Error falls with slope ${slope.toFixed(2)}; theory says ${Number(law.toFixed(2))}`;
}

export function tablesTitle(summary: Summary): string {
  const error = percent(read.median(summary, "tree.error"));
  if (summary.values.content === "random") return `Random numbers do not fit into a tree: ${error} is lost`;
  return `${count(read.median(summary, "tree"))} entries in place of ${count(read.median(summary, "table"))}, ${error} off`;
}

export function describe(summary: Summary): string {
  const { dimension, error } = summary.values;
  const side = read.median(summary, "side");
  const grid = `To be within ${percent(Number(error))} of any function of ${dimension === 1 ? "one variable" : `${dimension} variables`} as steep as allowed, a grid needs ${side} cells along each, ${count(read.median(summary, "cells"))} in all.`;
  return `${grid} ${smoothTitle(summary)}. ${tablesTitle(summary)}.`;
}
