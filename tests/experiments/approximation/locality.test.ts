import { describe, expect, it } from "vitest";
import stored from "../../../content/results/locality.json" with { type: "json" };
import { fold, keyFromSeed } from "../../../src/engine/random.ts";
import { dataOf, startContest, trainAll, trainerOf } from "../../../src/experiments/approximation/locality/contest.ts";
import face from "../../../src/experiments/approximation/locality/face.ts";
import { garments, greyOf } from "../../../src/experiments/approximation/locality/garments.ts";
import { learnerNames, weightsOf } from "../../../src/experiments/approximation/locality/learners.ts";
import * as motion from "../../../src/experiments/approximation/locality/motion.ts";
import { accuracyOf, dataSet, movesOf, treated } from "../../../src/experiments/approximation/locality/pictures.ts";
import type { Settings } from "../../../src/experiments/approximation/locality/settings.ts";
import { bitsOf, GARMENTS, garmentNames, tasks } from "../../../src/experiments/approximation/locality/tasks.ts";
import { textures } from "../../../src/experiments/approximation/locality/textures.ts";
import { dataNamed } from "../../../src/experiments/datasets.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import type { RunnableExperiment, Summary } from "../../../src/experiments/types.ts";
import { bringData } from "../../../src/runner/data.ts";

await bringData([GARMENTS]);
const locality = { ...face, ...motion } as unknown as RunnableExperiment;
const key = keyFromSeed(7);
const { side: SIDE, classes: CLASSES } = tasks.texture;
const AREA = SIDE * SIDE;
const plain = { noise: 0, translation: "0", hidden: "0" } as const;
const settings = { ...face.defaults, examples: 100, epochs: 5 } as unknown as Settings;

/** Which way the stripes of each quarter run, read off a picture without noise: across if all its rows are constant in cells. */
function bitsSeen(x: Float32Array, at: number): number[] {
  return [0, 1, 2, 3].map((quarter) => {
    let across = 0;
    let down = 0;
    for (let r = 0; r < 8; r++)
      for (let c = 0; c < 8; c++) {
        const place = (dr: number, dc: number) =>
          at + ((quarter >> 1) * 8 + r + dr) * SIDE + (quarter & 1) * 8 + c + dc;
        if (c % 4 < 3) across += Math.abs(x[place(0, 0)]! - x[place(0, 1)]!);
        if (r % 4 < 3) down += Math.abs(x[place(0, 0)]! - x[place(1, 0)]!);
      }
    return across === 0 ? 1 : down === 0 ? 0 : Number.NaN;
  });
}

describe("textures", () => {
  const { x, labels, count } = textures(key, 400, plain);

  it("say their class by their stripes, an even number of quarters across", () => {
    for (let i = 0; i < count; i++) {
      const bits = bitsSeen(x, i * AREA);
      expect(bits).toEqual(bitsOf(labels[i]!));
      expect(bits.reduce((sum, bit) => sum + bit, 0) % 2).toBe(0);
    }
    expect(new Set(labels).size).toBe(CLASSES);
    expect(new Set([0, 1, 2, 3, 4, 5, 6, 7].map((label) => bitsOf(label).join())).size).toBe(CLASSES);
  });

  it("tell nothing by a single pixel: each is as often 1 as -1 in every class", () => {
    const many = textures(key, 8000, plain);
    for (const pixel of [0, 37, 255]) {
      const sums = new Float64Array(CLASSES);
      const counts = new Float64Array(CLASSES);
      many.labels.forEach((label, i) => {
        sums[label]! += many.x[i * AREA + pixel]!;
        counts[label]!++;
      });
      // 1,000 of a class: a standard error of 0.032
      for (let label = 0; label < CLASSES; label++) expect(Math.abs(sums[label]! / counts[label]!)).toBeLessThan(0.13);
    }
  });

  it("have the noise that was asked for", () => {
    const noisy = textures(key, 400, { ...plain, noise: 2 });
    let squares = 0;
    for (let i = 0; i < noisy.x.length; i++) squares += (noisy.x[i]! - x[i]!) ** 2;
    expect(Math.sqrt(squares / noisy.x.length)).toBeCloseTo(2, 1);
  });

  it("when moved are the same pattern, around the edges, by 0 to 3 pixels each way", () => {
    const moved = textures(key, 60, { ...plain, translation: "1" });
    const found = new Set<number>();
    for (let i = 0; i < 60; i++) {
      const fits = Array.from({ length: 16 }, (_, shift) => shift).filter((shift) =>
        Array.from({ length: AREA }, (_, at) => at).every((at) => {
          const r = (Math.floor(at / SIDE) + (shift >> 2)) % SIDE;
          const c = ((at % SIDE) + (shift & 3)) % SIDE;
          return moved.x[i * AREA + at] === x[i * AREA + r * SIDE + c];
        }),
      );
      expect(fits.length).toBeGreaterThan(0);
      found.add(fits[0]!);
    }
    expect(found.size).toBeGreaterThan(8);
  });

  it("with quarters covered show two pictures of a class pair alike", () => {
    const two = textures(key, 50, { ...plain, hidden: "2" });
    for (let i = 0; i < 50; i++) {
      const below = two.x.subarray(i * AREA + AREA / 2, (i + 1) * AREA);
      expect(below.every((value) => value === 0)).toBe(true);
      expect(two.x.subarray(i * AREA, i * AREA + AREA / 2)).toEqual(x.subarray(i * AREA, i * AREA + AREA / 2));
    }
    expect(textures(key, 5, { noise: 1, translation: "1", hidden: "4" }).x.every((value) => value === 0)).toBe(true);
  });

  it("are nested in their number", () => {
    expect(textures(key, 20, plain).x).toEqual(x.subarray(0, 20 * AREA));
  });
});

