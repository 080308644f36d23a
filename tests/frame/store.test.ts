/** One figure's state: what is done to it, what it then shows, what the link says. No page, real runs. */
import { afterEach, describe, expect, it } from "vitest";
import { someoneRuns } from "../../src/runner/session.ts";
import { until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";
import { drawnAtOnce, type Harness, type HarnessOptions, harness, stored, straight } from "./harness.ts";

let made: Harness[] = [];
function figureOf(options?: HarnessOptions): Harness {
  const one = harness(options);
  made.push(one);
  one.figure.wake();
  return one;
}
afterEach(() => {
  for (const { figure, pool } of made) {
    figure.destroy();
    pool.dispose();
  }
  made = [];
});

const inState =
  ({ figure }: Harness, state: string) =>
  () =>
    figure.state.state === state;
const atStep =
  ({ figure }: Harness, step: number) =>
  () =>
    figure.state.summary.step === step;

describe("a figure that wakes", () => {
  it("shows the stored result and starts nothing", () => {
    const { figure, workers, written } = figureOf();
    expect(figure.state).toMatchObject({ alive: true, state: "idle", summary: stored.summary, notes: [] });
    expect(workers).toEqual([]);
    expect(written).toEqual([]);
  });

  it("gets workers ready when it is about to be run, shows nothing of it, and then runs the same", async () => {
    const one = figureOf();
    one.figure.anticipate();
    one.figure.anticipate();
    const opened = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    const closed = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "close")).length;
    await until(() => closed() > 0 && closed() === opened());
    const workers = one.workers.length;
    expect(opened()).toBe(workers);
    expect(one.figure.state).toMatchObject({ state: "idle", summary: stored.summary, messages: [] });
    expect(someoneRuns()).toBe(false);
    one.figure.play();
    await until(inState(one, "done"));
    expect(one.workers).toHaveLength(workers);
    expect(one.figure.state.summary).toEqual(stored.summary);
  });

  it("shows step 0 of what its link says, and waits", async () => {
    const one = figureOf({ link: "?x=1&wandering.growth=2&other.growth=9", prefix: "wandering." });
    await until(atStep(one, 0));
    expect(one.figure.state).toMatchObject({ state: "idle", values: { ...wandering.defaults, growth: 2 } });
    expect(one.figure.state.summary.values).toEqual(one.figure.state.values);
    expect(someoneRuns()).toBe(false);
  });

  it("says what of its link it had to change, and corrects the link", () => {
    const { figure, written } = figureOf({ link: "growth=1e12&fault=wat&seeds=1000&growth=3" });
    expect(figure.state.notes).toEqual([
      "growth=1e12 is outside 0.1 to 1000000000; using 1000000000",
      "fault=wat is not one of none, late, early; using none",
      "seeds=1000 is outside 1 to 32; using 32",
    ]);
    expect(written).toEqual(["growth=1000000000&seeds=32"]);
  });
});

describe("a run", () => {
  it("goes from the start to the end, and is the stored one", async () => {
    const one = figureOf();
    one.figure.play();
    expect(one.figure.state.state).toBe("running");
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(straight());
    expect(one.figure.state.ghost).toBeNull();
  });

  it("is the same again after reset, and another after reseed, which changes the link", async () => {
    const one = figureOf({ link: "seed=5" });
    one.figure.play();
    await until(inState(one, "done"));
    const first = one.figure.state.summary;
    one.figure.reset();
    expect(one.figure.state.state).toBe("idle");
    await until(atStep(one, 0));
    one.figure.play();
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(first);
    expect(one.written).toEqual([]);
    one.figure.reseed();
    await until(inState(one, "done"));
    expect(one.written).toEqual(["seed=13"]);
    expect(one.figure.state.summary).toEqual(straight(wandering.defaults, [13, 14, 15, 16, 17, 18, 19, 20]));
    expect(one.figure.state.ghost).toEqual(first);
  });

  it("pauses, steps, seeks back and forth exactly, and ends as if it had gone straight", async () => {
    const one = figureOf({ link: "length=3000" });
    one.figure.play();
    await until(() => one.drawn.some(({ step }) => step > 0));
    one.figure.pause();
    expect(one.figure.state.state).toBe("paused");
    one.figure.seek(1234);
    await until(atStep(one, 1234));
    one.figure.step(7);
    await until(atStep(one, 1241));
    one.figure.seek(10);
    await until(atStep(one, 10));
    expect(one.figure.state.state).toBe("paused");
    one.figure.play();
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(straight({ ...wandering.defaults, length: 3000 }));
    one.figure.seek(Number.NaN);
    await until(atStep(one, 0));
  });
});

