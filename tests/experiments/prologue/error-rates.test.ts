/** `error-rates`: arithmetic, done once more by hand. */
import { expect, it } from "vitest";
import face from "../../../src/experiments/prologue/error-rates/face.ts";
import { factorOf } from "../../../src/experiments/prologue/error-rates/motion.ts";
import { title } from "../../../src/experiments/prologue/error-rates/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("error-rates");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};

it("is the errors of the time between two errors today", () => {
  // 100 km at 100 km/h are 3,600 s
  expect(factorOf(100, { rate: 1, speed: 100 })).toBe(3600);
  expect(factorOf(30_000, { rate: 10, speed: 1080 })).toBe(1e6);
});

it("says how far from a million it is", () => {
  expect(face.describe(at({}))).toBe(
    "At 50 km/h that is 22 million times better, 24.4 doublings; a million would take an error every 1,400 km.",
  );
  expect(face.describe(at({ distance: 1389 }))).toContain("the talk’s million.");
  expect(face.describe(at({ distance: 30 }))).toContain("22,000 times better");
});

it("titles and the guess follow the number", () => {
  expect(title(at({}))).toBe("22 million times better, not one million");
  expect(title(at({ distance: 1389 }))).toBe("About a million times better, as the talk says");
  expect(title(at({ distance: 30 }))).toBe("22,000 times better, far from a million");
  const { guess } = face;
  if (guess?.kind !== "choice") throw new Error("no choice");
  expect([30, 1389, 30_000].map((distance) => guess.truth(at({ distance })))).toEqual([
    "thousands",
    "million",
    "millions",
  ]);
});
