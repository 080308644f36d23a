/** `minimum-norm` against closed forms: Moore and Penrose's projection, and the fit of a scaled descent (V18, V19). */
import { inverse, Matrix, pseudoInverse } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { fold, keyFromSeed } from "../../../src/engine/random.ts";
import { guess } from "../../../src/experiments/generalization/minimum-norm/guess.ts";
import { metric, type Settings, stepsOf } from "../../../src/experiments/generalization/minimum-norm/metric.ts";
import {
  drawProblem,
  hidden,
  invisible,
  landing,
  nearest,
} from "../../../src/experiments/generalization/minimum-norm/problem.ts";
import {
  descentTitle,
  describe as inWords,
  planeTitle,
} from "../../../src/experiments/generalization/minimum-norm/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import { aslant, frameOf } from "../../../src/ui/view.ts";

const experiment = await loadRunnable("minimum-norm");
const settings = (changes: Partial<Settings>) => ({ ...experiment.defaults, ...changes }) as unknown as Settings;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const problemOf = (values: Settings, seed: number) => drawProblem(values, fold(keyFromSeed(seed), "data"));
const START = [1.5, -1, 0.5];

describe.each(["2", "3", "plane"] as const)("with %s weights", (weights) => {
  const w0 = START.slice(0, weights === "2" ? 2 : 3);
  it.each(seeds)("the nearest fit is w0 + X⁺(y - X w0), seed %i", (seed) => {
    const values = settings({ weights });
    const problem = problemOf(values, seed);
    const x = new Matrix(problem.x.map((row) => [...row]));
    const start = Matrix.columnVector(w0);
    const wanted = Matrix.add(
      start,
      pseudoInverse(x).mmul(Matrix.sub(Matrix.columnVector([...problem.y]), x.mmul(start))),
    );
    for (const [i, value] of nearest(problem, values, w0).entries()) expect(value).toBeCloseTo(wanted.get(i, 0), 12);
  });
  it.each(seeds)("a scaled descent from zero ends at P Xᵀ(X P Xᵀ)⁻¹ y, seed %i", (seed) => {
    const values = settings({ weights, method: "scaled", ratio: 5, angle: 40 });
    const problem = problemOf(values, seed);
    const x = new Matrix(problem.x.map((row) => [...row]));
    const p = new Matrix(
      w0.map((_, i) =>
        metric(
          values,
          w0.map((__, k) => (k === i ? 1 : 0)),
        ),
      ),
    );
    const px = p.mmul(x.transpose());
    const wanted = px.mmul(inverse(x.mmul(px))).mmul(Matrix.columnVector([...problem.y]));
    const zero = w0.map(() => 0);
    for (const [i, value] of landing(problem, values, zero).entries()) expect(value).toBeCloseTo(wanted.get(i, 0), 12);
  });
  it("no example sees the invisible directions, which are all there are", () => {
    const values = settings({ weights });
    const problem = problemOf(values, 3);
    const directions = invisible(problem);
    expect(directions.length + problem.x.length).toBe(w0.length);
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
    for (const [k, direction] of directions.entries()) {
      for (const row of problem.x) expect(dot(row, direction)).toBeCloseTo(0, 12);
      for (const [j, other] of directions.entries()) expect(dot(direction, other)).toBeCloseTo(j === k ? 1 : 0, 12);
      for (const [i, value] of hidden(problem, values, direction).entries())
        expect(value).toBeCloseTo(direction[i]!, 12);
    }
  });
});

describe("the view of three weights", () => {
  const dots = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  it("shows a plane neither edge-on nor face-on to begin with, whatever its normal", () => {
    for (const seed of seeds) {
      const [one, other] = invisible(problemOf(settings({ weights: "plane" }), seed)) as [number[], number[]];
      const normal = [0, 1, 2].map(
        (i) => one[(i + 1) % 3]! * other[(i + 2) % 3]! - one[(i + 2) % 3]! * other[(i + 1) % 3]!,
      );
      const facing = Math.abs(dots(frameOf(aslant(normal))[2], normal));
      expect(facing).toBeGreaterThan(0.3);
      expect(facing).toBeLessThan(0.9);
    }
  });
});

it("weight decay ends at the ridge’s fit", () => {
  const values = settings({ decay: 0.5 });
  const problem = problemOf(values, 1);
  const run = runToEnd(experiment, values as never, 1);
  // one input of length 1: (x xᵀ + decay) w = x y
  expect(run.scalars.length).toBeCloseTo(problem.y[0]! / 1.5, 5);
});

describe("words", () => {
  const ended = (changes: object) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
  };
  it("titles say what the run did", () => {
    const titles = (changes: object) => [planeTitle(ended(changes)), descentTitle(ended(changes))];
    expect(titles({})).toEqual(["Straight to the nearest fit", "Along the fits it never moves"]);
    expect(titles({ first: 0, second: 0 })[0]).toBe("From here, the nearest is the shortest");
    expect(titles({ method: "scaled" })).toEqual(["To a fit that is not the nearest", "It moves along the fits too"]);
    expect(titles({ method: "scaled", ratio: 1 })[0]).toBe("Straight to the nearest fit");
    expect(titles({ temperature: 0.05 })[1]).toBe("Noise moves where nobody looks");
    expect(titles({ decay: 0.5 })[0]).toBe("Weight decay stops short of the fits");
    const start = summarise(experiment, experiment.defaults, [new Run(experiment, experiment.defaults, 1).result()]);
    expect(planeTitle(start)).toBe("A line of exact fits, and a start");
    expect(titles({ weights: "plane" })[0]).toBe("Straight to the nearest fit");
    expect(inWords(ended({ weights: "plane", method: "scaled" }))).toMatch(/another exact fit, .* along the plane;/);
  });
  it("the guess is answered by where the descent is", () => {
    if (guess.kind !== "choice") throw new Error("no choice");
    expect(guess.truth(ended({}))).toBe("start");
    // decay of 1 ends half way to the shortest fit, near no other
    expect(guess.truth(ended({ decay: 1 }))).toBe("zero");
  });
  it("a run is as long as its descent takes", () => {
    const { rate, temperature, weights } = settings({});
    expect(stepsOf({ rate, temperature, weights })).toBe(150);
    expect(stepsOf({ rate: 1, temperature, weights })).toBe(15);
    expect(stepsOf({ rate, temperature: 0.05, weights })).toBe(600);
  });
});
