/** The run before, pale beneath the next one: which it is, and what is said of it. */
import { afterEach, describe, expect, it } from "vitest";
import { Presenting } from "../../src/embed/presenting.ts";
import { beforeWords, ghostUnder } from "../../src/frame/ghost.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";
import { until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";
import { type Harness, harness, straight } from "./harness.ts";

let one: Harness;
afterEach(() => {
  one?.figure.destroy();
  one?.pool.dispose();
});
const open = (link = "seeds=1"): Harness => {
  one = harness({ link });
  one.figure.wake();
  return one;
};
const done = () => until(() => one.figure.state.state === "done" && !one.figure.state.awaited);

const at = (growth: number, seed = 1) => ({ values: { ...wandering.defaults, growth }, seed, seeds: 1 });
const ran = (growth: number, seed = 1) => straight(at(growth).values, [seed]);

describe("the run before", () => {
  it("is the last finished one at other settings", () => {
    expect(ghostUnder(at(2), ran(1), null)).toEqual(ran(1));
    expect(ghostUnder(at(2), ran(1), ran(3))).toEqual(ran(1));
    expect(ghostUnder(at(1, 2), ran(1), null)).toEqual(ran(1));
    const half = { ...ran(1), state: "running" as const };
    expect(ghostUnder(at(2), half, ran(3))).toEqual(ran(3));
    expect(ghostUnder(at(2), half, null)).toBeNull();
  });

  it("is never one at these very settings: it would tell the end before it has come", () => {
    expect(ghostUnder(at(1), ran(1), null)).toBeNull();
    expect(ghostUnder(at(1), ran(1), ran(3))).toEqual(ran(3));
    expect(ghostUnder(at(1), ran(3), ran(1))).toEqual(ran(3));
    expect(ghostUnder(at(1), null, ran(1))).toBeNull();
  });

  it("is named by what it differed in", () => {
    expect(beforeWords(wandering, at(2), ran(1))).toBe("growth 1");
    expect(beforeWords(wandering, at(2), ran(1, 9))).toBe("growth 1, seed 9");
    expect(beforeWords(wandering, { ...at(2), seeds: 8 }, ran(1))).toBe("growth 1, 1 seed");
    const other = { ...at(2).values, length: 300, fault: "late" };
    expect(beforeWords(wandering, { ...at(2), values: other, seed: 4 }, ran(1))).toBe(
      "growth 1, length 200 and 2 more",
    );
    expect(beforeWords(wandering, at(2), ran(2))).toBe("");
  });

  it("stays while its slide is away, and when it begins anew on its return", async () => {
    open();
    one.figure.play();
    await done();
    one.figure.set("growth", 2);
    await done();
    one.figure.setShown(false);
    one.figure.setShown(true);
    expect(one.figure.state.ghost).toEqual(ran(1));
    // leave=reset
    one.figure.setShown(false);
    one.figure.reset();
    one.figure.setShown(true);
    expect(one.figure.state).toMatchObject({ state: "idle", ghost: ran(1) });
    one.figure.play();
    await done();
    expect(one.figure.state).toMatchObject({ summary: ran(2), ghost: ran(1) });
  });

  it("stays from beat to beat, whatever way they are gone", async () => {
    open();
    const beats = [
      { id: "low", title: "Low", values: { growth: 2 }, step: "end" as const },
      { id: "lower", title: "Lower", values: { growth: 2 }, step: 10 },
      { id: "high", title: "High", values: { growth: 3 }, step: "end" as const },
    ];
    Object.assign(one.figure, { experiment: { ...wandering, beats } });
    const steps = presenterSteps(one.figure.experiment).map(({ id }) => id);
    const presenting = new Presenting(one.figure, steps);
    const go = (id: string) => presenting.go(steps.indexOf(id), false);
    go("answer");
    await done();
    go("low");
    await done();
    const first = one.figure.state.ghost;
    expect(first?.values.growth).toBe(1);
    go("lower");
    await until(() => one.figure.state.summary.step === 10);
    expect(one.figure.state.ghost).toEqual(first);
    go("low");
    await done();
    go("high");
    await done();
    expect(one.figure.state.ghost?.values.growth).toBe(2);
    go("answer");
    await done();
    expect(one.figure.state.ghost?.values.growth).toBe(3);
  });
});
