/** `twelve-points`: against Lagrange's interpolation, ml-matrix, closed forms of Legendre polynomials, and theorems on lengths. */
import { Matrix, pseudoInverse, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { places as axis, meanProduct, truth } from "../../../src/experiments/generalization/twelve-points/axis.ts";
import { noiseOf, othersOf, placesOf } from "../../../src/experiments/generalization/twelve-points/draws.ts";
import { clean, noisy, twelve } from "../../../src/experiments/generalization/twelve-points/examples.ts";
import { featuresAt, type Kind, unitsKey } from "../../../src/experiments/generalization/twelve-points/features.ts";
import {
  along,
  atPoints,
  designOf,
  type Learner,
  weightsFor,
} from "../../../src/experiments/generalization/twelve-points/fit.ts";
import { ladderFor } from "../../../src/experiments/generalization/twelve-points/motion.ts";
import { read } from "../../../src/experiments/generalization/twelve-points/outputs.ts";
import { truthAt } from "../../../src/experiments/generalization/twelve-points/truth.ts";
import { curveTitle, far, describe as inWords } from "../../../src/experiments/generalization/twelve-points/words.ts";
import { pointsOf } from "../../../src/experiments/points.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("twelve-points");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};
const learner = (features: Kind, ridge = 0): Learner => ({ features, ridge, units: unitsKey(1) });
const kinds: readonly Kind[] = ["dear", "alike", "units"];
const points = pointsOf(twelve);
const x = points.map((point) => point.x);
const y = Float64Array.from(points, (point) => point.y);

describe("features", () => {
  it("are Legendre polynomials of length 1", () => {
    const place = 0.3;
    const closed = [1, place, (3 * place ** 2 - 1) / 2, (5 * place ** 3 - 3 * place) / 2];
    const alike = featuresAt("alike", keyFromSeed(1), [place], 4);
    const dear = featuresAt("dear", keyFromSeed(1), [place], 4);
    for (const [k, value] of closed.entries()) {
      expect(alike[k]).toBeCloseTo(value * Math.sqrt(2 * k + 1), 12);
      expect(dear[k]).toBeCloseTo((value * Math.sqrt(2 * k + 1)) / (k + 1), 12);
    }
  });
  it("are 1 at the right end in all degrees, but for their length", () => {
    const ends = featuresAt("alike", keyFromSeed(1), [1, -1], 200);
    for (const k of [0, 7, 100, 199]) {
      expect(ends[k]! / Math.sqrt(2 * k + 1)).toBeCloseTo(1, 11);
      expect(ends[200 + k]! / Math.sqrt(2 * k + 1)).toBeCloseTo(k % 2 === 0 ? 1 : -1, 11);
    }
  });
  it("are the same ones, however many", () => {
    for (const kind of kinds) {
      const [few, many] = [featuresAt(kind, unitsKey(5), x, 7), featuresAt(kind, unitsKey(5), x, 30)];
      for (let i = 0; i < x.length; i++) for (let k = 0; k < 7; k++) expect(few[i * 7 + k]).toBe(many[i * 30 + k]);
    }
  });
});

describe("the fit", () => {
  it("with twelve polynomials is Lagrange’s polynomial, whatever their price", () => {
    const lagrange = (place: number) =>
      x.reduce((sum, a, i) => {
        const basis = x.reduce((product, b, k) => (k === i ? product : (product * (place - b)) / (a - b)), 1);
        return sum + y[i]! * basis;
      }, 0);
    for (const kind of ["dear", "alike"] as const) {
      const curve = along(learner(kind), weightsFor(learner(kind), designOf(learner(kind), x, 12), 12, y), "drawn");
      for (const i of [0, 20, 199, 300, 400]) expect(curve[i]).toBeCloseTo(lagrange(axis.drawn[i]!), 8);
    }
  });

  it("is that of the pseudo-inverse, with fewer weights than points and with more", () => {
    for (const kind of kinds)
      for (const weights of [3, 9, 20, 60]) {
        const design = designOf(learner(kind), x, weights);
        const matrix = Matrix.from1DArray(x.length, weights, Array.from(design.values));
        const expected = pseudoInverse(matrix)
          .mmul(Matrix.columnVector(Array.from(y)))
          .to1DArray();
        const found = weightsFor(learner(kind), design, weights, y);
        const size = Math.hypot(...expected);
        for (const [k, value] of expected.entries()) expect(Math.abs(found[k]! - value)).toBeLessThan(1e-6 * size);
      }
  });

  it("with a ridge solves its normal equations; for units the price grows with their number", () => {
    for (const [kind, price] of [
      ["dear", 0.05],
      ["units", 0.05 * 8],
    ] as const) {
      const one = learner(kind, 0.05);
      const design = designOf(one, x, 8);
      const phi = Matrix.from1DArray(x.length, 8, Array.from(design.values));
      const square = phi.transpose().mmul(phi).add(Matrix.eye(8).mul(price));
      const expected = solve(square, phi.transpose().mmul(Matrix.columnVector(Array.from(y)))).to1DArray();
      const found = weightsFor(one, design, 8, y);
      for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 8);
    }
  });

  it("runs through all points with twelve weights and more", () => {
    for (const kind of kinds)
      for (const weights of [12, 13, 40, 200]) {
        const design = designOf(learner(kind), x, weights);
        const fitted = atPoints(design, weightsFor(learner(kind), design, weights, y));
        for (const [i, value] of fitted.entries()) expect(Math.abs(value - y[i]!)).toBeLessThan(1e-9);
      }
  });

  it("has weights that get no longer from twelve on: a wider model may leave the new ones at 0", () => {
    for (const kind of kinds) {
      const design = designOf(learner(kind), x, 200);
      const lengths = [12, 13, 14, 16, 20, 40, 110, 200].map((weights) =>
        Math.hypot(...weightsFor(learner(kind), design, weights, y)),
      );
      for (const [i, length] of lengths.entries())
        if (i > 0) expect(length).toBeLessThanOrEqual(lengths[i - 1]! * (1 + 1e-9));
    }
  });
});

