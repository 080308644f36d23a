/** `memorize`: against ml-matrix, closed forms, counts by hand, and the construction that needs 2 N + 2 weights. */
import fc from "fast-check";
import { Matrix, pseudoInverse } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { times } from "../../../src/engine/levenberg-marquardt.ts";
import { fold, keyFromSeed } from "../../../src/engine/random.ts";
import { pointsOf } from "../../../src/experiments/points.ts";
import { bySign } from "../../../src/experiments/prologue/memorize/draws.ts";
import { contradiction, tossedDots } from "../../../src/experiments/prologue/memorize/examples.ts";
import { drawLayer, hidden, solve, wrongOf } from "../../../src/experiments/prologue/memorize/net.ts";
import { read } from "../../../src/experiments/prologue/memorize/outputs.ts";
import { drawApart, placesOf, tossed } from "../../../src/experiments/prologue/memorize/places.ts";
import { kindOf, RADIUS, rules, waveAt } from "../../../src/experiments/prologue/memorize/rules.ts";
import { describe as inWords, mapTitle } from "../../../src/experiments/prologue/memorize/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("memorize");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};
const DOTS = 24;
const places = (text: string) => placesOf(pointsOf(text));

describe("the net", () => {
  it("has the hidden values that its definition says, and directions of length 1", () => {
    const layer = drawLayer(keyFromSeed(3), 50);
    const values = hidden(layer, Float64Array.of(0.3, -0.7, 0, 0));
    for (let j = 0; j < 50; j++) {
      const [a, b] = [layer.directions[2 * j]!, layer.directions[2 * j + 1]!];
      expect(Math.hypot(a, b)).toBeCloseTo(1, 12);
      expect(values[1 + j]).toBeCloseTo(Math.max(0, 0.3 * a - 0.7 * b - layer.offsets[j]!), 12);
      expect(values[52 + j]).toBeCloseTo(Math.max(0, -layer.offsets[j]!), 12);
    }
    expect([values[0], values[51]]).toEqual([1, 1]);
  });

  it("takes the shortest weights of those that fit, as the pseudo-inverse of ml-matrix has them", () => {
    const units = 60;
    const values = hidden(drawLayer(keyFromSeed(1), units), places(tossedDots));
    const labels = tossed(keyFromSeed(2), DOTS);
    const weights = solve(values, labels);
    const matrix = Matrix.from1DArray(DOTS, units + 1, Array.from(values));
    const expected = pseudoInverse(matrix)
      .mmul(Matrix.columnVector(Array.from(labels)))
      .to1DArray();
    const size = Math.hypot(...expected);
    for (const [j, weight] of expected.entries()) expect(Math.abs(weights[j]! - weight)).toBeLessThan(1e-8 * size);
  });

  it("fits any labels whatever with 200 weights", () => {
    const values = hidden(drawLayer(keyFromSeed(1), 199), places(tossedDots));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 1), { minLength: DOTS, maxLength: DOTS }), (signs) => {
        const labels = Float64Array.from(signs);
        const given = times(values, solve(values, labels));
        for (let i = 0; i < DOTS; i++) expect(Math.abs(given[i]! - labels[i]!)).toBeLessThan(1e-9);
      }),
    );
  });

  it("turns its map over where all colors are turned over", () => {
    const turned = tossedDots.replaceAll("red", "x").replaceAll("blue", "red").replaceAll("x", "blue");
    const [map, other] = [read.field(at({}), "map"), read.field(at({ dots: turned }), "map")];
    // rounded halves go up on both sides
    for (const i of [0, 333, 777, map.length - 1]) expect(map[i]! + other[i]!).toBeCloseTo(0, 1);
  });
});

describe("a unit after each dot along a line", () => {
  it("fits any labels with weights solved one by one (Zhang and others 2017), and with the net’s own", () => {
    const dots = places(tossedDots);
    const [a, b] = [Math.cos(1), Math.sin(1)];
    const along = Array.from({ length: DOTS }, (_, i) => a * dots[2 * i]! + b * dots[2 * i + 1]!);
    const order = along.map((_, i) => i).sort((one, other) => along[one]! - along[other]!);
    const sorted = order.map((i) => along[i]!);
    const knots = sorted.map((place, i) => (i === 0 ? place - 1 : (place + sorted[i - 1]!) / 2));
    const labels = tossed(keyFromSeed(7), DOTS);
    const weights: number[] = [];
    for (const [i, place] of sorted.entries()) {
      const before = weights.reduce((sum, w, j) => sum + w * Math.max(0, place - knots[j]!), 0);
      weights.push((labels[order[i]!]! - before) / (place - knots[i]!));
    }
    const directions = Float64Array.from({ length: 2 * DOTS }, (_, at) => (at % 2 === 0 ? a : b));
    const values = hidden({ units: DOTS, directions, offsets: Float64Array.from(knots) }, dots);
    for (const fitted of [Float64Array.of(0, ...weights), solve(values, labels)])
      for (const [i, given] of times(values, fitted).entries()) expect(Math.abs(given - labels[i]!)).toBeLessThan(1e-8);
  });
});

