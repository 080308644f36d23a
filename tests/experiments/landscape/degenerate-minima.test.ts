/** Spectra at interpolation, and the walk: theorems and published counts. */
import { describe, expect, it } from "vitest";
import { eigenvalues } from "../../../src/engine/eigenvalues.ts";
import { step, sumOfSquares, times } from "../../../src/engine/levenberg-marquardt.ts";
import { fold, keyFromSeed } from "../../../src/engine/random.ts";
import { withMotion } from "../../../src/experiments/define.ts";
import face from "../../../src/experiments/landscape/degenerate-minima/face.ts";
import { drawNet, netOf, randomExamples } from "../../../src/experiments/landscape/degenerate-minima/net.ts";
import {
  gapAfter,
  spectrumOf,
  thresholdAt,
  zerosOf,
} from "../../../src/experiments/landscape/degenerate-minima/spectrum.ts";
import { flatPart, flatStep, randomDirection } from "../../../src/experiments/landscape/degenerate-minima/walk.ts";
import { countTitle, lossTitle } from "../../../src/experiments/landscape/degenerate-minima/words.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const degenerateMinima = await withMotion(face);

function interpolating(width: number, points: number, seed: number) {
  const net = netOf("tanh", width);
  const data = randomExamples(keyFromSeed(seed), points);
  const state = { parameters: drawNet(fold(keyFromSeed(seed), "start"), width), damping: 0.01 };
  for (let i = 0; i < 400 && step({ residuals: (w) => net.residuals(w, data) }, state); i++);
  return { net, data, parameters: state.parameters };
}

describe("a tanh net that passes through every point", () => {
  // 2-6-1: W = 25; nonzero eigenvalues at threshold 1e-8 once the loss is below 1e-28
  it.each([5, 10])("has a Hessian of rank %i for that many points", (points) => {
    for (const seed of [1, 2, 3, 4]) {
      const { net, data, parameters } = interpolating(6, points, seed);
      const { values } = net.residuals(parameters, data);
      expect(sumOfSquares(values) / points).toBeLessThan(1e-28);
      const sizes = eigenvalues(net.hessian(parameters, data), net.weights);
      const top = sizes[net.weights - 1]!;
      expect(sizes.filter((value) => Math.abs(value) > 1e-8 * top)).toHaveLength(points);
    }
  });

  it("has the Hessian 2/N JᵀJ", () => {
    const { net, data, parameters } = interpolating(6, 10, 1);
    const hessian = net.hessian(parameters, data);
    const { jacobian } = net.residuals(parameters, data);
    for (let i = 0; i < 25; i++)
      for (let j = 0; j < 25; j++) {
        let sum = 0;
        for (let k = 0; k < 10; k++) sum += (2 * jacobian[k * 25 + i]! * jacobian[k * 25 + j]!) / 10;
        expect(Math.abs(hessian[i * 25 + j]! - sum)).toBeLessThan(1e-12);
      }
  });

  it("can walk on: the loss stays, the weights move, the direction stays flat", () => {
    const { net, data, parameters } = interpolating(8, 10, 2);
    let place = { parameters, direction: randomDirection(keyFromSeed(9), net.weights) };
    for (let i = 0; i < 30; i++) {
      place = flatStep(net, data, place.parameters, place.direction, 0.1);
      expect(sumOfSquares(net.residuals(place.parameters, data).values) / 10).toBeLessThan(1e-24);
    }
    expect(Math.sqrt(sumOfSquares(place.parameters.map((w, i) => w - parameters[i]!)))).toBeGreaterThan(1);
    const { jacobian } = net.residuals(place.parameters, data);
    const flat = flatPart(jacobian, place.direction);
    expect(Math.abs(sumOfSquares(flat) - 1)).toBeLessThan(1e-12);
    for (const value of times(jacobian, flat)) expect(Math.abs(value)).toBeLessThan(1e-9);
    // the last step left a direction that is flat where it ended, to within the bend of one step
    const along = place.direction.reduce((sum, value, i) => sum + value * flat[i]!, 0);
    expect(along / Math.sqrt(sumOfSquares(place.direction))).toBeGreaterThan(0.99);
  });
});

describe("a straight walk", () => {
  // f moves by the square of the distance, as its first derivative along a flat direction is zero: the loss by its fourth power
  it("leaves the surface with the fourth power of its length", () => {
    for (const seed of [1, 2, 3]) {
      const { net, data, parameters } = interpolating(8, 10, seed);
      const { jacobian } = net.residuals(parameters, data);
      const flat = flatPart(jacobian, randomDirection(keyFromSeed(seed + 20), net.weights));
      const lossAt = (length: number) =>
        sumOfSquares(
          net.residuals(
            parameters.map((w, i) => w + length * flat[i]!),
            data,
          ).values,
        );
      expect(Math.log2(lossAt(2e-3) / lossAt(1e-3))).toBeCloseTo(4, 1);
    }
  });
});

describe("a unit that has become a step", () => {
  // tanh(s) at large s: the derivative 4 e^(-2s) is below rounding, so the slope of the step is a flat direction
  it("is flat in its steepness, and an ordinary one is not", () => {
    const net = netOf("tanh", 1);
    const data = { x: Float64Array.of(-0.8, 0.1, -0.5, 0, 0.5, 0.2, 0.8, -0.3), y: Float64Array.of(-1, 0.5, 1, 0.3) };
    const zerosWith = (steepness: number) =>
      zerosOf(spectrumOf(net.hessian(Float64Array.of(steepness, 0, 0, 1, 0), data), net.weights), thresholdAt(1));
    expect(zerosWith(60)).toBe(3);
    expect(zerosWith(1)).toBe(0);
  });
});

