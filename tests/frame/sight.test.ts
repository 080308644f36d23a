/** A figure that nobody sees: it computes nothing, gives its workers back after half a minute, and loses nothing by it. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";
import { type Harness, type HarnessOptions, harness, stored, straight } from "./harness.ts";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
});

let made: Harness[] = [];
afterEach(() => {
  for (const { figure, pool } of made) {
    figure.destroy();
    pool.dispose();
  }
  made = [];
  vi.useRealTimers();
});

const long = { ...wandering.defaults, length: 8000 };
const link = "length=8000";

function figureOf(options: HarnessOptions = { link }): Harness {
  const one = harness(options);
  made.push(one);
  one.figure.wake();
  return one;
}

const alive = ({ workers }: Harness) => workers.filter((worker) => worker.alive).length;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const ended = ({ figure }: Harness) => until(() => figure.state.state === "done");

/** Runs for a while, then its slide is left. */
async function left(one: Harness): Promise<void> {
  one.figure.play();
  await until(() => one.drawn.some(({ step }) => step > 0));
  one.figure.setShown(false);
  await wait(50);
}

describe("half a minute after it was left", () => {
  it("it has no worker any more, and its picture still; shown again it goes on, to the same numbers", async () => {
    const one = figureOf();
    await left(one);
    const { summary } = one.figure.state;
    expect(summary.step).toBeLessThan(8000);
    await wait(29_000);
    expect(alive(one)).toBe(2);
    await wait(1000);
    expect(alive(one)).toBe(0);
    expect(one.figure.state).toMatchObject({ state: "paused", summary });
    const { length } = one.drawn;
    one.figure.setShown(true);
    expect(one.figure.state.state).toBe("running");
    await ended(one);
    // nothing before where it was is drawn; members were drawn where each of them was
    expect(Math.min(...one.drawn.slice(length).map(({ step }) => step))).toBeGreaterThanOrEqual(summary.step);
    expect(one.figure.state.summary).toEqual(straight(long));
  });

  it("paged back within it, it goes on with the workers that it has", async () => {
    const one = figureOf();
    await left(one);
    await wait(20_000);
    one.figure.setShown(true);
    await wait(20_000);
    expect(alive(one)).toBe(2);
    expect(one.workers).toHaveLength(2);
  });

  it("a run that had ended is drawn as it was, and can be stepped back into", async () => {
    const one = figureOf({});
    one.figure.play();
    await ended(one);
    one.figure.setShown(false);
    await wait(30_000);
    expect(alive(one)).toBe(0);
    one.figure.setShown(true);
    await wait(50);
    expect(one.workers.length).toBe(2);
    one.figure.seek(77);
    await until(() => one.figure.state.summary.step === 77 && one.figure.state.sought === null);
    one.figure.play();
    await ended(one);
    expect(one.figure.state.summary).toEqual(stored.summary);
  });

  it("what was scrolled away, or lies in a hidden tab, gives its workers back as well", async () => {
    const one = figureOf();
    one.figure.play();
    await until(() => one.drawn.some(({ step }) => step > 0));
    one.figure.setVisible(false);
    await wait(30_000);
    expect(alive(one)).toBe(0);
    one.figure.setVisible(true);
    await ended(one);
    expect(one.figure.state.summary).toEqual(straight(long));
  });
});

describe("made ready one slide ahead", () => {
  it("it has its workers and starts nothing; if it is not shown after all they end", async () => {
    const one = figureOf();
    await left(one);
    await wait(30_000);
    const { summary } = one.figure.state;
    one.figure.prepare();
    await until(() => alive(one) === 2);
    await wait(100);
    expect(one.figure.state).toMatchObject({ state: "paused" });
    expect(one.figure.state.summary.step).toBe(summary.step);
    await wait(30_000);
    expect(alive(one)).toBe(0);
  });

  it("one that was never run has a worker too", async () => {
    const one = figureOf({ framed: true });
    one.figure.prepare();
    await until(() => alive(one) === 2);
    expect(one.figure.state).toMatchObject({ state: "idle", summary: stored.summary });
    one.figure.setShown(true);
    one.figure.play();
    await ended(one);
    expect(one.workers).toHaveLength(2);
  });
});

describe("in a frame that was never shown", () => {
  it("the picture of its settings is there, and no worker", async () => {
    const one = figureOf({ link: "growth=2", framed: true });
    await until(() => one.figure.state.summary.step === 0);
    expect(one.figure.state.summary.values).toEqual({ ...wandering.defaults, growth: 2 });
    one.figure.reset();
    await wait(50);
    expect(one.workers).toEqual([]);
  });

  it("a start waits until it is shown, without workers", async () => {
    const one = figureOf({ link, framed: true });
    one.figure.play();
    await wait(50);
    expect(one.figure.state.state).toBe("paused");
    expect(one.workers).toEqual([]);
    one.figure.setShown(true);
    await ended(one);
    expect(one.figure.state.summary).toEqual(straight(long));
  });

  it("a step that its address asks for is computed, for paper", async () => {
    const one = figureOf({ link, framed: true });
    one.figure.seek(700);
    await until(() => one.figure.state.summary.step === 700);
  });
});

describe("left on the way to a step", () => {
  it("nothing goes on; shown again it arrives", async () => {
    const one = figureOf();
    await until(() => one.figure.state.summary.step === 0);
    one.figure.seek(7990);
    one.figure.setShown(false);
    const closed = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "close")).length;
    await until(() => closed() === 8);
    await wait(100);
    expect(one.figure.state).toMatchObject({ sought: 7990 });
    expect(one.figure.state.summary.step).toBe(0);
    one.figure.setShown(true);
    await until(() => one.figure.state.sought === null);
    expect(one.figure.state.summary.step).toBe(7990);
  });

  it("the same of a run that had ended", async () => {
    const one = figureOf({});
    one.figure.play();
    await ended(one);
    one.figure.seek(77);
    one.figure.setShown(false);
    one.figure.setShown(true);
    await until(() => one.figure.state.sought === null);
    expect(one.figure.state.summary.step).toBe(77);
  });
});

it("taken away, it leaves no worker", async () => {
  const one = figureOf();
  await left(one);
  one.figure.setShown(true);
  one.figure.destroy();
  expect(alive(one)).toBe(0);
});

it("of two figures that share workers one that is seen keeps them", async () => {
  const one = figureOf();
  await left(one);
  const other = harness({ link, pool: one.pool });
  other.figure.wake();
  await wait(30_000);
  expect(alive(one)).toBe(2);
  other.figure.destroy();
  expect(alive(one)).toBe(0);
});
