/** Figures without chance, instant ones, surveys and maps: what each does when it is touched. Answers in closed form. */
import { afterEach, describe, expect, it } from "vitest";
import { kindOf } from "../../src/experiments/kinds.ts";
import type { RunnableExperiment } from "../../src/experiments/types.ts";
import { mayBegin } from "../../src/frame/beginning.ts";
import { differences, hasEnded, ownPicture, sweptNames } from "../../src/frame/settings.ts";
import { surveyAtRest } from "../../src/runner/survey.ts";
import { until } from "../fixtures/fake-worker.ts";
import { certain, computed, instant, mapped, reading, survey } from "../fixtures/kinds.ts";
import { wandering } from "../fixtures/wandering.ts";
import { drawnAtOnce, type Harness, type HarnessOptions, harness, once, stored, storedOnce } from "./harness.ts";

let made: Harness[] = [];
function figureOf(experiment: RunnableExperiment, options: HarnessOptions = {}): Harness {
  const one = harness({ other: { experiment, stored: storedOf(experiment) }, ...options });
  made.push(one);
  one.figure.wake();
  return one;
}
const storedOf = (experiment: RunnableExperiment) =>
  experiment === wandering
    ? stored
    : experiment === survey || experiment === reading
      ? { ...storedOnce(experiment), summary: surveyAtRest(experiment, experiment.defaults, 1) }
      : storedOnce(experiment);
afterEach(() => {
  for (const { figure, pool } of made) {
    figure.destroy();
    pool.dispose();
  }
  made = [];
});

const heldBy = ({ figure }: Harness) => figure.state.summary.scalars.value?.median;
const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

it("the fixtures are of the kinds that they are named after", () => {
  expect([wandering, certain, instant, survey, mapped].map(kindOf)).toEqual([
    "seeded",
    "certain",
    "instant",
    "survey",
    "map",
  ]);
});

describe("a figure without chance", () => {
  it("has one run and no seed, whatever a link, a snapshot or a host says", async () => {
    const one = figureOf(certain, { link: "base=3&seed=7&seeds=4" });
    expect(one.figure.state).toMatchObject({ seed: 1, seeds: 1, values: { base: 3, power: 3 } });
    one.figure.setSeeds(8);
    one.figure.reseed();
    expect(one.figure.state).toMatchObject({ seed: 1, seeds: 1 });
    one.figure.restore({ values: { base: 4, power: 2 }, seed: 9, seeds: 9, step: 0 });
    expect(one.figure.state).toMatchObject({ seed: 1, seeds: 1 });
    one.figure.play();
    await until(() => one.figure.state.state === "done");
    expect(one.figure.state.summary).toEqual(once(certain, { base: 4, power: 2 }));
    // and its link does not speak of seeds
    expect(one.written.at(-1)).toBe("base=4&power=2");
  });
});

