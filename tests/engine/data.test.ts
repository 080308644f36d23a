/** Orders of examples, corrupted labels, schedules. */
import { describe, expect, test } from "vitest";
import { Batches, corrupted, type Order } from "../../src/engine/data.ts";
import { scheduleFactor } from "../../src/engine/optimiser.ts";
import { keyFromSeed } from "../../src/engine/random.ts";

const key = keyFromSeed(4);
const batchOf = (order: Order, batch: number, examples: number, step: number) => {
  const out = new Int32Array(batch);
  new Batches(order).fill(out, key, examples, step);
  return [...out];
};

describe("batches", () => {
  test("without replacement meet every example of an epoch once, the remainder left out", () => {
    for (const epoch of [0, 1, 2]) {
      const met = [0, 1, 2].flatMap((k) => batchOf("shuffled", 7, 23, 3 * epoch + k));
      expect(new Set(met).size).toBe(21);
    }
    expect(batchOf("shuffled", 7, 23, 0)).not.toEqual(batchOf("shuffled", 7, 23, 3));
  });
  test("with replacement are the same at any step asked, draw evenly, and meet an example twice", () => {
    expect(batchOf("drawn", 9, 9, 5)).toEqual(batchOf("drawn", 9, 9, 5));
    const counts = new Array<number>(9).fill(0);
    let twice = 0;
    for (let step = 0; step < 1000; step++) {
      const batch = batchOf("drawn", 9, 9, step);
      if (new Set(batch).size < 9) twice++;
      for (const i of batch) counts[i]!++;
    }
    expect(twice).toBeGreaterThan(980);
    // 9,000 draws with chance 1/9: deviation 30
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
  test("with replacement may be larger than the data, others not", () => {
    expect(Math.max(...batchOf("drawn", 50, 3, 0))).toBe(2);
    expect(() => batchOf("given", 5, 3, 0)).toThrow("batches: a batch of 5 from 3 examples");
  });
});

describe("corrupted labels", () => {
  const examples = 1000;
  const data = {
    x: new Float32Array(examples),
    y: Float32Array.from({ length: 4 * examples }, (_, i) => Number(i % 4 === (i >> 2) % 4)),
    examples,
  };
  const labels = (y: ArrayLike<number>) =>
    Array.from({ length: examples }, (_, i) => [0, 1, 2, 3].find((j) => y[4 * i + j] === 1));
  const changed = (share: number) => {
    const [before, after] = [labels(data.y), labels(corrupted(data, share, key).y)];
    return before.flatMap((label, i) => (label === after[i] ? [] : [i]));
  };

  test("are as many as asked, less those that draw their own class, and more of them include the fewer", () => {
    expect(changed(0)).toEqual([]);
    const [some, all] = [changed(0.4), changed(1)];
    // a redrawn label is another with chance 3/4: 300 of 400, deviation 9; 750 of 1000, deviation 14
    expect(Math.abs(some.length - 300)).toBeLessThan(40);
    expect(Math.abs(all.length - 750)).toBeLessThan(60);
    expect(some.every((i) => all.includes(i))).toBe(true);
  });
  test("stay labels, and the data as they were", () => {
    const before = data.y.slice();
    expect(labels(corrupted(data, 1, key).y)).not.toContain(undefined);
    expect(data.y).toEqual(before);
    expect(() => corrupted(data, 1.5, key)).toThrow("corrupted: share is 1.5, wanted a number from 0 to 1");
  });
});

test("schedules: warm-up, stairs, cosine", () => {
  const steps = { kind: "step", every: 4, factor: 0.5, warmup: 2 } as const;
  [0.5, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25].forEach((value, k) => {
    expect(scheduleFactor(steps, k)).toBeCloseTo(value, 14);
  });
  const cosine = { kind: "cosine", steps: 4, warmup: 2 } as const;
  [0.5, (2 + Math.SQRT2) / 4, 0.5, (2 - Math.SQRT2) / 4, 0].forEach((value, k) => {
    expect(scheduleFactor(cosine, k)).toBeCloseTo(value, 14);
  });
  expect(scheduleFactor({ kind: "constant", warmup: 4 }, 0)).toBe(0.25);
});