describe("the end of a run", () => {
  it("is the stored result's too: there is no further step, and it is no other state to go there", async () => {
    const one = figureOf();
    one.figure.step(2);
    one.figure.seek(200);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.figure.state).toMatchObject({ state: "idle", summary: stored.summary });
    one.figure.step(-2);
    await until(atStep(one, 198));
    expect(one.figure.state.state).toBe("paused");
  });

  it("stays the end when it is sought again", async () => {
    const one = figureOf();
    one.figure.play();
    await until(inState(one, "done"));
    one.figure.seek(200);
    one.figure.step(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.figure.state.state).toBe("done");
    one.figure.seek(60);
    expect(one.figure.state).toMatchObject({ state: "paused", sought: 60 });
    await until(atStep(one, 60));
    expect(one.figure.state).toMatchObject({ state: "paused", sought: null });
    one.figure.seek(1e9);
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(straight());
  });
});

describe("work that takes long", () => {
  it("to a step that is sought is shown as sought until it is there", async () => {
    const one = figureOf({ link: "length=20000" });
    one.figure.seek(15_000);
    expect(one.figure.state).toMatchObject({ sought: 15_000, awaited: true });
    await until(() => one.figure.state.sought === null);
    expect(one.figure.state.summary.step).toBe(15_000);
  });

  it("is estimated once it has gone on for a while, from its own pace", async () => {
    let now = 0;
    const told: (number | null)[] = [];
    const one = figureOf({ link: "length=20000", clock: () => now });
    one.figure.store.subscribe(({ summary, secondsLeft }) => {
      if (summary.step > 0) told.push(secondsLeft);
      // a second for each step of the ensemble
      now = summary.step * 1000;
    });
    one.figure.play();
    await until(() => told.some((left) => left !== null));
    one.figure.pause();
    expect(told[0]).toBeNull();
    expect(told.find((left) => left !== null)).toBeGreaterThan(10);
    expect(one.figure.state.secondsLeft).toBeNull();
  });
});

describe("a changed setting", () => {
  it("drops what it made stale, keeps the finished run as a ghost, and answers at once", async () => {
    const one = figureOf();
    one.figure.set("growth", 2);
    expect(one.figure.state).toMatchObject({ state: "running", ghost: stored.summary });
    expect(one.written).toEqual(["growth=2"]);
    await until(() => one.drawn.length > 0);
    one.figure.set("growth", 0.9);
    expect(one.figure.state.ghost).toEqual(stored.summary);
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(straight({ ...wandering.defaults, growth: 0.9 }));
    const late = one.drawn.findIndex(({ values }) => values.growth === 0.9);
    expect(one.drawn.slice(late).every(({ values }) => values.growth === 0.9)).toBe(true);
  });

  it("draws the ensemble whole from its first picture on, at step 0", async () => {
    const one = figureOf();
    one.figure.reset();
    await until(() => one.drawn.length > 0);
    expect(one.drawn[0]).toMatchObject({ step: 0 });
    expect(one.drawn[0]?.members.every(({ place }) => place === 0)).toBe(true);
  });

  it("that changes nothing starts nothing", () => {
    const { figure, workers, written } = figureOf();
    figure.set("growth", 1);
    figure.set("nothing", 1);
    figure.setSeeds(8);
    expect([workers.length, written.length, figure.state.state]).toEqual([0, 0, "idle"]);
  });

  it("out of range becomes the nearest allowed, with a note", () => {
    const { figure } = figureOf();
    figure.set("length", "7");
    expect(figure.state.values.length).toBe(20);
    expect(figure.state.notes).toEqual(["length=7 is outside 20 to 100000, a whole number (or 0); using 20"]);
    figure.set("length", "NaN");
    expect(figure.state.values.length).toBe(200);
    figure.setDefault("length");
    expect(figure.state.notes).toEqual([]);
  });

  it("of the number of seeds changes the ensemble and the link", async () => {
    const one = figureOf();
    one.figure.setSeeds(2);
    await until(inState(one, "done"));
    expect(one.written).toEqual(["seeds=2"]);
    expect(one.figure.state.summary).toEqual(straight(wandering.defaults, [1, 2]));
  });

  it("by a preset differs from the defaults, whatever was before", async () => {
    const one = figureOf({ link: "growth=3" });
    one.figure.preset(1);
    await until(inState(one, "done"));
    expect(one.figure.state.values).toEqual({ ...wandering.defaults, length: 40 });
    expect(one.written).toEqual(["length=40"]);
  });
});

