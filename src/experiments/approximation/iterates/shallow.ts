/**
 * One hidden layer on the folded line: f(x) = bias + Σ weight relu(±(x - knot)).
 *
 * Below 2^k - 1 units no such net is nearer than 1/2 everywhere. One that is nearer lies below 1/2 where the line is 0
 * and above where it is 1, so it crosses 1/2 in each of 2^k pieces; a straight piece crosses it once, and U units bend
 * the line U times at most. The height 1/2 alone is as near as that.
 *
 * An exact net bends 2^k - 1 times. If each bend has one unit, the slope at the left end is a sum of some of the bends,
 * with the sign turned, of those units that look to the left. Bends are multiples of 2 · 2^k, the slope is 2^k: one unit
 * more is needed. With 2^k - 1 units one can be near, not exact.
 */
import type { Broken } from "./folding.ts";
import { countPieces, foldedLine, iterated, piecesOf } from "./folding.ts";

export interface ShallowNet {
  readonly bias: number;
  readonly units: readonly { readonly knot: number; readonly looks: "right" | "left"; readonly weight: number }[];
}

export function shallowAt({ bias, units }: ShallowNet, x: number): number {
  return units.reduce(
    (sum, { knot, looks, weight }) => sum + weight * Math.max(0, looks === "right" ? x - knot : knot - x),
    bias,
  );
}

/** Units of an exact net: one for each bend, counted, and one for the first slope. */
export function unitsNeeded(folds: number): number {
  const bends = countPieces((x) => iterated(folds, x), 2 * piecesOf(folds)) - 1;
  return bends + 1;
}

/** A net of so many units at most: the line itself if they are enough, else as much of it as they last for. */
export function shallowNet(folds: number, units: number): ShallowNet {
  const pieces = piecesOf(folds);
  if (units >= pieces) return following(pieces, pieces);
  return units === pieces - 1 && folds > 1 ? nearly(folds) : following(pieces, units - 1);
}

/** Follows so many of the pieces; if these are not all, it stays at 1/2 from the middle of the last of them. */
function following(pieces: number, followed: number): ShallowNet {
  if (followed === 0) return { bias: 0.5, units: [] };
  const units = Array.from({ length: followed }, (_, j) => ({
    knot: j / pieces,
    looks: "right" as const,
    weight: j === 0 ? pieces : (j % 2 === 0 ? 2 : -2) * pieces,
  }));
  if (followed === pieces) return { bias: 0, units };
  const slope = followed % 2 === 1 ? pieces : -pieces;
  return { bias: 0, units: [...units, { knot: (followed - 0.5) / pieces, looks: "right", weight: -slope }] };
}

/**
 * All bends, none of them with a unit to spare: its corners are 1 / pieces beside those of the line, two below and two
 * above in turn. Then the bends at the second and third of every four add up to minus the first slope.
 */
function nearly(folds: number): ShallowNet {
  const line = foldedLine(folds);
  const pieces = piecesOf(folds);
  const y = line.y.map((height, j) => height + (j % 4 < 2 ? -1 : 1) / pieces);
  const slope = (j: number) => (y[j + 1]! - y[j]!) * pieces;
  const units = Array.from({ length: pieces - 1 }, (_, i) => ({
    knot: line.x[i + 1]!,
    looks: (i + 1) % 4 < 2 ? ("right" as const) : ("left" as const),
    weight: slope(i + 1) - slope(i),
  }));
  return { bias: y[0]! - shallowAt({ bias: 0, units }, 0), units };
}

/** Its corners on [0, 1], both ends included. */
export function shallowLine(net: ShallowNet): Broken {
  const x = [0, ...net.units.map(({ knot }) => knot).filter((knot) => knot > 0), 1];
  return { x, y: x.map((at) => shallowAt(net, at)) };
}
