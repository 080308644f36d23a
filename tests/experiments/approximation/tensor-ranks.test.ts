/** `tensor-ranks`: cuts of exact tensors against their known ranks, and of the function against NumPy. */
import { describe, expect, it } from "vitest";
import { eigenvalues } from "../../../src/engine/eigenvalues.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { singular } from "../../../src/engine/singular-values.ts";
import { countAbove, lost, missing, unfolded } from "../../../src/experiments/approximation/tensor-ranks/cuts.ts";
import { tensorOf, treeTensor } from "../../../src/experiments/approximation/tensor-ranks/tensors.ts";
import { cutsTitle, describe as words } from "../../../src/experiments/approximation/tensor-ranks/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const NOTHING = 1e-12;

/** Terms that are not zero, of the cut between halves and of that between odd and even indices. */
function ranks(knobs: number, side: number, rank: number, seed: number) {
  const tensor = treeTensor(knobs, side, rank, keyFromSeed(seed));
  const size = side ** (knobs / 2);
  const of = (rows: readonly number[]) =>
    countAbove(singular(unfolded(tensor, knobs, side, rows), size, size), NOTHING);
  const half = Array.from({ length: knobs / 2 }, (_, i) => i);
  return [of(half), of(half.map((i) => 2 * i))];
}

describe("a tree's tensor", () => {
  // hierarchical Tucker: rank r between halves, min(r, k)^(n / 2) between odd and even (Cohen, Sharir and Shashua 2016)
  it.each([
    { knobs: 4, side: 2, rank: 2, half: 2, mixed: 4 },
    { knobs: 8, side: 2, rank: 2, half: 2, mixed: 16 },
    { knobs: 4, side: 4, rank: 3, half: 3, mixed: 9 },
    { knobs: 4, side: 2, rank: 3, half: 3, mixed: 4 },
    { knobs: 8, side: 2, rank: 3, half: 3, mixed: 16 },
    { knobs: 4, side: 5, rank: 1, half: 1, mixed: 1 },
  ])(
    "of $knobs knobs, $side values and rank $rank has $half and $mixed terms",
    ({ knobs, side, rank, half, mixed }) => {
      for (const seed of [1, 2, 3]) expect(ranks(knobs, side, rank, seed)).toEqual([half, mixed]);
    },
  );

  it("of rank one is a product of its knobs", () => {
    const tensor = treeTensor(2, 3, 1, keyFromSeed(4));
    expect(tensor[0]! * tensor[4]!).toBeCloseTo(tensor[1]! * tensor[3]!, 12);
  });
});

describe("a cut", () => {
  it("is another order of the same numbers", () => {
    const tensor = Float64Array.from({ length: 81 }, (_, i) => i);
    const matrix = unfolded(tensor, 4, 3, [0, 2]);
    // knobs 2, 1, 0, 1 in the tensor: row (2, 0), column (1, 1)
    expect(matrix[(2 * 3 + 0) * 9 + (1 * 3 + 1)]).toBe(2 * 27 + 1 * 9 + 0 * 3 + 1);
    expect(unfolded(tensor, 4, 3, [0, 1])).toEqual(tensor);
    expect([...matrix].sort((a, b) => a - b)).toEqual([...tensor]);
  });

  it("misses what its terms say", () => {
    const found = singular(unfolded(tensorOf("tree", 4, 2, 1), 4, 4, [0, 2]), 16, 16);
    const rest = missing(found, 5);
    const all = missing(found, 0);
    const square = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(square(rest) / square(all))).toBeCloseTo(lost(found, 5), 12);
    expect(lost(found, 0)).toBe(1);
    expect(lost(found, 16)).toBe(0);
  });
});

describe("the function of the race", () => {
  // NumPy, for grids of 8 and 16 values: terms above 1e-2, 1e-3 and 1e-6 of the largest
  it("has the terms that NumPy counts", () => {
    const of = (rows: readonly number[]) => {
      const found = singular(unfolded(tensorOf("tree", 8, 2, 1), 4, 8, rows), 64, 64);
      return [1e-2, 1e-3, 1e-6].map((part) => countAbove(found, part));
    };
    expect(of([0, 1]).slice(1)).toEqual([6, 10]);
    expect(of([0, 2])[2]).toBe(62);
  });

  it("keeps them on a finer grid, where the other cut has more", () => {
    // by the eigenvalues of the matrix times itself, whose roots are its singular values
    const of = (rows: readonly number[]) => {
      const matrix = unfolded(tensorOf("tree", 12, 2, 1), 4, 12, rows);
      const products = new Float64Array(144 * 144);
      for (let row = 0; row < 144; row++)
        for (let i = 0; i < 144; i++)
          for (let k = 0; k < 144; k++) products[i * 144 + k]! += matrix[row * 144 + i]! * matrix[row * 144 + k]!;
      const squares = eigenvalues(products, 144);
      return [1e-2, 1e-3].map((part) => squares.filter((square) => square >= part * part * squares[143]!).length);
    };
    expect(of([0, 1])).toEqual([4, 6]);
    expect(of([0, 2])).toEqual([16, 37]);
  });
});

describe("draws", () => {
  it("differ, and waves have no better cut in any of them", () => {
    expect(tensorOf("field", 4, 2, 1)).not.toEqual(tensorOf("field", 4, 2, 2));
    for (let draw = 1; draw <= 8; draw++) {
      const tensor = tensorOf("field", 6, 2, draw);
      const [one, other] = [
        [0, 1],
        [0, 2],
      ].map((rows) => countAbove(singular(unfolded(tensor, 4, 6, rows), 36, 36), 1e-3));
      expect(Math.max(one! / other!, other! / one!)).toBeLessThan(1.3);
    }
  });
});

describe("words", () => {
  it("say what is missing", async () => {
    const experiment = await loadRunnable("tensor-ranks");
    const at = (changes: Values) => {
      const values = { ...experiment.defaults, ...changes };
      return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
    };
    expect(cutsTitle(at({}))).toBe("With 4 terms, 1.0 % is missing across the tree’s cut, 13.7 % across the other");
    expect(cutsTitle(at({ content: "tensor", terms: 2 }))).toMatch(
      /^With 2 terms, nothing is missing across the tree’s/,
    );
    expect(cutsTitle(at({ content: "field", terms: 0 }))).toBe(
      "With 0 terms, 100.0 % is missing across one cut, 100.0 % across the other",
    );
    expect(words(at({}))).toContain("has 6 terms of a thousandth of the first or more");
    expect(words(at({ content: "noise" }))).toContain("64 terms: no cut is small");
  });
});
