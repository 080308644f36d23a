/** `automaton` against published sequences and machines, and its net as a trainer of the engine runs it, all layers deep. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Layer } from "../../../src/engine/learner.ts";
import { trainer } from "../../../src/engine/trainer.ts";
import face from "../../../src/experiments/approximation/automaton/face.ts";
import { stepNet } from "../../../src/experiments/approximation/automaton/nets.ts";
import { read } from "../../../src/experiments/approximation/automaton/outputs.ts";
import { CELLS, MIDDLE, MOST_LAYERS, single } from "../../../src/experiments/approximation/automaton/parameters.ts";
import {
  bitsOf,
  machineRows,
  machines,
  ruleRows,
  type Settings,
} from "../../../src/experiments/approximation/automaton/tables.ts";
import { unrolled } from "../../../src/experiments/approximation/automaton/unrolled.ts";
import { coneTitle, sheetTitle } from "../../../src/experiments/approximation/automaton/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("automaton");
const settings = (changes: object) => ({ ...experiment.defaults, ...changes }) as unknown as Settings;
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};
const middle = bitsOf(single(MIDDLE));

describe("tables", () => {
  it("give Pascal’s triangle mod 2 for rule 90", () => {
    let binomials = [1];
    for (const row of ruleRows(90, middle)) {
      const t = binomials.length - 1;
      // C(t, k) stands at the place 2k - t from the middle
      const odd = Array.from({ length: CELLS }, (_, i) => {
        const k = (i - MIDDLE + t) / 2;
        return Number.isInteger(k) && k >= 0 && k <= t ? binomials[k]! % 2 : 0;
      });
      expect(row).toEqual(odd);
      binomials = Array.from({ length: t + 2 }, (_, k) => (binomials[k - 1] ?? 0) + (binomials[k] ?? 0));
    }
  });
  it("give the middle column of rule 30 (OEIS A051023)", () => {
    const column = ruleRows(30, middle).map((row) => row[MIDDLE]);
    expect(column.slice(0, 30).join("")).toBe("110111001100010110010011101011");
  });
  it("give the sum of the neighbors mod 2 for 150, the majority for 232, and what was for 204", () => {
    const start = bitsOf(String(experiment.defaults.start));
    const [, sum] = ruleRows(150, start);
    const [, most] = ruleRows(232, start);
    for (let i = 1; i < CELLS - 1; i++) {
      const total = start[i - 1]! + start[i]! + start[i + 1]!;
      expect(sum![i]).toBe(total % 2);
      expect(most![i]).toBe(total >= 2 ? 1 : 0);
    }
    expect(ruleRows(204, start)[MOST_LAYERS]).toEqual(start);
  });
  it("halt as Rado’s machines do", () => {
    // Σ(3) = 6, by a machine that takes 14 steps; S(3) = 21, by one that leaves 5 (Lin and Rado 1965)
    for (const [name, steps, ones] of [
      ["most-ones", 14, 6],
      ["most-steps", 21, 5],
    ] as const) {
      const rows = machineRows(machines[name], bitsOf("0,".repeat(CELLS - 1).concat("0")));
      expect(rows.findIndex(({ head }) => head < 0)).toBe(steps);
      expect(rows.at(-1)!.tape.reduce((sum, bit) => sum + bit, 0)).toBe(ones);
    }
  });
});

describe("nets", () => {
  it("are their tables for any rule and any first row, and for each entry alone", () => {
    const row = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: CELLS, maxLength: CELLS });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), row, row, (rule, one, other) => {
        const net = stepNet(settings({ rule, slip: "none" }));
        expect(unrolled(net, one, other)).toEqual([ruleRows(rule, one), ruleRows(rule, other)]);
      }),
      { numRuns: 15, seed: 1 },
    );
    const start = bitsOf(String(experiment.defaults.start));
    for (let entry = 0; entry < 8; entry++) {
      const rule = 1 << entry;
      expect(unrolled(stepNet(settings({ rule })), start, start)[0][1]).toEqual(ruleRows(rule, start)[1]);
    }
  });
  it("are one deep learner of 62 convolutions whose weights repeat, also in WebAssembly and float32", () => {
    for (const changes of [{ rule: 110 }, { program: "most-steps" }]) {
      const { learner, channels, parameters } = stepNet(settings(changes));
      const layers: Layer[] = Array.from({ length: MOST_LAYERS }, () => learner.layers).flat();
      const deep = trainer({
        learner: { ...learner, layers },
        loss: "square",
        optimiser: { kind: "sgd", rate: 0 },
        schedule: { kind: "constant" },
        batch: 1,
        precision: "float32",
      });
      const weights = Float32Array.from(Array.from({ length: MOST_LAYERS }, () => parameters.flat()).flat());
      expect(weights.length).toBe(deep.weights);
      const start = bitsOf(String(experiment.defaults.start)).flatMap((bit, i) => [
        bit,
        ...Array.from({ length: channels - 1 }, (_, state) => (i === MIDDLE && state === 0 ? 1 : 0)),
      ]);
      const rows = unrolled(stepNet(settings(changes)), start, start)[0];
      expect(Array.from(deep.predict(weights, Float32Array.from(start), 1))).toEqual(rows.at(-1));
    }
  });
  it("go wrong with one wrong weight, and only where its neighborhood comes", () => {
    const start = bitsOf(String(experiment.defaults.start));
    const [rows] = unrolled(stepNet(settings({ rule: 110, slip: "111" })), start, start);
    const table = ruleRows(110, start);
    const triples = start.map((own, i) => `${start[i - 1] ?? 0}${own}${start[i + 1] ?? 0}`);
    expect(rows[1]!.map((bit, i) => bit !== table[1]![i])).toEqual(triples.map((triple) => triple === "111"));
  });
});

describe("the figure", () => {
  it("counts what one cell changes, inside its cone", () => {
    // under rule 90 a change is Pascal’s triangle again: 3^5 odd numbers in its first 32 rows
    expect(read.median(at({ rule: 90 }), "changed")).toBe(243);
    expect(coneTitle(at({ rule: 90 }))).toBe("One cell reaches 63 cells: all that it can");
    expect(coneTitle(at({ rule: 204, layers: 4 }))).toBe("One cell can reach 9 cells; here it spans 1");
    for (const probe of [1, 20, CELLS]) expect(read.median(at({ rule: 30, probe }), "excess")).toBe(0);
  });
  it("says what it shows", () => {
    expect(sheetTitle(at({}))).toBe("Rule 110, the same 41 numbers in each of 31 layers");
    expect(sheetTitle(at({ slip: "010" }))).toMatch(/^One wrong weight of eight: \d+ wrong cells in 31 layers$/);
    expect(sheetTitle(at({ program: "most-ones" }))).toBe(
      "A busy beaver of three states halts after 14 steps with 6 ones",
    );
    expect(sheetTitle(at({ program: "most-ones", layers: 13 }))).toContain("has not halted");
    expect(face.describe(at({}))).toContain("It agrees with the table in all 1,953 cells.");
    expect(face.describe(at({ slip: "010" }))).toContain("the weight of 010 is wrong");
  });
});