describe("distances", () => {
  it("are means over the axis: of a line, a square, and the truth", () => {
    const line = Float64Array.from(axis.nodes);
    const square = line.map((value) => value * value);
    expect(meanProduct(line, line)).toBeCloseTo(1 / 3, 12);
    expect(meanProduct(square, square)).toBeCloseTo(1 / 5, 12);
    expect(meanProduct(truth, truth)).toBeCloseTo(0.18 * (1 - Math.sin(10) / 10), 12);
  });

  it("of other draws are those of fits to their labels, drawn and fitted one by one", () => {
    const one = learner("dear");
    const others = othersOf(one, 12, 0.2, [12]);
    const all = Array.from({ length: 400 }, (_, seed) => {
      const places = placesOf(keyFromSeed(seed), 12);
      const noise = noiseOf(keyFromSeed(seed), 12);
      const labels = Float64Array.from(places, (place, i) => truthAt(place) + 0.2 * noise[i]!);
      const w = weightsFor(one, designOf(one, places, 12), 12, labels);
      const miss = along(one, w, "nodes").map((v, i) => v - truth[i]!);
      return Math.sqrt(meanProduct(miss, miss));
    }).sort((a, b) => a - b);
    // the middle of eleven lies within these shares of the law in all but one case of 2,000
    expect(others.errors[0]!.median).toBeGreaterThan(all[40]!);
    expect(others.errors[0]!.median).toBeLessThan(all[360]!);
  });

  it("have places one in each stripe, and noise of deviation 1", () => {
    const places = placesOf(keyFromSeed(2), 12);
    for (const [i, place] of places.entries()) expect(Math.floor((place + 1) * 6)).toBe(i);
    const noise = noiseOf(keyFromSeed(2), 10_000);
    const square = noise.reduce((sum, value) => sum + value * value, 0) / 10_000;
    // five deviations of the mean of 10,000 squares
    expect(Math.abs(square - 1)).toBeLessThan(5 * Math.sqrt(2 / 10_000));
  });
});

describe("the points", () => {
  it("were drawn once and rounded", () => {
    const noise = noiseOf(keyFromSeed(1), 12);
    const places = placesOf(keyFromSeed(1), 12);
    for (const [text, sigma] of [
      [twelve, 0.1],
      [clean, 0],
      [noisy, 0.3],
    ] as const)
      for (const [i, point] of pointsOf(text).entries()) {
        expect(Math.abs(point.x - places[i]!)).toBeLessThanOrEqual(0.0101);
        expect(Math.abs(point.y - truthAt(point.x) - sigma * noise[i]!)).toBeLessThanOrEqual(0.0011);
      }
  });
});

describe("the ladder", () => {
  it("stands close about the number of points, and begins at one", () => {
    expect(ladderFor(12)).toEqual([1, 2, 3, 4, 6, 8, 10, 11, 12, 13, 14, 16, 24, 50, 100, 200]);
    expect(ladderFor(2)).toEqual([1, 2, 3, 4, 6, 8, 16, 24, 50, 100, 200]);
  });
});

describe("other draws, from 1 and from 777,000", () => {
  it("have their peak at as many weights as points, and a ridge takes it", () => {
    for (const first of [1, 777_000])
      for (let draw = first; draw < first + 4; draw++) {
        const plain = at({ draw });
        expect(Math.abs(read.median(plain, "peak.weights") - 12)).toBeLessThanOrEqual(1);
        expect(read.median(plain, "beside")).toBeLessThan(0.5);
        expect(read.median(plain, "longest.share")).toBeLessThan(0.25);
        expect(read.median(at({ draw, ridge: 0.01 }), "exact.error")).toBeLessThan(0.3);
        const ratio = (features: Kind) => {
          const summary = at({ draw, features });
          return read.median(summary, "widest.error") / read.median(summary, "small.error");
        };
        expect(ratio("alike")).toBeGreaterThan(3.2);
        expect(ratio("units")).toBeLessThan(0.9);
        expect(ratio("dear")).toBeLessThan(1.5);
      }
  });

  it("move their peak along with the points", () => {
    const fewer = twelve.split("_").slice(0, 9).join("_");
    expect(read.median(at({ points: fewer }), "peak.weights")).toBe(9);
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const own = at({});
    expect(curveTitle(own)).toBe("12 weights: 2.5 from the truth");
    expect(inWords(own)).toContain("With as many weights as points it is 3.4 in the middle of other draws.");
    expect(inWords(at({ ridge: 0.01 }))).not.toContain("With as many weights as points");
    expect(inWords(own)).toMatch(
      /^12 weights for 12 points: the curve runs through all of them, and is 2\.5 from the truth\./,
    );
    expect(inWords(at({ weights: 3 }))).toMatch(
      /^3 weights for 12 points: the curve misses them by 0\.\d+ \(root mean square\), /,
    );
    expect(inWords(at({ features: "alike" }))).toContain("farther than the best small model");
    expect(inWords(at({ features: "units" }))).toContain("nearer than the best small model");
  });
  it("print distances short", () => {
    expect([0.0834, 0.5, 2.467, 31.2].map(far)).toEqual(["0.083", "0.5", "2.5", "31"]);
  });
});