describe("garments", () => {
  it("are packed in the order of their classes, a number of each, as their licence wants it", () => {
    const file = dataNamed(GARMENTS);
    expect(file.classes).toEqual(garmentNames);
    expect(file.bytes).toHaveLength((file.count * file.side * file.side) / 2);
    expect(file.licence).toContain("MIT, Copyright (c) 2017 Zalando SE");
  });

  it("look like their class: trousers have a gap between the legs, a bag is wider than trousers", () => {
    const { x, labels, count, side } = garments(key, "test", 1000, "0");
    const mean = (label: number, row: number, column: number) => {
      let sum = 0;
      let of = 0;
      for (let i = 0; i < count; i++)
        if (labels[i] === label) {
          sum += greyOf(x[(i * side + row) * side + column]!);
          of++;
        }
      return sum / of;
    };
    // of 20 columns 9 is in the middle
    expect(mean(1, 14, 8)).toBeGreaterThan(mean(1, 14, 9) + 0.05);
    expect(mean(8, 12, 5)).toBeGreaterThan(mean(1, 12, 5) + 0.2);
    expect(mean(0, 1, 1)).toBeCloseTo(0, 5);
  });

  it("in the middle and moved about are the same pictures, moved by up to three pixels either way", () => {
    const still = garments(key, "train", 40, "0");
    const moved = garments(key, "train", 40, "1");
    expect(moved.labels).toEqual(still.labels);
    const sorted = (x: Float32Array, i: number) => Array.from(x.subarray(i * 400, (i + 1) * 400)).sort((a, b) => a - b);
    for (const i of [0, 17, 39]) expect(sorted(moved.x, i)).toEqual(sorted(still.x, i));
    expect(moved.x).not.toEqual(still.x);
  });

  it("are drawn for each seed from those that are not tested", () => {
    const one = garments(key, "train", 4000, "0");
    expect(new Set(one.labels).size).toBe(10);
    expect(garments(keyFromSeed(8), "train", 20, "0").x).not.toEqual(one.x.subarray(0, 20 * 400));
    expect(garments(keyFromSeed(8), "test", 1000, "0").x).toEqual(garments(key, "test", 1000, "0").x);
    // all 4,000, each once: every class as often
    for (let label = 0; label < 10; label++) expect(one.labels.filter((other) => other === label)).toHaveLength(400);
  });

  it("are learned by all four", () => {
    const values = { ...face.defaults, task: "fashion", examples: 100, epochs: 5 };
    const { scalars } = runToEnd(locality, values, 1);
    for (const name of learnerNames) expect(scalars[`accuracy.${name}`]).toBeGreaterThan(0.3);
  });
});

