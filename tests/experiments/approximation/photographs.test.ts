/** What a reader's files become: pictures, a contest of four nets, and no memory of files that were there before. */
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { dataOf } from "../../../src/experiments/approximation/locality/contest.ts";
import face from "../../../src/experiments/approximation/locality/face.ts";
import { learnerNames } from "../../../src/experiments/approximation/locality/learners.ts";
import * as motion from "../../../src/experiments/approximation/locality/motion.ts";
import { GREYS } from "../../../src/experiments/approximation/locality/outputs.ts";
import { photographGreyOf, photographs } from "../../../src/experiments/approximation/locality/photographs.ts";
import type { Settings } from "../../../src/experiments/approximation/locality/settings.ts";
import { bringSet } from "../../../src/experiments/datasets.ts";
import { filesFor } from "../../../src/experiments/files.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { RunnableExperiment } from "../../../src/experiments/types.ts";
import { fileOf, setOf, stripedRecords } from "../../fixtures/cifar.ts";

const locality = { ...face, ...motion } as unknown as RunnableExperiment;
const name = face.files!.name;
const values = { ...face.defaults, task: "cifar", examples: 200, epochs: 10 };
const settings = values as unknown as Settings;
const key = keyFromSeed(7);

const first = await setOf([fileOf("data_batch_1.bin", stripedRecords(5000, keyFromSeed(1)))]);
bringSet(name, first);

describe("photographs", () => {
  it("are those of the set, the test the same for all seeds, what is learned drawn for each", () => {
    const test = photographs(key, "test", 1000);
    const { count, bytes } = first;
    expect([...test.labels]).toEqual([...bytes.subarray(count - 1000, count)]);
    const last = bytes.subarray(bytes.length - 256);
    test.x.subarray(-256).forEach((value, i) => {
      expect(255 * photographGreyOf(value)).toBeCloseTo(last[i]!, 3);
    });
    expect(photographs(keyFromSeed(8), "test", 1000).x).toEqual(test.x);
    const learned = photographs(key, "train", 4000);
    expect(photographs(key, "train", 20).x).toEqual(learned.x.subarray(0, 20 * 256));
    expect(photographs(keyFromSeed(8), "train", 20).x).not.toEqual(learned.x.subarray(0, 20 * 256));
    // all 4,000, each once
    for (let label = 0; label < 10; label++)
      expect(learned.labels.filter((other) => other === label)).toHaveLength(400);
  });

  it("are learned by all four nets, told in words, and shown a class each", () => {
    const result = runToEnd(locality, values, 1);
    for (const learner of learnerNames) expect(result.scalars[`accuracy.${learner}`], learner).toBeGreaterThan(0.3);
    const { count, bytes } = first;
    const shown = Array.from({ length: 10 }, (_, label) => {
      const source = bytes.subarray(0, count).indexOf(label, count - 1000);
      return bytes.subarray(count + 256 * source, count + 256 * (source + 1));
    });
    // in steps of grey from 0 for black, of the bytes of the file
    const off = shown.flatMap((grey, label) =>
      Array.from(grey, (byte, i) => Math.abs(Number(result.fields.pictures?.[256 * label + i]) - (GREYS * byte) / 255)),
    );
    expect(off).toHaveLength(10 * 256);
    expect(Math.max(...off)).toBeLessThanOrEqual(0.51);
    const summary = summarise(face, values, [result]);
    expect(face.describe(summary)).toMatch(/^After 10 epochs on 200 pictures, of 1,000 new ones .*; chance is 10\.0/);
  });

  it("cannot be learned where each has a shuffle of its own", () => {
    const { scalars } = runToEnd(locality, { ...values, shuffle: "1", alike: "each" }, 1);
    // 1,000 pictures at chance: a standard error of 0.01; stripes of one brightness leave no more
    for (const learner of learnerNames) expect(scalars[`accuracy.${learner}`], learner).toBeLessThan(0.2);
  });

  it("are not learned at the lowest rate, and at the highest every net is marked to its end", () => {
    const ended = (rate: number) => runToEnd(locality, { ...values, rate }, 1);
    const [low, high] = [ended(0.0001), ended(10)];
    expect([low.state, high.state]).toEqual(["done", "done"]);
    for (const learner of learnerNames) {
      // ten classes: chance, at which the rate to begin with has every net above 0.3
      expect(low.scalars[`accuracy.${learner}`], learner).toBeLessThan(0.2);
      // so long a step throws convolutions back to chance, and leaves marks all the same
      for (const mark of ["accuracy", "fit"]) expect(high.scalars[`${mark}.${learner}`], learner).toBeGreaterThan(0);
    }
    expect(high.scalars["accuracy.conv"]).toBeLessThan(0.2);
  });

  it("of other files are other pictures at the same settings", async () => {
    const before = dataOf(settings, "0", key).test.x;
    bringSet(name, await setOf([fileOf("data_batch_2.bin", stripedRecords(5000, keyFromSeed(2)))]));
    expect(dataOf(settings, "0", key).test.x).not.toEqual(before);
  });
});

it("only photographs need files, and nothing stored does", () => {
  expect(filesFor(face, values)).toBe(face.files);
  for (const task of ["texture", "fashion"]) expect(filesFor(face, { ...values, task })).toBeNull();
  for (const { values: changes } of face.presets ?? []) expect(changes.task).not.toBe("cifar");
});
