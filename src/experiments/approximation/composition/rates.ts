/** Errors of trees of tables and of one table, measured; and the rates that theory gives for both. */
import { exp, log } from "../../../engine/functions.ts";
import { fillUniform, fold, keyFromSeed } from "../../../engine/random.ts";
import { powerLaw } from "../../power-law.ts";
import { Remembered } from "../../remember.ts";
import { type Kind, type Part, partsOf, smoothnessOf, treeAt } from "./parts.ts";
import { MOST, PLACES } from "./sizes.ts";
import { oneTable, tableOf } from "./tables.ts";

/** Places along each side of a small table, and of one table as far as `MOST` allows. */
const BINS = [2, 4, 8, 16, 32, 64, 128];
const ONE_BINS = [1, 2, 3, 4, 6, 11, 20, 37];
/** A slope is read from tables that have at least so many places along a side: below, the tables are too coarse for a law. */
const LAWFUL = 6;
/** The accuracy of the worked rates. */
const ACCURACY = 0.01;

export const power = (base: number, exponent: number): number => {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
};

/** The largest whole number whose power is no more than `most`. */
export function rootOf(most: number, exponent: number): number {
  let root = 1;
  while (power(root + 1, exponent) <= most) root++;
  return root;
}

/** Which knob stands at each leaf when they are shuffled: bits in reverse, so that no two that belong together meet. */
export function shuffledOrder(knobs: number): number[] {
  const order = [0];
  for (let step = knobs / 2; step >= 1; step /= 2) order.push(...order.map((knob) => knob + step));
  return order;
}

interface Target {
  readonly parts: readonly Part[];
  readonly places: readonly Float64Array[];
  readonly exact: readonly number[];
}

const targets = new Remembered<Target>();

const targetOf = (kind: Kind, knobs: number): Target =>
  targets.of([kind, knobs], () => {
    const parts = partsOf(kind, knobs);
    const key = fold(keyFromSeed(1), "places");
    const places = Array.from({ length: PLACES }, (_, i) => {
      const place = new Float64Array(knobs);
      fillUniform(fold(key, i), place, -1, 1);
      return place;
    });
    return { parts, places, exact: places.map((x) => treeAt(parts, x, knobs)) };
  });

const farthest = ({ places, exact }: Target, near: (x: Float64Array) => number): number =>
  places.reduce((most, x, i) => Math.max(most, Math.abs(near(x) - exact[i]!)), 0);

/** The tree of tables, its leaves wired as in the function or to other knobs. */
function smallTables(kind: Kind, knobs: number, bins: number, order: "right" | "shuffled"): number {
  const target = targetOf(kind, knobs);
  const tables = target.parts.map((part) => tableOf(part, bins));
  const leaves = order === "right" ? null : shuffledOrder(knobs);
  return farthest(target, (x) => treeAt(tables, leaves ? leaves.map((knob) => x[knob]!) : x, knobs));
}

const trees = new Remembered<number>();
export const treeError = (kind: Kind, knobs: number, bins: number, order: "right" | "shuffled"): number =>
  trees.of([kind, knobs, bins, order], () => smallTables(kind, knobs, bins, order));

const ones = new Remembered<number>();
/** One table of `bins` places along each knob; of one place only, the value in the middle of the cube. */
export function oneError(kind: Kind, knobs: number, bins: number): number {
  const of = () => {
    const target = targetOf(kind, knobs);
    const middle = bins === 1 ? treeAt(target.parts, new Float64Array(knobs), knobs) : 0;
    return farthest(target, bins === 1 ? () => middle : oneTable(target.parts, knobs, bins));
  };
  return ones.of([kind, knobs, bins], of);
}

/** Places along a side that so many numbers pay for; fewer than two make no small table. */
export const treeBins = (budget: number, knobs: number): number => rootOf(budget / (knobs - 1), 2);
export const oneBins = (budget: number, knobs: number): number => rootOf(Math.min(MOST, budget), knobs);

export interface Curve {
  readonly numbers: readonly number[];
  readonly errors: readonly number[];
  /** NaN where fewer than two tables are fine enough. */
  readonly slope: number;
}

export function treeCurve(kind: Kind, knobs: number, order: "right" | "shuffled"): Curve {
  const numbers = BINS.map((bins) => (knobs - 1) * bins * bins);
  const errors = BINS.map((bins) => smallTables(kind, knobs, bins, order));
  const fine = BINS.findIndex((bins) => bins >= LAWFUL);
  return { numbers, errors, slope: powerLaw(numbers.slice(fine), errors.slice(fine)).slope };
}

/** As far as tables are built. Its slope takes all of them but the single number: few are fine where knobs are many. */
export function oneCurve(kind: Kind, knobs: number): Curve {
  // with two knobs the tree is one table
  if (knobs === 2) return treeCurve(kind, knobs, "right");
  const bins = ONE_BINS.filter((count) => power(count, knobs) <= MOST);
  const numbers = bins.map((count) => power(count, knobs));
  const errors = bins.map((count) => oneError(kind, knobs, count));
  const fine = knobs <= 4 ? bins.findIndex((count) => count >= LAWFUL) : 1;
  return { numbers, errors, slope: powerLaw(numbers.slice(fine), errors.slice(fine)).slope };
}

/** Numbers for the accuracy of the worked example by both rates, constants left out. */
export function ratesOf(kind: Kind, knobs: number): { readonly tree: number; readonly one: number } {
  const each = exp(-log(ACCURACY) / smoothnessOf(kind));
  return { tree: (knobs - 1) * each * each, one: exp(knobs * log(each)) };
}
