/** Labelings by coins of examples in general position, and whether one layer of weights can meet them. */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { separating } from "./separable.ts";

/** One more draw of examples and labels; the first of the weights is a bias. */
export function meets(weights: number, examples: number, key: Key): boolean {
  const x = new Float64Array(examples * weights);
  const coins = new Float64Array(examples);
  fillNormal(fold(key, "inputs"), x);
  fillUniform(fold(key, "coins"), coins, -1, 1);
  const vectors = Array.from(coins, (coin, i) => {
    const label = coin < 0 ? -1 : 1;
    return Float64Array.from({ length: weights }, (_, k) => label * (k === 0 ? 1 : x[i * weights + k]!));
  });
  return separating(vectors) !== null;
}
