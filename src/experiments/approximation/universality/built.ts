/** Nets that are built, not trained: how far they are from the curve, for any number of bricks. */
import { tanh } from "../../../engine/functions.ts";
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type Built, fitted, interpolated } from "./broken-line.ts";
import type { Settings } from "./settings.ts";
import { heightsAt, type Target, targetOf } from "./targets.ts";

type Kind = Pick<Settings, "target" | "drawn" | "formula" | "unit" | "places">;

/** Rows of least squares for units that are no ReLUs. */
const ROWS = 513;

/** Bricks of one shape at their places, and a bias: output weights by least squares over equally spaced places. */
function combined(settings: Kind, units: number, key: Key): Built {
  const knots = Float64Array.from({ length: units }, (_, i) => (i + 0.5) / units);
  if (settings.places === "random") fillUniform(fold(key, `${units} bricks`), knots);
  knots.sort();
  // a tanh bends over about two distances between neighbors
  const bend = Math.max(2, units / 2);
  const brick = (x: number, j: number) => {
    const away = x - knots[j]!;
    return settings.unit === "square" ? away * away : tanh(bend * away);
  };
  const columns = units + 1;
  const matrix = new Float64Array(ROWS * columns);
  for (let i = 0; i < ROWS; i++) {
    matrix[i * columns] = 1;
    for (let j = 0; j < units; j++) matrix[i * columns + j + 1] = brick(i / (ROWS - 1), j);
  }
  const { x: weights } = shortestLeastSquares(matrix, ROWS, columns, heightsAt(settings, ROWS));
  const at = (x: ArrayLike<number>) =>
    Float64Array.from({ length: x.length }, (_, i) => {
      let sum = weights[0]!;
      for (let j = 0; j < units; j++) sum += weights[j + 1]! * brick(x[i]!, j);
      return sum;
    });
  return { knots, heights: at(knots), at };
}

export function build(settings: Kind, units: number, key: Key): Built {
  if (settings.unit !== "relu") return combined(settings, units, key);
  const target = targetOf(settings);
  return settings.places === "even" ? interpolated(target, units) : fitted(target, units, key);
}

/** Largest and root mean square distance from the curve. */
export interface Off {
  readonly sup: number;
  readonly rms: number;
  /** Where it is largest, and the heights of net and curve there. */
  readonly at: number;
  readonly net: number;
  readonly curve: number;
}

/** @param heights  of the net and of the curve, at equally spaced places from 0 to 1  @param jump  the net where the curve jumps */
export function offBy(net: ArrayLike<number>, curve: ArrayLike<number>, target: Target, jump: number): Off {
  let [sup, squares, at] = [-1, 0, 0];
  const last = net.length - 1;
  for (let i = 0; i <= last; i++) {
    const away = Math.abs(net[i]! - curve[i]!);
    squares += away * away;
    // the first of several that are equally far, whatever rounding says
    if (away > sup + 1e-12) [sup, at] = [away, i];
  }
  let found = { sup, at: at / last, net: net[at]!, curve: curve[at]! };
  // a jump has two heights at one place
  for (const side of target.jump?.sides ?? [])
    if (Math.abs(jump - side) > found.sup)
      found = { sup: Math.abs(jump - side), at: target.jump!.x, net: jump, curve: side };
  return { ...found, rms: Math.sqrt(squares / net.length) };
}

/** Places where the distance is measured: powers of two of them lie between the corners of evenly placed bricks. */
const LOOKS = 4097;
const looks = Float64Array.from({ length: LOOKS }, (_, i) => i / (LOOKS - 1));

export function offOf(settings: Kind, { at }: Built): Off {
  const target = targetOf(settings);
  return offBy(at(looks), heightsAt(settings, LOOKS), target, target.jump ? at([target.jump.x])[0]! : 0);
}

/** Numbers of bricks at which the error is drawn: two for each doubling. */
export const SIZES: readonly number[] = [1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256];
/** From here on a slope is read off. */
export const FROM = 16;