describe("trouble", () => {
  it("of a diverging run is told with its steps, and the run can be cured", async () => {
    const one = figureOf({ link: "growth=1e9" });
    one.figure.play();
    await until(inState(one, "diverged"));
    expect(one.figure.state.summary.diverged).toHaveLength(8);
    one.figure.setDefault("growth");
    await until(inState(one, "done"));
    expect(one.figure.state.summary.diverged).toEqual([]);
  });

  it("of a throwing run is told in its words, and a new run is possible", async () => {
    const one = figureOf({ link: "fault=late" });
    one.figure.play();
    await until(inState(one, "failed"));
    expect(one.figure.state.failure).toBe("wandering: a fault at step 10");
    one.figure.set("fault", "none");
    expect(one.figure.state.failure).toBeNull();
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(straight());
  });

  it("of a dying worker is told, and the run has the same bits", async () => {
    const one = figureOf({ link: "length=5000" });
    one.figure.play();
    await until(() => one.drawn.some(({ step }) => step > 0));
    one.workers[0]!.die("killed");
    await until(inState(one, "done"));
    expect(one.figure.state.messages).toEqual(["A worker stopped and was replaced; the run repeats from its start."]);
    expect(one.figure.state.summary).toEqual(straight({ ...wandering.defaults, length: 5000 }));
  });

  it("of a page without workers is told, and the figure works", async () => {
    const one = figureOf({ spawn: null });
    one.figure.play();
    await until(inState(one, "done"));
    expect(one.figure.state.messages).toEqual([
      "This page may not start workers; the figure computes on the page itself, more slowly.",
    ]);
    expect(one.figure.state.summary).toEqual(straight());
  });
});

describe("out of sight", () => {
  it("it rests, and goes on when it is seen again", async () => {
    const one = figureOf({ link: "length=20000" });
    one.figure.play();
    await until(() => one.drawn.some(({ step }) => step > 0));
    one.figure.setVisible(false);
    expect(one.figure.state.state).toBe("paused");
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { step } = one.figure.state.summary;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.figure.state.summary.step).toBe(step);
    one.figure.setVisible(true);
    expect(one.figure.state.state).toBe("running");
    one.figure.pause();
    one.figure.setVisible(false);
    one.figure.setVisible(true);
    expect(one.figure.state.state).toBe("paused");
  });

  it("it does not start", () => {
    const { figure } = figureOf({ link: "length=20000" });
    figure.setVisible(false);
    figure.play();
    expect(figure.state.state).toBe("paused");
    expect(someoneRuns()).toBe(false);
  });
});

describe("put away by its host", () => {
  it("rests until it is both shown and seen", async () => {
    const { figure, drawn } = figureOf({ link: "length=20000" });
    figure.play();
    await until(() => drawn.some(({ step }) => step > 0));
    figure.setShown(false);
    expect(figure.state.state).toBe("paused");
    figure.setVisible(false);
    figure.setShown(true);
    expect(figure.state.state).toBe("paused");
    figure.setShown(false);
    figure.setVisible(true);
    expect(figure.state.state).toBe("paused");
    figure.setShown(true);
    expect(figure.state.state).toBe("running");
    figure.destroy();
  });
});

describe("two figures", () => {
  it("never run at once", async () => {
    const [one, two] = [figureOf({ link: "length=20000" }), figureOf({ link: "length=20000" })];
    one.figure.play();
    two.figure.play();
    expect([one.figure.state.state, two.figure.state.state]).toEqual(["paused", "running"]);
    await until(() => two.drawn.some(({ step }) => step > 0));
    const at = one.figure.state.summary.step;
    one.figure.setVisible(false);
    one.figure.setVisible(true);
    expect(one.figure.state.state).toBe("paused");
    expect(one.figure.state.summary.step).toBe(at);
  });
});