describe("what is done to the pixels", () => {
  const pictures = textures(key, 30, { ...plain, noise: 1 });

  it("is a permutation, the same for all pictures", () => {
    const shuffled = treated(pictures, "1", key, "test");
    const { places } = movesOf("1", AREA, key);
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: AREA }, (_, i) => i));
    for (const [picture, pixel] of [
      [0, 0],
      [29, 100],
    ] as const)
      expect(shuffled.x[picture * AREA + places[pixel]!]).toBe(pictures.x[picture * AREA + pixel]);
    const stay = Array.from(places).filter((place, i) => place === i).length;
    expect(stay).toBeLessThan(8);
  });

  it("inverted twice is what it was, and about half are", () => {
    const once = treated(pictures, "inverted", key, "test");
    expect(treated(once, "inverted", key, "test").x).toEqual(pictures.x);
    const negative = movesOf("inverted", AREA, key).signs.filter((sign) => sign === -1).length;
    // 128 expected, standard deviation 8
    expect(Math.abs(negative - 128)).toBeLessThan(33);
    expect(once.x[AREA * 3 + 5]).toBe(movesOf("inverted", AREA, key).signs[5]! * pictures.x[AREA * 3 + 5]!);
  });

  it("anew in each picture keeps each picture’s values and no common order", () => {
    const each = treated(pictures, "each", key, "test");
    const sorted = (x: Float32Array, i: number) =>
      Array.from(x.subarray(i * AREA, (i + 1) * AREA)).sort((a, b) => a - b);
    expect(sorted(each.x, 3)).toEqual(sorted(pictures.x, 3));
    const orders = [0, 1].map((i) => movesOf("each", AREA, fold(key, "test"), i).places);
    expect(orders[0]).not.toEqual(orders[1]);
    expect(each.x).not.toEqual(treated(pictures, "each", key, "train").x);
  });
});

/** Outputs of a learner with these parameters. */
function outputs(name: (typeof learnerNames)[number], parameters: Float32Array, x: Float32Array, count: number) {
  return trainerOf(name, settings).predict(parameters, x, count);
}
const started = (name: (typeof learnerNames)[number]) =>
  startContest(settings, key).arms[0]!.learners[name].parameters.slice() as Float32Array;
const close = (a: Float32Array | Float64Array, b: Float32Array | Float64Array) => {
  expect(a).toHaveLength(b.length);
  for (let i = 0; i < a.length; i++) expect(Math.abs(a[i]! - b[i]!)).toBeLessThan(1e-4 * (1 + Math.abs(b[i]!)));
};

describe("the learners", () => {
  const pictures = textures(key, 20, { ...plain, noise: 1 });

  it("have the weights of the closed forms", () => {
    expect(learnerNames.map((name) => weightsOf(name, "texture"))).toEqual([
      256 * 128 + 128 + 128 * 8 + 8,
      256 * 64 + 64 + 64 * 64 + 64 + 64 * 8 + 8,
      16 * (16 * 8 + 8) + 4 * (32 * 8 + 8) + 32 * 8 + 8,
      16 * 8 + 8 + 32 * 8 + 8 + 32 * 8 + 8,
    ]);
  });

  it("a dense net with its first weights shuffled alike does not know of the shuffle", () => {
    const own = started("dense");
    const { places } = movesOf("1", AREA, key);
    const other = own.slice();
    for (let i = 0; i < AREA; i++) other.set(own.subarray(i * 64, (i + 1) * 64), places[i]! * 64);
    const shuffled = treated(pictures, "1", key, "test");
    close(outputs("dense", other, shuffled.x, 20), outputs("dense", own, pictures.x, 20));
  });

  it("a local net with the signs of its first weights inverted alike does not know of the inverting", () => {
    const own = started("local");
    const { signs } = movesOf("inverted", AREA, key);
    const other = own.slice();
    // weights [window][pixel of the window][unit]
    for (let window = 0; window < 16; window++)
      for (let pixel = 0; pixel < 16; pixel++) {
        const row = 4 * Math.floor(window / 4) + Math.floor(pixel / 4);
        const column = 4 * (window % 4) + (pixel % 4);
        for (let unit = 0; unit < 8; unit++) other[(window * 16 + pixel) * 8 + unit]! *= signs[row * SIDE + column]!;
      }
    const inverted = treated(pictures, "inverted", key, "test");
    close(outputs("local", other, inverted.x, 20), outputs("local", own, pictures.x, 20));
  });

  it("a local net whose windows all have the convolution’s weights is the convolution", () => {
    const conv = started("conv");
    const [first, second] = [16 * 8, 32 * 8];
    const at = [0, first, first + 8, first + 8 + second, first + 8 + second + 8];
    const part = (i: number) => conv.subarray(at[i], at[i + 1] ?? conv.length);
    const copies = (i: number, n: number) => Array.from({ length: n }, () => [...part(i)]).flat();
    const local = Float32Array.from([
      ...copies(0, 16),
      ...copies(1, 16),
      ...copies(2, 4),
      ...copies(3, 4),
      ...conv.subarray(at[4]),
    ]);
    expect(local).toHaveLength(weightsOf("local", "texture"));
    close(outputs("local", local, pictures.x, 20), outputs("conv", conv, pictures.x, 20));
  });
});

