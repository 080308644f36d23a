import { describe, expect, it } from "vitest";
import face from "../../../src/experiments/approximation/locality/face.ts";
import { learnerNames } from "../../../src/experiments/approximation/locality/learners.ts";
import * as motion from "../../../src/experiments/approximation/locality/motion.ts";
import { armsTitle, curvesTitle, examplesTitle } from "../../../src/experiments/approximation/locality/words.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { RunnableExperiment, Summary } from "../../../src/experiments/types.ts";

const locality = { ...face, ...motion } as unknown as RunnableExperiment;

describe("in words", () => {
  const brief = { ...face.defaults, ...face.brief };
  const start = summarise(locality, brief, [runToEnd(locality, brief, 1)]);
  const shares = (prefix: string, values: readonly number[]) =>
    Object.fromEntries(
      learnerNames.map((name, i) => [`${prefix}.${name}`, { median: values[i]!, low: values[i]!, high: values[i]! }]),
    );
  /** A finished run with these shares, in the order of the learners: shallow, dense, local, convolution. */
  const outcome = (
    inPlace: readonly number[],
    inverted: readonly number[],
    shuffled: readonly number[],
    over: object = {},
  ): Summary => ({
    ...start,
    values: face.defaults,
    state: "done",
    step: 200,
    steps: 200,
    scalars: {
      ...start.scalars,
      ...shares("accuracy", inPlace),
      ...shares("inPlace", inPlace),
      ...shares("inverted", inverted),
      ...shares("shuffled", shuffled),
    },
    ...over,
  });
  const usual = outcome([0.23, 0.22, 0.94, 0.99], [0.23, 0.22, 0.94, 0.67], [0.23, 0.21, 0.16, 0.14]);
  const truth = (summary: Summary) => (face.guess?.kind === "choice" ? face.guess.truth(summary) : null);

  it("tells who recognizes how many, and whom a shuffle hurts", () => {
    expect(face.describe(usual)).toBe(
      "After 20 epochs on 500 pictures, of 2,000 new ones the convolution recognizes 99.0 %, the local net 94.0 %, the shallow net 23.0 % and the dense net 22.0 %; chance is 12.5 %. With their pixels shuffled, all alike, the local net falls to 16.0 % and the convolution to 14.0 %, while the shallow net and the dense net stay within three points.",
    );
    expect(curvesTitle(usual)).toBe("Convolution and local net are far ahead");
    expect(armsTitle(usual)).toBe("Shuffling hurts local net and convolution; inverting hurts convolution");
    expect(truth(usual)).toBe("local");
  });

  it("tells of the shuffled what they were", () => {
    const shuffled = outcome([0.23, 0.22, 0.94, 0.99], [0.23, 0.22, 0.94, 0.67], [0.23, 0.21, 0.16, 0.14], {
      values: { ...face.defaults, shuffle: "1" },
      scalars: { ...usual.scalars, ...shares("accuracy", [0.23, 0.21, 0.16, 0.14]) },
    });
    expect(face.describe(shuffled)).toBe(
      "After 20 epochs on 500 pictures, their pixels shuffled, all alike, of 2,000 new ones the shallow net recognizes 23.0 %, the dense net 21.0 %, the local net 16.0 % and the convolution 14.0 %; chance is 12.5 %. With pixels as they are the local net has 94.0 % and the convolution 99.0 %; the shallow net and the dense net are within three points of that.",
    );
  });

  it("says so where a shuffle hurts nobody, all, or the dense nets", () => {
    const flat = [0.5, 0.5, 0.5, 0.5];
    expect(truth(outcome(flat, flat, flat))).toBe("none");
    expect(armsTitle(outcome(flat, flat, flat))).toBe("Neither hurts anybody");
    expect(truth(outcome(flat, flat, [0.4, 0.4, 0.4, 0.4]))).toBe("all");
    expect(truth(outcome(flat, flat, [0.4, 0.5, 0.5, 0.5]))).toBe("dense");
    expect(face.describe(outcome(flat, flat, flat))).toContain("no net loses as much as three points");
  });

  it("does not call those who guess ahead", () => {
    const guessing = [0.13, 0.12, 0.14, 0.12];
    const all = outcome(guessing, guessing, guessing);
    expect(curvesTitle(all)).toBe("Nobody recognizes more than by guessing");
    expect(face.describe(all)).toContain("none recognizes more than by guessing");
    expect(face.describe({ ...all, step: 0 })).toBe("Four nets stand ready before 500 pictures; chance is 12.5 %.");
  });

  it("tells from how many examples each gets three in four right, as far as the sweep has come", () => {
    const points = [
      { value: 250, summary: outcome([0.2, 0.2, 0.5, 0.8], [], []) },
      { value: 2000, summary: outcome([0.8, 0.6, 1, 1], [], []) },
    ];
    expect(examplesTitle(points)).toBe(
      "Three in four right: shallow net from 2,000, local net from 2,000 and convolution from 250 examples",
    );
    expect(examplesTitle(points.slice(0, 1))).toBe("Three in four right: convolution from 250 examples");
    expect(examplesTitle([])).toBe("Recognized, against examples");
  });

  it("writes half-finished runs without gaps", () => {
    for (const shuffle of ["0", "inverted", "1"]) {
      const half = { ...usual, step: 105, state: "running" as const, values: { ...face.defaults, shuffle } };
      const text = face.describe(half);
      expect(text).toMatch(/^After 10\.5 of 20 epochs on 500 pictures, .*of 500 new ones/);
      expect(text).not.toMatch(/NaN|undefined|null|–/);
    }
  });
});
