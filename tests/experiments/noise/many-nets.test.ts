/** `many-nets`: against a whole Hessian, networks rescaled by hand, Spearman's own formula, and paths that are enumerated. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { margins } from "../../../src/engine/measure/margins.ts";
import { objectiveOf } from "../../../src/engine/objective.ts";
import { fillNormal, fold, keyFromSeed } from "../../../src/engine/random.ts";
import experiment from "../../../src/experiments/noise/many-nets/face.ts";
import { meanLoss, pathNorm, squares, traces, wrongShare } from "../../../src/experiments/noise/many-nets/measures.ts";
import {
  EXAMPLES,
  FLIPS,
  HOWS,
  INPUTS,
  learner,
  PARTS,
  type Settings,
  trainingOf,
  UNITS,
} from "../../../src/experiments/noise/many-nets/nets.ts";
import { cloudOf, measureNames, type Net, pairOf, shownOf } from "../../../src/experiments/noise/many-nets/outputs.ts";
import { ranksOf, spearman } from "../../../src/experiments/noise/many-nets/ranks.ts";
import { rescaled, shaken, trainedNet, turned } from "../../../src/experiments/noise/many-nets/training.ts";
import { cloudTitle, describe as inWords } from "../../../src/experiments/noise/many-nets/words.ts";
import { gathered, reread } from "../../../src/experiments/summary.ts";

const WEIGHTS = PARTS[2].to;

function normal(seed: number, count: number): Float64Array {
  const out = new Float64Array(count);
  fillNormal(keyFromSeed(seed), out);
  return out;
}

const w = normal(3, WEIGHTS).map((value) => 0.5 * value);
const x = normal(4, 40 * INPUTS);
const y = normal(5, 40).map((value) => (value > 0 ? 1 : -1));

/** f(x) = v · max(0, W x + b) + c, written out. */
const outputsOf = (of: Float64Array) =>
  Float64Array.from({ length: 40 }, (_, i) => {
    let sum = of[WEIGHTS - 1]!;
    for (let k = 0; k < UNITS; k++) {
      let h = of[INPUTS * UNITS + k]!;
      for (let j = 0; j < INPUTS; j++) h += of[j * UNITS + k]! * x[i * INPUTS + j]!;
      sum += of[(INPUTS + 1) * UNITS + k]! * Math.max(0, h);
    }
    return sum;
  });
const marginsOf = (of: Float64Array) => margins(outputsOf(of), y);

describe("measures", () => {
  it("have the trace and the loss that the engine’s exact objective has", () => {
    const objective = objectiveOf(learner, "logistic", { x, y, examples: 40 });
    const hessian = objective.curvature(w);
    const found = traces(w, x, marginsOf(w));
    PARTS.forEach(({ from, to }, part) => {
      let sum = 0;
      for (let i = from; i < to; i++) sum += hessian[i * WEIGHTS + i]!;
      expect(Math.abs(found[part]! / sum - 1)).toBeLessThan(1e-9);
    });
    expect(meanLoss(marginsOf(w))).toBeCloseTo(objective.at(w).value, 12);
  });

  it("sum every path from an input or a bias", () => {
    let sum = w[WEIGHTS - 1]! ** 2;
    for (let from = 0; from <= INPUTS; from++)
      for (let k = 0; k < UNITS; k++) sum += (w[from * UNITS + k]! * w[(INPUTS + 1) * UNITS + k]!) ** 2;
    expect(pathNorm(w)).toBeCloseTo(Math.sqrt(sum), 12);
  });

  it("stay under rescaled layers where they are normalized, and move where they are not", () => {
    const layers = rescaled(w, 7, 1);
    outputsOf(layers).forEach((value, i) => {
      expect(value).toBeCloseTo(outputsOf(w)[i]!, 10);
    });
    const scaled = (of: Float64Array) =>
      traces(of, x, marginsOf(of)).reduce((sum, part, i) => sum + part * squares(of)[i]!, 0);
    const whole = (of: Float64Array) => traces(of, x, marginsOf(of)).reduce((sum, part) => sum + part, 0);
    expect(pathNorm(layers)).toBeCloseTo(pathNorm(w), 10);
    expect(scaled(layers)).toBeCloseTo(scaled(w), 10);
    expect(whole(layers) / whole(w)).toBeGreaterThan(2);
    const outputs = rescaled(w, 1, 7);
    expect(marginsOf(outputs)[0]! / marginsOf(w)[0]!).toBeCloseTo(7, 10);
    expect(pathNorm(outputs) / pathNorm(w)).toBeCloseTo(7, 10);
    expect(wrongShare(marginsOf(outputs))).toBe(wrongShare(marginsOf(w)));
    // the same noise then leads to the same decisions
    for (const of of [layers, outputs])
      expect(wrongShare(marginsOf(shaken(of, 0.3, keyFromSeed(1))))).toBe(
        wrongShare(marginsOf(shaken(w, 0.3, keyFromSeed(1)))),
      );
  });

  it("are shaken by the wanted part of each layer’s root mean square", () => {
    const { from, to } = PARTS[0];
    const noise = shaken(w, 0.3, fold(keyFromSeed(8), 1)).map((value, i) => value - w[i]!);
    const ratio = Math.sqrt(squares(noise)[0]! / squares(w)[0]!);
    // of 144 normal numbers, within 5 standard errors of a root mean square
    expect(Math.abs(ratio / 0.3 - 1)).toBeLessThan(5 / Math.sqrt(2 * (to - from)));
  });
});

