/** Points of two normal classes. Element i of a stream is point i, so that it does not matter in which pieces they are drawn. */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Crowd } from "./neighbors.ts";

/**
 * Points `from` to below `to`: each class with probability a half, inputs of unit variance, means at ±distance/2 along the
 * first input. Other settings move the same draws; a further input leaves the earlier ones.
 */
export function crowd(key: Key, from: number, to: number, distance: number, dimension: number): Crowd {
  const count = to - from;
  const coins = new Float64Array(count);
  fillUniform(fold(key, "classes"), coins, 0, 1, from);
  const kinds = Int8Array.from(coins, (coin) => (coin < 0.5 ? 1 : -1));
  const inputs = new Float64Array(count * dimension);
  const column = new Float64Array(count);
  for (let j = 0; j < dimension; j++) {
    fillNormal(fold(key, j), column, 0, 1, from);
    for (let i = 0; i < count; i++) inputs[i * dimension + j] = column[i]! + (j === 0 ? (kinds[i]! * distance) / 2 : 0);
  }
  return { inputs, kinds };
}
