/**
 * A table may pass on one of a few values only, so its entries are put into as many groups. Here entries are rows: what
 * the function is at each of many settings of everything else. Good groups hold rows that are alike (k-means; Lloyd 1982).
 */

export interface Rows {
  /** `count` rows of `width` numbers, one after the other. */
  readonly values: Float64Array;
  readonly width: number;
  /** Weight of each row. */
  readonly weights: Float64Array;
}

export interface Groups {
  /** Group of each row, from 0; groups are in the order of their scores. */
  readonly of: Uint8Array;
  /** Of each group: place of its middle along the first principal direction, of mean 0 and deviation 1 over the rows. */
  readonly scores: Float64Array;
}

const ROUNDS = 30;

function meanOf({ values, width, weights }: Rows): Float64Array {
  const mean = new Float64Array(width);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    total += weights[i]!;
    for (let s = 0; s < width; s++) mean[s]! += weights[i]! * values[i * width + s]!;
  }
  for (let s = 0; s < width; s++) mean[s]! /= total;
  return mean;
}

/** Scores along the first principal direction, by power iteration; mean 0, deviation 1, sign as it comes. */
export function scoresOf(rows: Rows): Float64Array {
  const { values, width, weights } = rows;
  const mean = meanOf(rows);
  const scores = new Float64Array(weights.length);
  // any start does that is not at right angles to the direction
  let direction = Float64Array.from({ length: width }, (_, s) => 1 + (s % 3));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(width);
    for (let i = 0; i < scores.length; i++) {
      let score = 0;
      for (let s = 0; s < width; s++) score += (values[i * width + s]! - mean[s]!) * direction[s]!;
      scores[i] = score;
      for (let s = 0; s < width; s++) next[s]! += weights[i]! * score * (values[i * width + s]! - mean[s]!);
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 0)) break;
    direction = next.map((value) => value / length);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const deviation = Math.sqrt(scores.reduce((sum, score, i) => sum + weights[i]! * score * score, 0) / total);
  return scores.map((score) => (deviation > 0 ? score / deviation : 0));
}

/** Groups of about equal weight, neighbors along the scores together: where the search begins. */
function inOrder(scores: Float64Array, weights: Float64Array, count: number): Uint8Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]! || a - b);
  const of = new Uint8Array(scores.length);
  let passed = 0;
  for (const row of order) {
    of[row] = Math.min(count - 1, Math.floor((passed / total) * count));
    passed += weights[row]!;
  }
  return of;
}

/** Weighted means of the groups and their weights. */
function middles({ values, width, weights }: Rows, of: Uint8Array, count: number) {
  const means = new Float64Array(count * width);
  const totals = new Float64Array(count);
  for (let i = 0; i < of.length; i++) {
    totals[of[i]!]! += weights[i]!;
    for (let s = 0; s < width; s++) means[of[i]! * width + s]! += weights[i]! * values[i * width + s]!;
  }
  for (let g = 0; g < count; g++)
    if (totals[g]! > 0) for (let s = 0; s < width; s++) means[g * width + s]! /= totals[g]!;
  return { means, totals };
}

/** Squared distance of a row from the middle of a group. */
function squareFrom({ values, width }: Rows, row: number, means: Float64Array, group: number): number {
  let square = 0;
  for (let s = 0; s < width; s++) {
    const away = values[row * width + s]! - means[group * width + s]!;
    square += away * away;
  }
  return square;
}

/** Puts every row into the group whose middle is nearest; gives how many changed their group. */
function regroup(rows: Rows, of: Uint8Array, count: number): number {
  const { means, totals } = middles(rows, of, count);
  const costs = new Float64Array(of.length);
  let changed = 0;
  for (let i = 0; i < of.length; i++) {
    let [best, least] = [of[i]!, Number.POSITIVE_INFINITY];
    for (let g = 0; g < count; g++) {
      if (!(totals[g]! > 0)) continue;
      const square = squareFrom(rows, i, means, g);
      if (square < least) [best, least] = [g, square];
    }
    if (best !== of[i]) changed++;
    of[i] = best;
    costs[i] = rows.weights[i]! * least;
  }
  // a group that has lost all its rows begins again with the one that is served worst
  for (let g = 0; g < count; g++) {
    if (of.includes(g)) continue;
    const worst = costs.reduce((most, cost, i) => (cost > costs[most]! ? i : most), 0);
    if (!(costs[worst]! > 0)) break;
    of[worst] = g;
    costs[worst] = 0;
    changed++;
  }
  return changed;
}

/**
 * Rows in at most `count` groups. Their scores grow with `along`, a number for each row, or fall where nothing is lost by
 * turning them round.
 */
export function groupsOf(rows: Rows, count: number, along: (row: number) => number): Groups {
  const { weights } = rows;
  let scores = scoresOf(rows);
  const sign = scores.reduce((sum, score, i) => sum + weights[i]! * score * along(i), 0) < 0 ? -1 : 1;
  scores = scores.map((score) => sign * score);
  const of = inOrder(scores, weights, count);
  for (let round = 0; round < ROUNDS; round++) if (regroup(rows, of, count) === 0) break;
  const sums = new Float64Array(count);
  const totals = new Float64Array(count);
  for (let i = 0; i < of.length; i++) {
    sums[of[i]!]! += weights[i]! * scores[i]!;
    totals[of[i]!]! += weights[i]!;
  }
  const middle = sums.map((sum, g) => (totals[g]! > 0 ? sum / totals[g]! : 0));
  const order = [...middle.keys()].sort((a, b) => middle[a]! - middle[b]! || a - b);
  const rank = new Uint8Array(count);
  for (const [place, g] of order.entries()) rank[g] = place;
  return { of: of.map((g) => rank[g]!), scores: Float64Array.from(order, (g) => middle[g]!) };
}