describe("an instant figure", () => {
  it("answers what it is asked, without a run, a ghost or a note", async () => {
    const one = figureOf(instant);
    const states = new Set<string>();
    one.figure.store.subscribe(({ state }) => states.add(state));
    one.figure.set("base", 5);
    await until(() => heldBy(one) === 125);
    expect(one.figure.state.summary).toEqual(once(instant, { base: 5, power: 3 }));
    expect(one.figure.state).toMatchObject({ ghost: null, notes: [], awaited: false });
    expect(states).not.toContain("running");
    one.figure.play();
    one.figure.step(1);
    one.figure.seek(0);
    await soon();
    expect(one.figure.state).toMatchObject({ state: "done", summary: { step: 1 } });
  });

  it("draws the newest of many, in few answers", async () => {
    const one = figureOf(instant);
    computed.count = 0;
    for (let base = 0; base <= 6; base += 0.01) one.figure.move({ base }, false);
    one.figure.move({ base: 6 }, false);
    await until(() => heldBy(one) === 216);
    expect(computed.count).toBeLessThan(5);
  });

  it("takes its first answer from a worker, and the later ones from the page while that takes no time", async () => {
    let now = 0;
    const one = figureOf(instant, { clock: () => now });
    one.figure.set("base", 3);
    await until(() => heldBy(one) === 27);
    const opened = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    expect(opened()).toBe(1);
    await soon();
    one.figure.set("base", 4);
    await until(() => heldBy(one) === 64);
    expect(opened()).toBe(1);
    // every look at the clock costs 5 ms from now on
    const late = figureOf(instant, { clock: () => (now += 5) });
    for (const base of [1, 2, 3, 4, 5, 6]) {
      late.figure.set("base", base);
      await until(() => heldBy(late) === base ** 3);
      await soon(5);
    }
    const asked = late.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    expect(asked).toBeGreaterThan(3);
  });

  it("is answered by workers alone where some answers take long, although the last took no time", async () => {
    const one = figureOf({ ...instant, afar: true });
    const opened = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    for (const base of [3, 4, 5]) {
      one.figure.set("base", base);
      await until(() => heldBy(one) === base ** 3);
      await soon();
    }
    expect(opened()).toBe(3);
  });

  it("is ready before the finger comes, and shows nothing of it", async () => {
    const one = figureOf(instant);
    one.figure.anticipate();
    one.figure.anticipate();
    const opened = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    const closed = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "close")).length;
    await until(() => closed() === 2 && opened() === 2);
    expect([one.drawn, one.figure.state.state]).toEqual([[], "idle"]);
    one.figure.set("base", 4);
    await until(() => heldBy(one) === 64);
    expect(opened()).toBe(2);
  });

  it("writes its link when the finger rests, at once when it is lifted", async () => {
    const one = figureOf(instant);
    for (const base of [3, 4, 5]) one.figure.move({ base }, false);
    expect(one.written).toEqual([]);
    one.figure.move({ base: 5 }, true);
    expect(one.written).toEqual(["base=5"]);
    one.figure.set("base", 6);
    expect(one.written).toEqual(["base=5"]);
    await until(() => one.written.length > 1);
    expect(one.written).toEqual(["base=5", "base=6"]);
  });

  it("says that an answer has failed, and answers the next", async () => {
    const one = figureOf(instant);
    one.figure.set("base", 7);
    await until(() => one.figure.state.state === "failed");
    expect(one.figure.state.failure).toBe("powers: a fault at 7");
    one.figure.set("base", 2);
    await until(() => heldBy(one) === 8 && one.figure.state.state === "done");
    expect(one.figure.state.failure).toBeNull();
    one.figure.set("base", 7);
    await until(() => one.figure.state.state === "failed");
  });
});