describe("Spearman’s correlation", () => {
  it("is 1 - 6 Σ d² / n (n² - 1) where no two values are equal", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (order) => {
        const d = order.reduce((sum, rank, i) => sum + (rank - i) ** 2, 0);
        expect(spearman([...order.keys()], order)).toBeCloseTo(1 - (6 * d) / (12 * (144 - 1)), 12);
      }),
      { seed: 1 },
    );
  });
  it("lets equal values share their ranks, and is not known of fewer than three", () => {
    expect(ranksOf([5, 1, 5, 0])).toEqual([2.5, 1, 2.5, 0]);
    expect(spearman([1, 2], [1, 2])).toBeNaN();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

describe("a net", () => {
  const settings = (changes: object) => ({ ...experiment.defaults, ...changes }) as unknown as Settings;
  it("fits a hundred examples, in all ways of training, and is as good as the same net rescaled", () => {
    for (const how of HOWS) {
      const key = keyFromSeed(2);
      const [net, scaled] = (["off", "outputs"] as const).map((rescale) => trainedNet(settings({ how, rescale }), key));
      expect(net!.fits).toBe(1);
      expect(net!.test).toBeLessThan(0.35);
      expect(net!.least).toBeLessThanOrEqual(net!.margin);
      expect(scaled!.moved).toBeLessThan(1e-4);
      expect(Math.abs(scaled!.shaken - net!.shaken)).toBeLessThan(0.005);
    }
    expect(trainingOf("4-fast")).toEqual({ batch: 4, rate: 0.3 });
  });
  it("sees as many wrong labels as wanted, and the more of them the same and others", () => {
    const data = { x: new Float32Array(EXAMPLES), y: new Float32Array(EXAMPLES).fill(1), examples: EXAMPLES };
    const [none, some, many] = FLIPS.map((share) => turned(data, share, keyFromSeed(1)).y);
    const wrong = (labels: ArrayLike<number>) => Array.from(labels).flatMap((label, i) => (label < 0 ? [i] : []));
    expect([none!, some!, many!].map((labels) => wrong(labels).length)).toEqual([0, 10, 30]);
    expect(wrong(many!)).toEqual(expect.arrayContaining(wrong(some!)));
  });
});

describe("words", () => {
  const net = (value: number, fits = 1): Net =>
    ({ fits, moved: 0, ...Object.fromEntries(measureNames.map((name) => [name, value])) }) as Net;
  const summaryOf = (nets: readonly { flips: number; net: Net }[]) => {
    const face = {
      ...experiment,
      survey: { sweep: "nets", gather: () => cloudOf(nets, { x: "margin", y: "shaken" }) },
    };
    return gathered(face, experiment.defaults, 1, [], { state: "running", step: 0, steps: 1 });
  };
  it("are those of the nets themselves, whichever axes they are read anew for", () => {
    const names = ["fits", "moved", ...measureNames] as const;
    const nets = Array.from({ length: 20 }, (_, i) => ({
      flips: FLIPS[i % 3]!,
      net: Object.fromEntries(names.map((name, k) => [name, name === "fits" ? i % 2 : normal(i, 12)[k]])) as Net,
    }));
    const whole = summaryOf(nets);
    for (const across of ["margin", "trace"])
      for (const up of ["shaken", "test", "loss"]) {
        const anew = reread(experiment, whole, { ...whole.values, across, up });
        const want = cloudOf(nets, shownOf({ across, up }));
        expect(anew?.scalars.rho?.median).toBe(want.scalars.rho);
        expect(anew?.fields).toEqual(want.fields);
      }
    expect(reread(experiment, whole, { ...whole.values, shake: 0.5 })).toBeNull();
  });
  it("count nets, and leave out of a correlation those that do not fit", () => {
    const nets = Array.from({ length: 12 }, (_, i) => ({ flips: i < 6 ? 0 : 0.3, net: net(i) }));
    const odd = [...nets, { flips: 0, net: { ...net(99, 0), shaken: -1 } }];
    expect(inWords(summaryOf(odd))).toBe(
      "Of 13 nets 12 fit every example. Over these, margin and shaken error have a rank correlation of 1.00.",
    );
    expect(pairOf(summaryOf(odd), "margin", "test")).toBeCloseTo(1, 12);
    expect(inWords(summaryOf(nets.slice(0, 3)))).toContain("too few to say");
    expect(inWords(summaryOf([]))).toContain("none is ready yet");
    expect(cloudTitle(summaryOf(odd))).toBe("The larger the margin, the larger the shaken error: 1.00 over 12 nets");
  });
});
