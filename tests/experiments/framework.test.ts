/** The framework itself, on an experiment small enough to know every answer: a number that doubles. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeClaim, judgeKnownAnswer } from "../../src/experiments/claims.ts";
import { parseLink, printLink, seedRange } from "../../src/experiments/link.ts";
import { Run, runToEnd } from "../../src/experiments/run.ts";
import { storedSeeds } from "../../src/experiments/stored.ts";
import { bandOf, quantile, summarise, until } from "../../src/experiments/summary.ts";
import type { Values } from "../../src/experiments/types.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { doubling, doublingDefinition } from "../fixtures/doubling.ts";
import { halved } from "../fixtures/without-chance.ts";

const ensemble = (values: Values) =>
  Promise.resolve(
    summarise(
      doubling,
      values,
      [1, 2, 3].map((seed) => runToEnd(doubling, values, seed)),
    ),
  );

describe("quantile", () => {
  // NumPy 2.4: np.quantile([1, 2, 4, 8], [0, .25, .5, .75, 1])
  it("matches NumPy's default", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([1, 2, 4, 8], share))).toEqual([1, 1.75, 3, 5, 8]);
  });
  it("leaves out what is not finite", () => {
    expect(bandOf([3, null, Number.NaN, 1, 2])).toEqual({ median: 2, low: 1.5, high: 2.5 });
    expect(bandOf([null])).toEqual({ median: null, low: null, high: null });
  });
});

it("a history ends at a step, with all its bands", () => {
  const history = { x: [0, 10, 20], median: [1, null, 3], low: [0, 1, 2], high: [2, 3, 4] };
  expect(until(history, 19)).toEqual({ x: [0, 10], median: [1, null], low: [0, 1], high: [2, 3] });
  expect(until(history, 20)).toEqual(history);
});

describe("a stored result", () => {
  it("is of eight seeds, or of one where there is no chance", () => {
    expect(storedSeeds(doubling)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(storedSeeds(halved)).toEqual([1]);
  });
});

describe("a run", () => {
  it("records step 0, every so many steps, and the end", () => {
    expect(runToEnd(doubling, doubling.defaults, 1).series.value).toEqual({ x: [0, 4, 8, 10], y: [1, 16, 256, 1024] });
  });
  it("gives the same after a rewind", () => {
    const run = new Run(doubling, doubling.defaults, 1);
    run.seek(9);
    run.seek(3);
    expect(run.frame.scalars.value).toBe(8);
    run.seek(10);
    expect(run.result()).toEqual(runToEnd(doubling, doubling.defaults, 1));
  });
  it("goes on from a snapshot as if nothing had been", () => {
    const run = new Run(doubling, doubling.defaults, 2);
    run.advance(3);
    const other = new Run(doubling, doubling.defaults, 2);
    other.restore(structuredClone(run.snapshot()));
    while (!other.ended) other.advance(1);
    expect(other.result()).toEqual(runToEnd(doubling, doubling.defaults, 2));
  });
  it("says at which step it diverged", () => {
    const result = runToEnd(doubling, { ...doubling.defaults, factor: 1e200 }, 1);
    expect(result.state).toBe("diverged");
    expect(result.step).toBe(4);
    const summary = summarise(doubling, doubling.defaults, [result, runToEnd(doubling, doubling.defaults, 2)]);
    expect(summary.diverged).toEqual([{ seed: 1, step: 4 }]);
    expect(summary.scalars.value?.median).toBe(1024);
  });
});

describe("claims", () => {
  const claim = doublingDefinition.claims[0]!;
  it("passes when the claim holds and its control fails", async () => {
    expect(await judgeClaim(doubling, claim, ensemble, true)).toMatchObject({
      passed: true,
      measured: 1024,
      control: 1,
    });
  });
  it("fails when the control holds too", async () => {
    const verdict = await judgeClaim(doubling, { ...claim, atLeast: 0.5 }, ensemble, true);
    expect(verdict).toMatchObject({ passed: false, reason: "holds at its control too, so it says nothing" });
  });
  it("fails when the threshold is nearer to the control", async () => {
    const verdict = await judgeClaim(doubling, { ...claim, atLeast: 2 }, ensemble, true);
    expect(verdict.reason).toMatch(/nearer to the control/);
  });
  it("judges where a threshold lies only at the seeds at which it was chosen", async () => {
    expect((await judgeClaim(doubling, { ...claim, atLeast: 2 }, ensemble, false)).passed).toBe(true);
    expect((await judgeClaim(doubling, { ...claim, atLeast: 0.5 }, ensemble, false)).passed).toBe(false);
  });
  it("fails a known answer that is off", async () => {
    const answer = { ...doublingDefinition.knownAnswers[0]!, expected: 3 };
    expect((await judgeKnownAnswer(doubling, answer, ensemble)).passed).toBe(false);
  });
});

describe("values of a command", () => {
  it("are refused where a link would clamp", () => {
    expect(() => strictValue(doubling.parameters, "factor", "1e300")).toThrow(
      "parameter factor: 1e300 came, wanted 1 to 1e+200",
    );
    expect(() => strictValue(doubling.parameters, "wat", "1")).toThrow(
      "parameter wat: unknown, wanted one of factor, mode",
    );
    expect(() => strictValue(doubling.parameters, "constructor", "1")).toThrow("unknown");
  });
});

describe("links", () => {
  const values = fc.record({
    factor: fc.double({ min: 1, max: 1e200, noNaN: true }),
    mode: fc.constantFrom("plain", "signed"),
  });
  const seeds = fc.record({
    seed: fc.integer({ min: seedRange.seed.min, max: seedRange.seed.max }),
    seeds: fc.integer({ min: 1, max: 32 }),
  });
  it("come back as they were, with and without a prefix", () => {
    fc.assert(
      fc.property(values, seeds, fc.constantFrom("", "doubling."), (value, chance, prefix) => {
        const state = { values: value, ...chance };
        expect(parseLink(doubling, printLink(doubling, state, prefix), prefix)).toEqual({
          ...state,
          notes: [],
        });
      }),
      { numRuns: 1000 },
    );
  });
  it("write only what is not the default", () => {
    expect(printLink(doubling, { values: doubling.defaults, seed: 1, seeds: 8 })).toBe("");
    expect(printLink(doubling, { values: { ...doubling.defaults, factor: 3 }, seed: 2, seeds: 8 })).toBe(
      "factor=3&seed=2",
    );
  });
  it("never throw, whatever comes, and give allowed values", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const { values: got } = parseLink(doubling, `factor=${a}&mode=${b}&${c}&__proto__=1`);
        for (const [name, value] of Object.entries(got))
          expect(strictValue(doubling.parameters, name, String(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
  it("say what they had to change", () => {
    const { values: got, notes } = parseLink(doubling, "factor=1e300&mode=wat&seeds=99");
    expect(got).toEqual({ factor: 1e200, mode: "plain" });
    expect(notes).toEqual([
      "factor=1e300 is outside 1 to 1e+200; using 1e+200",
      "mode=wat is not one of plain, signed; using plain",
      "seeds=99 is outside 1 to 32; using 32",
    ]);
  });
});
