/** `parity` against counting by hand, closed forms and finite sets. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/engine/count.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import {
  bitsOf,
  checkAll,
  reluUnits,
  xorGates,
  xorLevels,
  zigzag,
} from "../../../src/experiments/approximation/parity/circuits.ts";
import { netNames, netOf } from "../../../src/experiments/approximation/parity/nets.ts";
import { read } from "../../../src/experiments/approximation/parity/outputs.ts";
import { drawnRows, examplesOf, halver } from "../../../src/experiments/approximation/parity/rows.ts";
import {
  describe as inWords,
  learningTitle,
  share,
  sweepTitle,
} from "../../../src/experiments/approximation/parity/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("parity");

/** Digits of the binary numeral that are "1", as the language writes it. */
const onesIn = (input: number) => [...input.toString(2)].filter((digit) => digit === "1").length;

function summaryAt(changes: Readonly<Record<string, number | string>>, step = Number.POSITIVE_INFINITY) {
  const values = { ...experiment.defaults, ...changes };
  const run = new Run(experiment, values, 1);
  run.seek(Math.min(step, experiment.steps(values)));
  return summarise(experiment, values, [run.result()]);
}

describe("circuits", () => {
  it("a layer of n ReLUs gives s mod 2 for every s up to n, n up to 20", () => {
    for (let n = 1; n <= 20; n++) for (let s = 0; s <= n; s++) expect(zigzag(reluUnits(n), s)).toBe(s % 2);
  });
  it("a tree of XORs ends in the parity of its bits, whatever their number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (n, seed) => {
        const input = seed % 2 ** n;
        const levels = xorLevels(bitsOf(input, n));
        expect(levels.at(-1)).toEqual([onesIn(input) % 2]);
        expect(levels).toHaveLength(Math.ceil(Math.log2(n)) + 1);
      }),
    );
  });
  it("has n - 1 gates, whatever n", () => {
    for (let n = 1; n <= 40; n++) expect(xorGates(n)).toBe(n - 1);
  });
  it("is checked on every input, and a circuit that is wrong is found out", () => {
    for (const n of [2, 5, 8, 12])
      expect(checkAll(n, reluUnits(n))).toEqual({ inputs: 2 ** n, wrongRelu: 0, wrongXor: 0, terms: 2 ** (n - 1) });
    // without the unit that begins at 2 all inputs of three or more ones lie on a line that falls
    const broken = reluUnits(4).filter(({ from }) => from !== 2);
    const wrong = Array.from({ length: 16 }, (_, input) => onesIn(input)).filter((ones) => ones >= 3).length;
    expect(checkAll(4, broken).wrongRelu).toBe(wrong);
  });
});

describe("rows", () => {
  it("exactly half are shown, another half under another key", () => {
    for (const bits of [2, 3, 6, 11]) {
      const halves = [1, 2, 3, 4, 5, 6].map((seed) => {
        const shown = halver(keyFromSeed(seed), bits);
        return Array.from({ length: 2 ** bits }, (_, row) => row).filter(shown);
      });
      for (const half of halves) expect(half).toHaveLength(2 ** (bits - 1));
      expect(new Set(halves.map(String)).size).toBeGreaterThan(1);
    }
  });
  it("the half says nothing of parity: as many odd rows as even ones, within 5 deviations", () => {
    // of 40 halves of 2^10 rows; a half drawn at random has a deviation of 2^10 / 4 / sqrt(2^10) odd rows
    const odd = Array.from({ length: 40 }, (_, seed) => {
      const shown = halver(keyFromSeed(seed), 10);
      return Array.from({ length: 1024 }, (_, row) => row).filter((row) => shown(row) && onesIn(row) % 2 === 1).length;
    });
    const mean = odd.reduce((sum, count) => sum + count, 0) / odd.length;
    expect(Math.abs(mean - 256)).toBeLessThan((5 * 8) / Math.sqrt(40));
  });
  it("drawn rows are of the half, and come about equally often", () => {
    const shown = halver(keyFromSeed(7), 4);
    const rows = drawnRows(keyFromSeed(8), 4, 8000, shown);
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
    expect(counts.size).toBe(8);
    // 1,000 each, with a deviation of 30
    for (const [row, count] of counts) {
      expect(shown(row)).toBe(true);
      expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });
  it("as examples are bits of 1 and -1, with a label for odd", () => {
    const { x, y } = examplesOf([0b011, 0b111], 3, 4);
    expect(Array.from(x)).toEqual([1, 1, -1, -1, 1, 1, 1, -1]);
    expect(Array.from(y)).toEqual([-1, 1]);
  });
});

describe("nets", () => {
  it("have about as many weights each", () => {
    for (const bits of [2, 8, 12, 20]) {
      const wanted = 64 * bits + 64 + 64 + 1;
      for (const name of netNames) {
        const { learner, weights } = netOf(name, bits, 64);
        expect(weights).toBe(countParameters(learner));
        expect(Math.abs(weights / wanted - 1)).toBeLessThan(0.1);
      }
    }
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const start = summaryAt({ bits: 4 }, 0);
    expect(inWords(start)).toContain(
      "One layer of 4 ReLUs is right about all 16 inputs of 4 bits, a tree takes 3 XORs, an OR of ANDs 8 terms.",
    );
    expect(inWords(start)).toContain("know nothing yet");
    expect(inWords(summaryAt({ bits: 4, units: "fewer" }, 0))).toContain(
      "One layer of 3 ReLUs is wrong about 1 of all 16 inputs",
    );
    const half = summaryAt({ bits: 4, share: "half", steps: 200 });
    expect(inWords(half)).toContain("Trained for 200 steps on half of the table, the shallow net");
    expect(read.median(half, "seen.shallow")).toBeGreaterThan(read.median(half, "right.shallow"));
    const whole = summaryAt({ bits: 2 });
    expect(learningTitle(whole)).toBe("All three have learned it");
    expect(share(0.999)).toBe("99 %");
    const lost = summaryAt({ bits: 16, steps: 200 });
    expect(learningTitle(lost)).toBe("All are guessing");
    const points = [
      { value: 2, summary: whole },
      { value: 16, summary: lost },
    ];
    expect(sweepTitle(points, 2)).toBe("Learned up to 2 bits; from 16 on, guessing");
    expect(sweepTitle(points, 3)).toBeNull();
  });
});
