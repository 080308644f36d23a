/** Small dense algebra for tests, row-major, in tensor code. */
import { expect } from "vitest";
import { factor, solveFactored } from "../../src/engine/cholesky.ts";
import { transpose } from "../../src/engine/operations/axes.ts";
import { product } from "../../src/engine/operations/product.ts";
import { fillNormal, fold, keyFromSeed } from "../../src/engine/random.ts";
import { input } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";

/** Normal numbers that belong to a name. */
export function drawn(name: string, count: number): Float64Array {
  const out = new Float64Array(count);
  fillNormal(fold(keyFromSeed(6), name), out);
  return out;
}

/** rows x inner times inner x columns. */
export function times(a: Float64Array, b: Float64Array, rows: number): Float64Array {
  const inner = a.length / rows;
  const [left, right] = [input([1, rows, inner]), input([1, inner, b.length / inner])];
  return traced([left, right], [product(left, right)])([a, b])[0]!;
}

export function flipped(a: Float64Array, rows: number): Float64Array {
  const x = input([1, rows, a.length / rows]);
  return traced([x], [transpose(x)])([a])[0]!;
}

/** x of A x = b for a symmetric positive definite A. */
export function solved(a: Float64Array, b: ArrayLike<number>): Float64Array {
  const [lower, x] = [a.slice(), Float64Array.from(b)];
  if (!factor(lower, x.length)) throw new Error("not positive definite");
  solveFactored(lower, x.length, x);
  return x;
}

export function near(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++)
    expect(Math.abs(found[i]! - wanted[i]!), `number ${i}: ${found[i]}, wanted ${wanted[i]}`).toBeLessThan(tolerance);
}