describe("what is read off a spectrum", () => {
  const spectrum = spectrumOf(Float64Array.of(4, 0, 0, 0, 0, -2, 0, 0, 0, 0, 1e-9, 0, 0, 0, 0, 0), 4);

  it("is sorted by size, relative, and never below what float64 can tell", () => {
    expect([...spectrum.sizes]).toEqual([1, 0.5, 2.5e-10, 1e-18]);
    expect(spectrum.negative).toBe(1);
    expect(zerosOf(spectrum, 1e-7)).toBe(2);
    expect(gapAfter(spectrum, 2)).toBeCloseTo(Math.log10(0.5 / 2.5e-10), 10);
    expect(gapAfter(spectrum, 4)).toBe(0);
  });

  it("has a threshold that grows with the root of a small loss, and with no other", () => {
    expect(thresholdAt(1e-30)).toBe(1e-7);
    expect(thresholdAt(1e-18)).toBe(1e-7);
    expect(thresholdAt(1e-14)).toBeCloseTo(1e-5, 12);
    expect(thresholdAt(1e-3)).toBe(1e-7);
  });
});

describe("a run", () => {
  const summary = (over: object, seeds = [1]) => {
    const values = { ...degenerateMinima.defaults, ...over };
    return summarise(
      degenerateMinima,
      values,
      seeds.map((seed) => runToEnd(degenerateMinima, values, seed)),
    );
  };

  it("says what happened, in numbers", () => {
    expect(summary({}).scalars.zeros?.median).toBe(23);
    expect(degenerateMinima.describe(summary({}))).toMatch(
      /^The 10 points hold 10 of the 33 directions; the other 23 are flat, \d\d decades below\. A walk of length 6\.0 along the surface of exact fits, corrected back to it at every step, has kept the loss below 10⁻²[⁰¹²³⁴-⁹]/,
    );
    expect(degenerateMinima.describe(summary({ examples: 60 }, [1, 2, 3]))).toMatch(
      /training did not fit the points, in none of 3 runs\. 3 to 14 directions are flat all the same, .*turned into steps: the largest weight into one is \d+/,
    );
    expect(degenerateMinima.describe(summary({ direction: "stiff" }))).toContain("has climbed from zero to");
    expect(degenerateMinima.describe(summary({ direction: "straight" }))).toContain("a straight line leaves it");
    const anywhere = { "small-start": "anywhere", "small-labels": "random" };
    expect(degenerateMinima.describe(summary(anywhere, [1, 2, 3, 4]))).toMatch(
      /directions are flat in \d of 4 runs \(started anywhere, with random labels\)/,
    );
  });

  it("has titles that its numbers bear out", () => {
    const titles = (over: object) => {
      const found = summary(over);
      return [lossTitle(found), countTitle(found)];
    };
    expect(titles({})).toEqual([
      expect.stringMatching(/^On the surface the loss stays below 10⁻²/),
      "Every point takes one away",
    ]);
    expect(titles({ direction: "straight" })[0]).toMatch(/^Straight on the loss climbs to [\d.]+$/);
    expect(titles({ direction: "stiff" })[0]).toMatch(/^Against the data the loss climbs to/);
    expect(titles({ examples: 60 })).toEqual([
      expect.stringMatching(/^The loss stands at 0\.\d+$/),
      "14 flat, though none is promised",
    ]);
    expect(titles({ activation: "square" })[1]).toBe("27 flat, not 23");
  });

  it("moves nothing where the loss is not zero", () => {
    const { scalars } = summary({ activation: "square" });
    expect(scalars.interpolates?.median).toBe(0);
    expect(scalars.distance?.median).toBe(0);
    expect(scalars.change?.median).toBe(0);
  });

  it("changes the function between the points and not at them", () => {
    const { scalars } = summary({});
    expect(scalars.change?.median).toBeGreaterThan(0.1);
    expect(scalars["change.data"]?.median).toBeLessThan(1e-12);
  });

  it("is finite at the ends of every range", () => {
    for (const activation of ["tanh", "softplus", "relu", "square"])
      for (const [width, examples] of [
        [2, 2],
        [2, 60],
      ]) {
        const values = { ...degenerateMinima.defaults, activation, width: width!, examples: examples!, length: 12 };
        const run = new Run(degenerateMinima, values, 1);
        while (!run.ended) run.advance(run.toNextFrame);
        expect(run.status).toBe("done");
        for (const value of Object.values(run.frame.scalars)) expect(Number.isFinite(value)).toBe(true);
      }
  });

  it("calls steep what goes into a unit: nearly equal units that pull against each other are no steps", () => {
    const found = summary({ "small-labels": "random" }, [2]);
    // two units of opposite weights have output weights of several hundred
    expect(found.scalars["narrow.largest"]?.median).toBeCloseTo(6.5, 1);
    expect(degenerateMinima.describe(found)).toMatch(/4 directions are flat \(started near the teacher, with random/);
    expect(degenerateMinima.describe(found)).not.toContain("steps");
  });

  it("has data and a start of its own for every seed", () => {
    const labels = [1, 2].map(
      (seed) => runToEnd(degenerateMinima, degenerateMinima.defaults, seed).fields["points.label"],
    );
    expect(labels[0]).not.toEqual(labels[1]);
  });
});