describe("chance", () => {
  it("drew the dots that the figure opens with", () => {
    const drawn = drawApart(fold(keyFromSeed(1), "dots"), DOTS, 0.3);
    const own = pointsOf(tossedDots);
    expect(own).toHaveLength(DOTS);
    for (const [i, { x, y }] of own.entries()) {
      expect(Math.abs(x - drawn[2 * i]!)).toBeLessThanOrEqual(0.0101);
      expect(Math.abs(y - drawn[2 * i + 1]!)).toBeLessThanOrEqual(0.0101);
    }
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(["red", "blue"]));
  });

  it("keeps dots apart, also from given ones", () => {
    const given = drawApart(keyFromSeed(4), 10, 0.3);
    const more = drawApart(keyFromSeed(5), 20, 0.2, given);
    expect(more).toHaveLength(40);
    const all = [...given, ...more];
    for (let i = 20; i < all.length; i += 2)
      for (let k = 0; k < i; k += 2)
        expect(Math.hypot(all[i]! - all[k]!, all[i + 1]! - all[k + 1]!)).toBeGreaterThan(0.2);
  });

  it("keeps new dots from those that the figure opens with, whatever the draw", () => {
    const own = pointsOf(tossedDots);
    for (const draw of [1, 2, 1000, 777_000]) {
      const summary = at({ draw });
      const [x, y] = [read.field(summary, "newX"), read.field(summary, "newY")];
      for (let i = 0; i < x.length; i++)
        for (const dot of own) expect(Math.hypot(x[i]! - dot.x, y[i]! - dot.y)).toBeGreaterThan(0.12);
    }
  });

  it("tosses as many of either side, within five deviations", () => {
    const sum = tossed(keyFromSeed(11), 10_000).reduce((total, sign) => total + sign, 0);
    expect(Math.abs(sum)).toBeLessThan(5 * 100);
    expect([1, -1].map(kindOf)).toEqual(["red", "blue"]);
  });

  it("says the same over other draws, from 1 and from 777,000", () => {
    for (const first of [1, 777_000])
      for (let draw = first; draw < first + 3; draw++) {
        const summary = at({ draw });
        expect(read.median(summary, "any.fitted")).toBe(1);
        expect(Math.abs(read.median(summary, "any.new") - 0.5)).toBeLessThan(0.05);
        expect(read.median(summary, "true.new")).toBeLessThan(0.25);
      }
  });
});

describe("rules", () => {
  it("put half of the plane on either side", () => {
    let [wave, disc] = [0, 0];
    const side = 400;
    for (let i = 0; i < side * side; i++) {
      const [x, y] = [-1 + (2 * (i % side) + 1) / side, -1 + (2 * Math.floor(i / side) + 1) / side];
      if (rules.wave(x, y) === "red") wave++;
      if (rules.disc(x, y) === "red") disc++;
    }
    expect(wave / side / side).toBeCloseTo(0.5, 2);
    expect(disc / side / side).toBeCloseTo(0.5, 2);
    expect([waveAt(0.5), RADIUS].map((value) => value.toFixed(3))).toEqual(["0.500", "0.798"]);
  });

  it("label places one by one", () => {
    expect(Array.from(bySign("wave", Float64Array.of(0.5, 0.6, 0.5, 0.4)))).toEqual([1, -1]);
    expect(Array.from(bySign("disc", Float64Array.of(0, 0, 0.9, 0)))).toEqual([1, -1]);
  });
});

describe("counts", () => {
  it("have what is on the wrong side, or on neither", () => {
    expect(wrongOf(Float64Array.of(0.1, -2, 0, 3), Float64Array.of(1, 1, 1, -1))).toBe(3);
  });
  it("are the same in the scalars and in the picture", () => {
    const summary = at({ labels: "wave" });
    const right = Array.from(read.field(summary, "newRight"));
    expect(right.filter((value) => value === 0)).toHaveLength(read.median(summary, "new.wrong"));
  });
  it("take what contradictory labels leave by rounding for neither side", () => {
    for (const draw of [1, 2, 3]) expect(read.median(at({ dots: contradiction, draw }), "wrong")).toBe(2);
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const own = at({});
    expect(mapTitle(own)).toMatch(/^Right: 24 of 24 dots, \d+ of 40 new ones$/);
    expect(inWords(own)).toMatch(/^24 dots with labels of any kind, 200 weights: the net is right about all 24\. /);
    expect(inWords(at({ weights: 6 }))).toContain("gets 6 wrong, and cannot do better in mean square");
    expect(inWords(at({ labels: "disc", dots: "0,0,blue" }))).toMatch(
      /^1 dot with true labels, 200 weights: the net is right about it\./,
    );
  });
});
