/** `eight-knobs`: the function against a tree of Math.tanh, groups against ml-matrix, lines against closed forms, errors at other places. */
import { Matrix, SVD } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { slopesAt, valueAt } from "../../../src/experiments/approximation/eight-knobs/function.ts";
import { groupsOf, scoresOf } from "../../../src/experiments/approximation/eight-knobs/grouping.ts";
import { directionAt, lineThrough, widest } from "../../../src/experiments/approximation/eight-knobs/lines.ts";
import { read } from "../../../src/experiments/approximation/eight-knobs/outputs.ts";
import { KNOBS } from "../../../src/experiments/approximation/eight-knobs/sizes.ts";
import { entriesAt, lostByOne, treeOf } from "../../../src/experiments/approximation/eight-knobs/tables.ts";
import { orderOf, pairsOf } from "../../../src/experiments/approximation/eight-knobs/wiring.ts";
import { describe as inWords, treeTitle } from "../../../src/experiments/approximation/eight-knobs/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("eight-knobs");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};

const h = (a: number, b: number) => Math.tanh(2 * a * b + a - b);
/** The level lines of h are those of what it bends. */
const inner = (a: number, b: number) => 2 * a * b + a - b;

/** Places of a cube that no part of the figure draws: a plain congruential generator (Park and Miller 1988). */
function places(count: number, seed = 12345): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count * KNOBS }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  });
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

const COUNT = 20_000;
const elsewhere = places(COUNT);
const exact = Array.from({ length: COUNT }, (_, i) => valueAt(elsewhere, i * KNOBS));
const all = Array.from({ length: COUNT }, (_, i) => i);

describe("the function", () => {
  it("is a tree of tanh(2ab + a - b), standardised at each level and shrunk by 0.6 below the top", () => {
    let level = all.map((i) => [...elsewhere.slice(i * KNOBS, (i + 1) * KNOBS)]);
    while (level[0]!.length > 1) {
      const raw = level.map((row) => row.flatMap((value, k) => (k % 2 === 0 ? [h(value, row[k + 1]!)] : [])));
      const shrink = raw[0]!.length > 1 ? 0.6 : 1;
      const [middle, spread] = [mean(raw.flat()), deviation(raw.flat())];
      level = raw.map((row) => row.map((value) => (shrink * (value - middle)) / spread));
    }
    // moments of these draws, not of the cube: a sampling error of 1 in 140
    for (const i of all.slice(0, 200)) expect(Math.abs(level[i]![0]! - exact[i]!)).toBeLessThan(0.05);
  });
  it("depends on two knobs that meet through 2ab + a - b alone", () => {
    // both pairs have 1/2
    for (const others of [places(1, 7), places(1, 8)])
      for (const pair of [0, 2, 4, 6]) {
        const [one, other] = [others.slice(), others.slice()];
        [one[pair], one[pair + 1]] = [0.5, 0.25];
        [other[pair], other[pair + 1]] = [0.2, -0.5];
        expect(valueAt(other)).toBeCloseTo(valueAt(one), 12);
      }
  });
  it("has slopes in the ratio of those of 2ab + a - b", () => {
    const x = places(1, 99);
    for (const pair of pairsOf(orderOf({ wiring: "right", swap: "far" }))) {
      const [a, b] = [x[pair[0]]!, x[pair[1]]!];
      const [sa, sb] = slopesAt(x, pair);
      expect(sa * (2 * a - 1)).toBeCloseTo(sb * (2 * b + 1), 7);
    }
  });
});