describe("the share recognized", () => {
  it("is that of largest outputs at the label", () => {
    expect(accuracyOf(Float32Array.of(1, 2, 0, 5, 1, 1, 0, 0, 9), Uint8Array.of(1, 0, 1), 3)).toBeCloseTo(2 / 3);
    expect(accuracyOf(Float32Array.of(1, Number.NaN), Uint8Array.of(0), 2)).toBeNaN();
  });

  it("takes labels as rows with a single 1", () => {
    const { y } = dataSet({ x: new Float32Array(2), labels: Uint8Array.of(2, 0), count: 2, side: 1, classes: 3 });
    expect([...y]).toEqual([0, 0, 1, 1, 0, 0]);
  });
});

describe("the sentence", () => {
  /** A finished summary with these shares of shallow, dense, local, convolution. */
  function said(inPlace: readonly number[], shuffled: readonly number[], shuffle: "0" | "1"): string {
    const { scalars } = stored.summary;
    const own = learnerNames.flatMap((name, i) => {
      const band = (value: number) => ({ median: value, low: value, high: value });
      return [
        [`accuracy.${name}`, band((shuffle === "1" ? shuffled : inPlace)[i]!)],
        [`inPlace.${name}`, band(inPlace[i]!)],
        [`shuffled.${name}`, band(shuffled[i]!)],
      ];
    });
    const values = { ...face.defaults, shuffle };
    const sentence = face.describe({
      ...stored.summary,
      values,
      scalars: { ...scalars, ...Object.fromEntries(own) },
    } as Summary);
    return sentence.replace(/\s/g, " ");
  }

  it("tells who falls, who rises and who stays", () => {
    expect(said([0.9, 0.9, 0.4, 0.7], [0.9, 0.89, 0.5, 0.2], "0")).toContain(
      "the convolution falls to 20.0 % and the local net rises to 50.0 %, while the shallow net and the dense net stay within three points.",
    );
    expect(said([0.9, 0.9, 0.4, 0.7], [0.9, 0.89, 0.5, 0.2], "1")).toContain(
      "With pixels as they are the convolution has 70.0 % and the local net 40.0 %; the shallow net and the dense net are within",
    );
    expect(said([0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.52], "0")).toContain("no net loses as much as three points.");
  });
});

describe("a contest", () => {
  it("gives the same bits however its steps are cut, and is plain data", () => {
    const whole = startContest(settings, key);
    trainAll(whole, settings, 10);
    let pieces = startContest(settings, key);
    trainAll(pieces, settings, 3);
    pieces = structuredClone(pieces);
    trainAll(pieces, settings, 7);
    expect(pieces).toEqual(whole);
    expect(whole.step).toBe(10);
  });

  it("shows all learners the same batches, in all conditions", () => {
    const { arms } = startContest(settings, key);
    expect(arms.map(({ treatment }) => treatment)).toEqual(["0", "inverted", "1"]);
    const keys = arms.flatMap(({ learners }) => learnerNames.map((name) => learners[name].batchKey));
    for (const other of keys) expect(other).toEqual(keys[0]);
    expect(startContest({ ...settings, shuffle: "1", alike: "each" }, key).arms).toHaveLength(4);
  });

  it("tests on pictures that nobody learns from", () => {
    const { pictures, test } = dataOf(settings, "0", key);
    expect([pictures.count, test.count]).toEqual([100, 2000]);
    expect(test.x.subarray(0, AREA)).not.toEqual(pictures.x.subarray(0, AREA));
  });
});
