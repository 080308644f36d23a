/**
 * A constituent that the reader writes, in the variables a and b. Its means and deviations are computed, level by level:
 * the inputs of a node are independent and alike, so that the values of a level are those of the formula at all pairs of
 * 64 fixed values that stand for the level below, each with its weight; finely towards both ends, since what grows fast
 * gets its spread from there. In turn 64 stand for these.
 */
import { cos } from "../../../engine/functions.ts";
import { type Formula, formulaOf } from "../../expressions.ts";
import { Remembered } from "../../remember.ts";
import { type Constituent, SHRINK, type Target, tree } from "./tree.ts";

export const VARIABLES = ["a", "b"] as const;

/** How many values stand for a distribution. */
const VALUES = 64;
/** What spreads less than this part of its size is one value and rounding. */
const SPREAD = 1e-9;
/** What is larger is no number for float32 data. */
const MOST = 1e30;

/** Shares of a distribution, from its least values to its largest, narrow at both ends. */
const edges = Array.from({ length: VALUES + 1 }, (_, i) => (1 - cos((Math.PI * i) / VALUES)) / 2);
const weights = edges.slice(1).map((edge, i) => edge - edges[i]!);

/** Values that stand for the shares, in their order, and the two outermost of all. */
interface Level {
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** x uniform in [-1, 1]. */
const inputs: Level = {
  values: weights.map((weight, i) => 2 * edges[i]! + weight - 1),
  least: -1,
  most: 1,
};

interface Height {
  readonly height: number;
  readonly weight: number;
}

const placed = (name: string, value: number) => `${name} = ${String(value).replace("-", "−")}`;

/** A constituent, or what keeps the formula from being one: "it has …", in words. */
export type Own = Constituent | { readonly flaw: string };

const known = new Remembered<Own>();

/** For a tree on so many variables, a power of 2. @throws ExpressionError if the text is no formula in a and b */
export const ownConstituent = (text: string, dimension: number): Own =>
  known.of([text, dimension], () => {
    const formula = formulaOf(text, VARIABLES);
    const moments: [number, number][] = [];
    for (let nodes = dimension / 2, level = 1, below = inputs; nodes >= 1; nodes /= 2, level++) {
      const where = level > 1 ? `at its own values, on level ${level}, ` : "";
      const hole = holeIn(formula, below);
      if (hole)
        return {
          flaw: `${where}it has no finite value${level > 1 ? "" : ` at ${placed("a", hole[0])}, ${placed("b", hole[1])}`}`,
        };
      const heights = heightsOf(formula, below);
      const [mean, deviation] = spreadOf(heights);
      const largest = heights.reduce((most, { height }) => Math.max(most, Math.abs(height)), 0);
      if (!(deviation > SPREAD * largest)) return { flaw: `${where}it has one value everywhere` };
      moments.push([mean, deviation]);
      below = levelAbove(heights);
    }
    return { h: (a, b) => formula([a, b]), moments };
  });

/** A pair at which the formula gives no number, the corners and the middle included; the first that is met. */
function holeIn(formula: Formula, { values, least, most }: Level): readonly [number, number] | null {
  const probes = [least, 0, most, ...values];
  for (const a of probes) for (const b of probes) if (!(Math.abs(formula([a, b])) < MOST)) return [a, b];
  return null;
}

const heightsOf = (formula: Formula, { values }: Level): Height[] =>
  values
    .flatMap((a, i) => values.map((b, j) => ({ height: formula([a, b]), weight: weights[i]! * weights[j]! })))
    .sort((one, other) => one.height - other.height);

/** Of heights whose weights add up to 1. */
function spreadOf(heights: readonly Height[]): readonly [mean: number, deviation: number] {
  const mean = heights.reduce((sum, { height, weight }) => sum + weight * height, 0);
  const square = heights.reduce((sum, { height, weight }) => sum + weight * (height - mean) * (height - mean), 0);
  return [mean, Math.sqrt(square)];
}

/**
 * What the next level gets of ascending heights: the middle one of each share, so that equal heights stay equal, moved and
 * scaled to the mean and deviation that the whole has there.
 */
function levelAbove(heights: readonly Height[]): Level {
  let reached = 0;
  let next = 0;
  const middles = weights.map((weight, i) => {
    while (next < heights.length - 1 && reached + heights[next]!.weight < edges[i]! + weight / 2)
      reached += heights[next++]!.weight;
    return heights[next]!.height;
  });
  const [mean, deviation] = spreadOf(middles.map((height, i) => ({ height, weight: weights[i]! })));
  // what is seldom anything but one value may be one value at all middles
  const given = (height: number) => (deviation > 0 ? (SHRINK * (height - mean)) / deviation : 0);
  return { values: middles.map(given), least: given(heights[0]!.height), most: given(heights.at(-1)!.height) };
}

/** A tree of that constituent. Between the points that were looked at it may lack a value: there it has the mean. */
export function ownTarget(constituent: Constituent, dimension: number): Target {
  const f = tree([constituent], dimension);
  return (x, at) => {
    const value = f(x, at);
    return Math.abs(value) < MOST ? value : 0;
  };
}
