/** A tensor as a matrix, by which of its knobs choose the row; and what is left of it with a few terms. */
import type { Singular } from "../../../engine/singular-values.ts";

/**
 * @param tensor  side^knobs numbers, the last knob fastest
 * @param rowKnobs  whose settings choose the row, in this order; the others choose the column
 * @returns row-major
 */
export function unfolded(tensor: Float64Array, knobs: number, side: number, rowKnobs: readonly number[]): Float64Array {
  const others = Array.from({ length: knobs }, (_, knob) => knob).filter((knob) => !rowKnobs.includes(knob));
  const order = [...rowKnobs, ...others];
  const out = new Float64Array(tensor.length);
  const places = new Array<number>(knobs).fill(0);
  for (let at = 0; at < tensor.length; at++) {
    for (let knob = knobs - 1, rest = at; knob >= 0; knob--, rest = Math.floor(rest / side)) places[knob] = rest % side;
    out[order.reduce((place, knob) => place * side + places[knob]!, 0)] = tensor[at]!;
  }
  return out;
}

/** A matrix without the first `count` of its terms; row-major, as many rows as terms are long on the left. */
export function missing({ terms }: Singular, count: number): Float64Array {
  const [rows, columns] = [terms[0]?.left.length ?? 0, terms[0]?.right.length ?? 0];
  const out = new Float64Array(rows * columns);
  for (const { left, right } of terms.slice(count))
    for (let i = 0; i < rows; i++) for (let k = 0; k < columns; k++) out[i * columns + k]! += left[i]! * right[k]!;
  return out;
}

const length = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Root mean square of what is missing without all but the first `count` terms, as a part of that of the matrix. */
export function lost({ values }: Singular, count: number): number {
  const all = length(values);
  return all > 0 ? length(values.slice(count)) / all : 0;
}

/** How many terms are at least this part of the largest. */
export const countAbove = ({ values }: Singular, part: number): number =>
  values.filter((value) => value > 0 && value >= part * values[0]!).length;