describe("groups", () => {
  const width = 5;
  const chance = places(10, 5);
  const rows = { values: chance.slice(0, 12 * width), width, weights: new Float64Array(12).fill(1) };
  it("have scores along the first principal direction", () => {
    const matrix = Matrix.from1DArray(12, width, [...rows.values]);
    const centred = matrix.clone().center("column");
    const direction = new SVD(centred).rightSingularVectors.getColumnVector(0);
    const scores = centred.mmul(direction).to1DArray();
    const own = scoresOf(rows);
    const sign = Math.sign(own[0]! * scores[0]!);
    const spread = deviation(scores);
    // power iteration has not quite ended: the next direction is not much shorter
    for (const [i, score] of scores.entries()) expect(own[i]).toBeCloseTo((sign * score) / spread, 2);
  });
  it("are found where they lie apart, in the order of their scores, and none is lost", () => {
    const where = [3, 1, 2, 3, 1, 2, 4, 4, 1];
    const values = Float64Array.from(where.flatMap((group, i) => [10 * group + 0.1 * chance[i]!, -5 * group]));
    const { of, scores } = groupsOf({ values, width: 2, weights: new Float64Array(9).fill(1) }, 4, (i) => where[i]!);
    expect([...of]).toEqual(where.map((group) => group - 1));
    expect([...scores]).toEqual([...scores].sort((a, b) => a - b));
    // turned round they come turned round
    const turned = groupsOf({ values, width: 2, weights: new Float64Array(9).fill(1) }, 4, (i) => -where[i]!);
    expect([...turned.of]).toEqual(where.map((group) => 4 - group));
  });
  it("begin again where one has lost all its rows", () => {
    // four of ten rows are alike: groups of equal weight would share them
    const values = Float64Array.from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6]);
    const { of } = groupsOf({ values, width: 1, weights: new Float64Array(10).fill(1) }, 7, (i) => i);
    expect([...of]).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("lines of equal answers", () => {
  it("run along 2ab + a - b where the right knobs meet, whatever the others", () => {
    for (const seed of [3, 4, 5]) {
      const x = places(1, seed);
      const [a, b] = [x[2]!, x[3]!];
      const line = lineThrough(x.slice(), [2, 3]);
      for (let i = 0; i < line.length; i += 2) {
        expect(inner(line[i]!, line[i + 1]!)).toBeCloseTo(inner(a, b), 2);
        expect(Math.abs(line[i]!)).toBeLessThanOrEqual(1);
      }
      const direction = directionAt(x, [2, 3])!;
      const length = Math.hypot(2 * a - 1, 2 * b + 1);
      expect(Math.abs((direction[0] * (2 * b + 1) + direction[1] * (2 * a - 1)) / length)).toBeLessThan(1e-6);
    }
  });
  it("keep the function the same where others meet, up to the edge of the square", () => {
    const x = places(1, 21);
    const line = lineThrough(x.slice(), [2, 4]);
    for (let i = 0; i < line.length; i += 2) {
      const there = x.slice();
      [there[2], there[4]] = [line[i]!, line[i + 1]!];
      expect(valueAt(there)).toBeCloseTo(valueAt(x), 2);
    }
    const ends = [line.slice(0, 2), line.slice(-2)].map((end) => Math.max(...end.map(Math.abs)));
    for (const end of ends) expect(end).toBeCloseTo(1, 9);
  });
  it("have a widest angle", () => {
    const turned = (degrees: number) =>
      [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)] as const;
    expect(widest([turned(10), turned(40), null, turned(25)])).toBeCloseTo(30, 9);
    // lines have no heads
    expect(widest([turned(0), turned(170)])).toBeCloseTo(10, 9);
    expect(widest([null])).toBe(0);
  });
});

describe("tables", () => {
  it("are chosen from below: two inputs choose an entry, what it passes on is an input above", () => {
    const order = orderOf({ wiring: "swapped", swap: "near" });
    expect(order).toEqual([0, 2, 1, 3, 4, 5, 6, 7]);
    const last = { of: Uint8Array.from({ length: 100 }, (_, entry) => entry % 10), scores: new Float64Array(10) };
    const first = { of: Uint8Array.from({ length: 100 }, (_, entry) => Math.floor(entry / 10)), scores: last.scores };
    const tree = { order, groups: [last, last, first, first, last, first] };
    // bins 0 … 7
    const knobs = [0, 1, 2, 3, 4, 5, 6, 7].map((bin) => (2 * bin + 1) / 10 - 1);
    expect(entriesAt(tree, knobs)).toEqual([2, 13, 45, 67, 23, 46, 34]);
  });
  it("lose at other places what the figure says they lose", () => {
    for (const wiring of ["right", "shuffled"] as const) {
      const tree = treeOf(orderOf({ wiring, swap: "far" }));
      const off = all.map((i) => tree.answers[entriesAt(tree, elsewhere, i * KNOBS).at(-1)!]! - exact[i]!);
      expect(Math.sqrt(mean(off.map((value) => value * value))) / deviation(exact)).toBeCloseTo(tree.lost, 1);
    }
    const off = all.map((i) => {
      const cell = elsewhere.slice(i * KNOBS, (i + 1) * KNOBS).map((value) => Math.floor(5 * (value + 1)) / 5 - 0.9);
      return valueAt(cell) - exact[i]!;
    });
    expect(Math.sqrt(mean(off.map((value) => value * value))) / deviation(exact)).toBeCloseTo(lostByOne(), 1.5);
  });
  it("find the function’s own parts: where the right knobs meet, entries of one group have about the same 2ab + a - b", () => {
    const middle = (bin: number) => (2 * bin + 1) / 10 - 1;
    const parts = Array.from({ length: 100 }, (_, entry) =>
      Math.tanh(inner(middle(Math.floor(entry / 10)), middle(entry % 10))),
    );
    for (const { of } of treeOf(orderOf({ wiring: "right", swap: "far" })).groups.slice(0, 4)) {
      const within = parts.map((part, entry) => part - mean(parts.filter((_, other) => of[other] === of[entry])));
      expect(deviation(within) / deviation(parts)).toBeLessThan(0.2);
    }
  });
});

it("keeps 30 % of its variance as a sum of one table a knob, as the limits say", () => {
  const middle = mean(exact);
  const kept = Array.from({ length: KNOBS }, (_, knob) => {
    const bins = all.map((i) => Math.floor(5 * (elsewhere[i * KNOBS + knob]! + 1)));
    const means = Array.from({ length: 10 }, (_, bin) => mean(exact.filter((__, i) => bins[i] === bin)));
    return mean(all.map((i) => (means[bins[i]!]! - middle) ** 2));
  });
  const part = kept.reduce((sum, value) => sum + value, 0) / deviation(exact) ** 2;
  expect(part).toBeGreaterThan(0.27);
  expect(part).toBeLessThan(0.33);
});

describe("words", () => {
  it("say what the picture shows", () => {
    const own = at({});
    expect(treeTitle(own)).toBe("The right pairs: the tables lose 26 %");
    expect(inWords(own)).toBe(
      "The seven tables answer 0.77, the function is 0.71. Over all settings they lose 26 % of its spread; one table of 100,000,000 entries loses 22 %. In each of the lowest tables all lines of equal answers are one line.",
    );
    const far = at({ wiring: "swapped" });
    expect(treeTitle(far)).toBe("Knobs 4 and 5 swapped: the tables lose 47 %");
    expect(inWords(far)).toContain("turn by up to 85° as other knobs are set otherwise");
    expect(treeTitle(at({ wiring: "swapped", swap: "pair" }))).toBe(
      "Knobs 1 and 2 swapped, still a pair: the tables lose 27 %",
    );
  });
  it("turns nothing else: a swap does nothing while the wiring is right", () => {
    expect(read.median(at({ swap: "near" }), "lost")).toBe(read.median(at({}), "lost"));
  });
});
