/**
 * A net with one hidden layer: f(x) = w_0 + sum of w_j max(0, a_j . x - b_j) over units j. The first layer is drawn by chance
 * and stays: directions a_j of length 1, offsets b_j uniform within ±1.4, which is about as far as the plane reaches. Only the
 * weights w_j are fitted, and exactly: of all that come nearest to the labels in mean square, the shortest.
 */
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";

/** First layer of a net: two numbers and an offset for each unit. A wider one under the same key begins with these. */
export interface FirstLayer {
  readonly units: number;
  readonly directions: Float64Array;
  readonly offsets: Float64Array;
}

const REACH = 1.4;

export function drawLayer(key: Key, units: number): FirstLayer {
  const directions = new Float64Array(2 * units);
  const offsets = new Float64Array(units);
  fillNormal(fold(key, "directions"), directions);
  fillUniform(fold(key, "offsets"), offsets, -REACH, REACH);
  for (let j = 0; j < units; j++) {
    const [x, y] = [directions[2 * j]!, directions[2 * j + 1]!];
    const length = Math.sqrt(x * x + y * y);
    directions[2 * j] = x / length;
    directions[2 * j + 1] = y / length;
  }
  return { units, directions, offsets };
}

/** What a weight is multiplied with at these places, x and y in turn: 1, and what each unit makes of them; places x weights, row-major. */
export function hidden({ units, directions, offsets }: FirstLayer, places: Float64Array): Float64Array {
  const count = places.length / 2;
  const out = new Float64Array(count * (units + 1));
  let at = 0;
  for (let i = 0; i < count; i++) {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    out[at++] = 1;
    for (let j = 0; j < units; j++) {
      const sum = directions[2 * j]! * x + directions[2 * j + 1]! * y - offsets[j]!;
      out[at++] = sum > 0 ? sum : 0;
    }
  }
  return out;
}

/**
 * The weights for so many labels: places x weights, row-major, the hidden values at their places. The output there is the
 * product of the two. Of all that come nearest to the labels, the shortest (Moore and Penrose's inverse).
 */
export const solve = (values: Float64Array, labels: Float64Array): Float64Array =>
  shortestLeastSquares(values, labels.length, values.length / labels.length, labels).x;

/** Nearer to 0 than this an output is of neither side: labels that contradict each other leave rounding there. */
const NEITHER = 1e-9;

export const isRight = (given: number, label: number): boolean => given * label > NEITHER;

/** How many outputs are on the wrong side of 0, or on neither. */
export function wrongOf(given: Float64Array, labels: Float64Array): number {
  let wrong = 0;
  for (let i = 0; i < given.length; i++) if (!isRight(given[i]!, labels[i]!)) wrong++;
  return wrong;
}