describe("a survey", () => {
  it("is run by the main button, point by point, and can be stopped and gone on with", async () => {
    // each run is drawn as it comes
    const one = figureOf(survey, { link: "base=5", frame: drawnAtOnce });
    const stop = one.figure.store.subscribe(({ sweeping }) => {
      if (sweeping?.done === 1) one.figure.rest();
    });
    one.figure.act();
    expect(one.figure.state).toMatchObject({ state: "running", sweeping: { name: "powers", done: 0, total: 4 } });
    await until(() => one.figure.state.state === "paused");
    stop();
    expect(one.figure.state).toMatchObject({ state: "paused", sweeping: null, summary: { step: 1, steps: 4 } });
    await soon();
    expect(one.figure.state.summary.step).toBe(1);
    one.figure.act();
    await until(() => one.figure.state.state === "done");
    expect(heldBy(one)).toBe(5 + 25 + 125 + 625);
  });

  it("waits for its reader when a setting changes, with nothing of the old one shown as its own", async () => {
    const one = figureOf(survey);
    one.figure.act();
    await until(() => one.figure.state.state === "done");
    const first = one.figure.state.summary;
    one.figure.set("base", 3);
    expect(one.figure.state).toMatchObject({ state: "idle", ghost: first, summary: { step: 0, steps: 4 } });
    expect(ownPicture(one.figure.state)).toBe(true);
    one.figure.act();
    await until(() => one.figure.state.state === "done");
    expect(heldBy(one)).toBe(3 + 9 + 27 + 81);
  });

  it("keeps its runs, finished or under way, when that is turned which no run asks for", async () => {
    const one = figureOf(reading, { link: "base=5&power=1", frame: drawnAtOnce });
    const stop = one.figure.store.subscribe(({ sweeping }) => {
      if (sweeping?.done !== 1) return;
      stop();
      one.figure.set("power", 3);
    });
    one.figure.act();
    await until(() => one.figure.state.state === "done");
    expect(heldBy(one)).toBe(5 ** 3);
    one.figure.set("power", 2);
    expect(one.figure.state).toMatchObject({ state: "done", ghost: null, summary: { step: 4, steps: 4 } });
    expect(heldBy(one)).toBe(5 ** 2);
    expect(ownPicture(one.figure.state)).toBe(true);
    expect(one.written.at(-1)).toContain("power=2");
    one.figure.set("base", 3);
    expect(one.figure.state).toMatchObject({ state: "idle", summary: { step: 0 } });
  });

  it("leaves no control to what it sweeps", () => {
    expect(sweptNames(survey)).toEqual(["power"]);
    expect(sweptNames(mapped)).toEqual([]);
  });
});

describe("a map", () => {
  it("has its sweep on the main button, and a plain run beside it", async () => {
    const one = figureOf(mapped);
    one.figure.act();
    expect(one.figure.state).toMatchObject({ state: "idle", sweeping: { name: "powers" } });
    await until(() => one.figure.state.sweeping === null);
    expect(one.figure.state.sweeps.powers?.points.map(({ summary }) => summary.scalars.value?.median)).toEqual([
      2, 4, 8, 16,
    ]);
    one.figure.play();
    await until(() => one.figure.state.state === "done");
    expect(heldBy(one)).toBe(8);
  });

  it("lies still while its host shows something else", () => {
    const { figure } = figureOf(mapped);
    figure.act();
    figure.setShown(false);
    expect(figure.state.sweeping).toBe(null);
    figure.setShown(true);
    expect(figure.state.sweeping).toMatchObject({ name: "powers" });
    figure.cancelSweep();
    figure.setShown(false);
    figure.setShown(true);
    expect(figure.state.sweeping).toBe(null);
  });
});

describe("a hand in the picture of a figure that runs in steps", () => {
  it("sees how a run would begin while it moves, and the run when it is done", async () => {
    const one = figureOf(wandering);
    const finished = one.figure.state.summary;
    one.figure.move({ growth: 2 }, false);
    one.figure.move({ growth: 1.5, length: 300 }, false);
    await until(() => one.drawn.at(-1)?.values.length === 300);
    expect(one.figure.state).toMatchObject({ state: "idle", ghost: null, summary: { step: 0, steps: 300 } });
    expect(one.figure.state.summary.seeds).toHaveLength(8);
    expect(one.written).toEqual([]);
    one.figure.move({ growth: 1.5, length: 300 }, true);
    expect(one.figure.state).toMatchObject({ state: "running", ghost: finished });
    expect(one.written).toEqual(["growth=1.5&length=300"]);
    await until(() => one.figure.state.state === "done");
    expect(one.figure.state.summary).toMatchObject({ step: 300, values: { growth: 1.5 } });
  });

  it("is answered although it never rests", async () => {
    const one = figureOf(wandering);
    let moves = 0;
    while (one.drawn.length < 3) {
      one.figure.move({ growth: 1 + (++moves % 7) / 10 }, false);
      await soon(1);
    }
    expect(one.drawn.every(({ step }) => step === 0)).toBe(true);
  });

  it("is answered by workers alone where a run needs data, which they wait for", async () => {
    const one = figureOf({ ...wandering, data: ({ growth }) => (Number(growth) > 100 ? ["pictures"] : []) });
    const opened = () => one.workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "open")).length;
    const moved = async (growth: number) => {
      const before = opened();
      one.figure.move({ growth }, false);
      await until(() => one.drawn.at(-1)?.values.growth === growth);
      await soon();
      return opened() - before;
    };
    // until the page itself answers
    let growth = 2;
    while ((await moved(growth)) > 0) expect(++growth).toBeLessThan(50);
    expect(await moved(99)).toBe(0);
    expect(await moved(101)).toBe(8);
  });

  it("cannot leave the table", () => {
    const { figure } = figureOf(wandering);
    figure.move({ length: 1e9, growth: -1, nothing: 3, fault: "wat" }, true);
    expect(figure.state.values).toEqual({ length: 100_000, growth: 0.1, fault: "none" });
  });
});