describe("pictures", () => {
  it("are drawn only when the display asks for one", async () => {
    const asked: (() => void)[] = [];
    const one = figureOf({
      frame: (callback) => {
        asked.push(callback);
        return () => {};
      },
    });
    one.figure.play();
    await until(() => asked.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([asked.length, one.drawn.length]).toEqual([1, 0]);
    asked[0]!();
    expect(one.drawn.length).toBe(1);
  });

  it("are few with reduced motion, and the last is the end", async () => {
    const one = figureOf({ reduced: true, link: "length=5000" });
    one.figure.play();
    await until(inState(one, "done"));
    const plain = straight({ ...wandering.defaults, length: 5000 });
    expect(one.figure.state.summary).toEqual(plain);
    expect(one.drawn.filter(({ step }) => step > 0 && step < 5000).length).toBeLessThanOrEqual(3);
  });
});

describe("beats and snapshots", () => {
  it("are the same picture, however they are reached", async () => {
    const one = figureOf({ link: "growth=0.3" });
    one.figure.play();
    await until(inState(one, "done"));
    one.figure.goToBeat(2);
    await until(inState(one, "done"));
    const short = one.figure.state.summary;
    expect(short).toEqual(straight({ ...wandering.defaults, length: 40 }));
    // once more, while it is drawn
    one.figure.goToBeat(2);
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(short);
    one.figure.goToBeat(1);
    await until(atStep(one, 77));
    const middle = one.figure.state.summary;
    expect(one.figure.state.beat).toBe(1);
    one.figure.goToBeat(2);
    await until(inState(one, "done"));
    expect(one.figure.state.summary).toEqual(short);
    one.figure.goToBeat(1);
    await until(atStep(one, 77));
    expect(one.figure.state.summary).toEqual(middle);
    one.figure.goToBeat(9);
    expect(one.figure.state.beat).toBe(1);
  });

  it("come back from plain data, and nothing else does", async () => {
    const one = figureOf({ link: "growth=0.5&seed=3&seeds=2" });
    one.figure.seek(33);
    await until(atStep(one, 33));
    const there = one.figure.state.summary;
    const text = JSON.stringify(one.figure.snapshot());
    const two = figureOf();
    expect(two.figure.restore(JSON.parse(text))).toBe(true);
    await until(atStep(two, 33));
    expect(two.figure.state.summary).toEqual(there);
    for (const hostile of [null, 3, "x", [], {}, { values: null }, { values: 3 }])
      expect(two.figure.restore(hostile), JSON.stringify(hostile)).toBe(false);
  });
});

describe("a sweep", () => {
  it("is announced, estimated, and ends with every point", async () => {
    const one = figureOf({ link: "seeds=2", frame: drawnAtOnce });
    const seen: (number | null)[] = [];
    one.figure.store.subscribe(({ sweeping }) => sweeping && seen.push(sweeping.secondsLeft));
    one.figure.startSweep("growth");
    expect(one.figure.state.sweeping).toEqual({ name: "growth", done: 0, total: 6, secondsLeft: null });
    await until(() => one.figure.state.sweeping === null);
    const { points } = one.figure.state.sweeps.growth!;
    expect(points.map(({ value }) => value)).toEqual([0.5, 0.9, 1]);
    for (const { value, summary } of points)
      expect(summary).toEqual(straight({ ...wandering.defaults, growth: value }, [1, 2]));
    expect(seen.some((left) => left !== null && left >= 0)).toBe(true);
  });

  it("that is cancelled, or overtaken by a change, is heard no more", async () => {
    const one = figureOf({ link: "length=9999" });
    one.figure.startSweep("growth");
    one.figure.cancelSweep();
    expect(one.figure.state.sweeping).toBeNull();
    one.figure.startSweep("growth");
    one.figure.set("growth", 0.9);
    expect(one.figure.state.sweeping).toBeNull();
    await until(inState(one, "done"));
    expect(one.figure.state.sweeps).toEqual({});
    one.figure.startSweep("nothing");
    expect(one.figure.state.sweeping).toBeNull();
  });
});