describe("a figure that runs by itself", () => {
  const wishes = { reducedMotion: false, saveData: false };

  it("is one of a chapter whose run is watched, and nobody has asked for rest", () => {
    const may = (experiment: RunnableExperiment, place: "page" | "hero" | "gallery" | "embed", asked = {}, link = "") =>
      mayBegin(figureOf(experiment, { link }).figure, place, { ...wishes, ...asked });
    expect([may(wandering, "page"), may(certain, "page")]).toEqual([true, true]);
    expect([instant, survey, mapped].map((each) => may(each, "page"))).toEqual([false, false, false]);
    for (const place of ["hero", "gallery", "embed"] as const) expect(may(wandering, place), place).toBe(false);
    expect(may(wandering, "page", { reducedMotion: true })).toBe(false);
    expect(may(wandering, "page", { saveData: true })).toBe(false);
    // what a link asks for is asked for, wherever it leads
    expect(may(wandering, "gallery", {}, "growth=2")).toBe(true);
    expect(may(wandering, "page", { reducedMotion: true }, "growth=2")).toBe(false);
  });

  it("does so once, never after it was touched, and never beside another", async () => {
    const [one, two] = [figureOf(wandering, { link: "length=20000" }), figureOf(wandering)];
    expect(one.figure.begin()).toBe(true);
    expect(one.figure.state.state).toBe("running");
    expect([one.figure.begin(), two.figure.begin()]).toEqual([false, false]);
    one.figure.pause();
    expect(one.figure.begin()).toBe(false);
    two.figure.setVisible(false);
    expect(two.figure.begin()).toBe(false);
    two.figure.setVisible(true);
    two.figure.set("growth", 2);
    two.figure.reset();
    expect(two.figure.state.state).toBe("idle");
    expect(two.figure.begin()).toBe(false);
  });
});

describe("the main button of a figure that has just begun by itself", () => {
  it("does not stop it under the finger that came to start it", () => {
    let now = 1000;
    const { figure } = figureOf(wandering, { link: "length=20000", clock: () => now });
    figure.begin();
    now += 300;
    figure.rest();
    expect(figure.state.state).toBe("running");
    now += 1000;
    figure.rest();
    expect(figure.state.state).toBe("paused");
    figure.act();
    now += 1;
    figure.rest();
    expect(figure.state.state).toBe("paused");
  });
});

describe("whose picture it is", () => {
  it("is told while the numbers of new settings are on their way", async () => {
    const one = figureOf(wandering, { link: "growth=2&seed=3" });
    expect(one.figure.state.awaited).toBe(true);
    expect(ownPicture(one.figure.state)).toBe(false);
    expect(differences(wandering, one.figure.state)).toEqual(["growth 1", "seed 1"]);
    await until(() => !one.figure.state.awaited);
    expect(ownPicture(one.figure.state)).toBe(true);
    expect(differences(wandering, one.figure.state)).toEqual([]);
    expect(hasEnded(one.figure.state)).toBe(false);
  });
});
