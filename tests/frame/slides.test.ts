/** Films and pictures for slides, without a browser: which steps, how long, what is said, and the runs behind them. */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Run } from "../../src/experiments/run.ts";
import { summarise } from "../../src/experiments/summary.ts";
import type { Guess, Summary, Values } from "../../src/experiments/types.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";
import { isFilmed, ownFigure, picturesOf, summaryAt } from "../../src/frame/slides/own-figure.ts";
import { fitted } from "../../src/frame/slides/slide-picture.ts";
import { lengthOf, timingOf } from "../../src/frame/slides/timing.ts";
import { seedsInWords, speakerText, whereabouts } from "../../src/frame/slides/words.ts";
import { recordedSteps } from "../../src/frame/stops.ts";
import type { FigureStore } from "../../src/frame/store.ts";
import { Pool } from "../../src/runner/pool.ts";
import { textWidth } from "../../src/ui/text.ts";
import { FakeWorker, loadFixture } from "../fixtures/fake-worker.ts";
import { instant } from "../fixtures/kinds.ts";
import { surveying } from "../fixtures/surveying.ts";
import { wandering } from "../fixtures/wandering.ts";
import { plumb } from "../fixtures/without-chance.ts";
import { harness, once, stored, storedOnce, straight } from "./harness.ts";

const never = new AbortController().signal;

describe("recorded steps", () => {
  it("are those that a run records", () => {
    const { experiment, values, points } = (() => {
      const run = new Run(wandering, wandering.defaults, 1);
      while (!run.ended) run.advance(run.toNextFrame);
      return run;
    })();
    expect(recordedSteps(experiment.steps(values), experiment.every(values))).toEqual(points.map(({ step }) => step));
  });

  it("begin at 0, end at the end and keep their distance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 400 }), (steps, every) => {
        const all = recordedSteps(steps, every);
        expect([all[0], all.at(-1)]).toEqual([0, steps]);
        const gaps = all.slice(1).map((step, i) => step - all[i]!);
        expect(gaps.slice(0, -1).every((gap) => gap === every)).toBe(true);
        expect(gaps.at(-1)).toBeGreaterThan(0);
        expect(gaps.at(-1)).toBeLessThanOrEqual(every);
      }),
    );
  });
});

describe("the length of a film", () => {
  it("is three to twenty seconds of motion between two looks, at rates that players know", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 121 }),
        fc.integer({ min: 2, max: 20_000 }),
        fc.option(fc.double({ min: 0.5, max: 5000, noNaN: true })),
        (pictures, steps, pace) => {
          const timing = timingOf(pictures, steps, pace);
          expect(Number.isInteger(timing.rate) && timing.rate >= 4 && timing.rate <= 30).toBe(true);
          const moving = lengthOf(timing, pictures) - (timing.first + timing.last) / timing.rate;
          expect(moving).toBeGreaterThan(2.5);
          expect(moving).toBeLessThan(30);
        },
      ),
    );
  });

  it("follows the pace of the live figure", () => {
    // 100 pictures of 300 steps at 50 steps a second: 6 seconds
    const timing = timingOf(101, 300, 50);
    expect(lengthOf(timing, 101) - (timing.first + timing.last) / timing.rate).toBeCloseTo(6, 0);
  });
});

describe("text that has so much room", () => {
  // two lines of the one size, three of the other
  const block = { top: 0, height: 80, sizes: [30, 20] };

  it("takes the largest size that fits", () => {
    expect(fitted("Two wells", block, 400)).toEqual({ size: 30, said: ["Two wells"] });
    expect(fitted("a word and another ".repeat(4).trim(), block, 400).size).toBe(20);
  });

  it("never has more lines or wider ones, and loses only its end", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z/?=&.]{1,60}$/), { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { said, size } = fitted(text, block, 400);
        expect(said.length).toBeLessThanOrEqual(size === 30 ? 2 : 3);
        for (const line of said) expect(textWidth(line, size)).toBeLessThanOrEqual(400);
        const plain = (of: string) => of.replace(/\s/g, "");
        const kept = plain(said.join(""));
        if (kept.endsWith("…")) expect(plain(text).startsWith(kept.slice(0, -1))).toBe(true);
        else expect(kept).toBe(plain(text));
      }),
    );
  });
});

function around() {
  const pool = new Pool({ size: 2, spawn: () => new FakeWorker(), load: loadFixture, patienceMs: 100 });
  const frame = (callback: () => void) => {
    const timer = setTimeout(callback, 1);
    return () => clearTimeout(timer);
  };
  return { pool: () => pool, frame };
}

const values: Values = { ...wandering.defaults, growth: 0.9, length: 60 };
const seeds = [3, 4, 5, 6];
const state = { values, seed: 3, seeds: 4 };

/** The ensemble at that step, by the straight way. */
function at(step: number, of = values, under: readonly number[] = seeds): Summary {
  const results = under.map((seed) => {
    const run = new Run(wandering, of, seed);
    run.seek(step);
    return run.result();
  });
  return summarise(wandering, of, results);
}

const own = (of = state) => ownFigure(wandering, stored, of, around());

async function gone(figure: FigureStore, signal = never): Promise<Summary[]> {
  const summaries: Summary[] = [];
  for await (const summary of picturesOf(figure, signal)) summaries.push(summary);
  figure.destroy();
  return summaries;
}

describe("the pictures of a film", () => {
  it("are the recorded ones of the whole ensemble, also the first", async () => {
    const all = await gone(own());
    expect(all).toEqual(recordedSteps(60, 1).map((step) => at(step)));
  });

  it("come of a run at the defaults too, whose end is stored", async () => {
    const all = await gone(own({ ...state, values: wandering.defaults, seed: 1, seeds: 8 }));
    expect(all.map(({ step }) => step)).toEqual(recordedSteps(200, 2));
    expect(all.at(-1)).toEqual(straight());
    expect(all.at(-1)).not.toBe(stored.summary);
  });

  it("end where all of it diverged", async () => {
    const all = await gone(own({ ...state, values: { ...values, growth: 1e9 } }));
    expect(all.at(-1)?.state).toBe("diverged");
    expect(all.length).toBeLessThan(60);
    expect(all.slice(0, -1).every(({ state: so }) => so === "running")).toBe(true);
  });

  it("do not come where the run fails: the reason does", async () => {
    await expect(gone(own({ ...state, values: { ...values, fault: "late" } }))).rejects.toThrow("a fault at step 10");
  });

  it("stop when they are called off", async () => {
    const cancel = new AbortController();
    const figure = own();
    const pictures = picturesOf(figure, cancel.signal);
    await pictures.next();
    cancel.abort(new Error("enough"));
    await expect(pictures.next()).rejects.toThrow("enough");
    figure.destroy();
  });

  it("leave a figure that runs beside them running", async () => {
    const { figure: readers } = harness({ link: "length=100000" });
    readers.wake();
    readers.play();
    await gone(own());
    expect(readers.state.state).toBe("running");
    readers.destroy();
  });

  it("are asked of what has a run in time", () => {
    expect(isFilmed(harness().figure, wandering.defaults)).toBe(true);
    for (const still of [plumb, surveying]) {
      const { figure } = harness({ other: { experiment: still, stored: storedOnce(still) } });
      expect(isFilmed(figure, still.defaults), still.id).toBe(false);
    }
  });
});

describe("the pictures of a presenter's steps", () => {
  const steps = presenterSteps(wandering);
  const short = { ...wandering.defaults, length: 40 };
  const wanted = [at(0, wandering.defaults), at(200, wandering.defaults), at(77, wandering.defaults), at(40, short)];

  it.each(["in order", "backwards"])("are the named states under the reader's seeds, %s", async (way) => {
    const figure = own({ ...state, values: wandering.defaults });
    expect(steps).toHaveLength(wanted.length);
    const places = way === "in order" ? [0, 1, 2, 3] : [3, 2, 1, 0];
    for (const place of places)
      expect(await summaryAt(steps[place]!, figure, never), `${place}`).toEqual(wanted[place]);
    figure.destroy();
  });

  it("take a survey's answer from where it is stored, at its settings alone", async () => {
    const kept = { ...storedOnce(surveying), summary: { ...storedOnce(surveying).summary, state: "done" as const } };
    const settings = { values: surveying.defaults, seed: 1, seeds: 1 };
    const [, answer] = presenterSteps(surveying);
    const figure = ownFigure(surveying, kept, settings, around());
    expect(await summaryAt(answer!, figure, never)).toBe(kept.summary);
    expect(figure.state.sweeping).toBeNull();
    figure.destroy();
    const other = ownFigure(surveying, kept, { ...settings, seed: 2 }, around());
    const made = await summaryAt(answer!, other, never);
    expect([made.state, made.seeds]).toEqual(["done", [2]]);
    other.destroy();
  });

  it("are their own where a figure answers at once and is still at the reader's settings", async () => {
    const told = { ...instant, beats: [{ id: "cube", title: "A cube", values: { base: 3 } }] };
    const settings = { values: { ...instant.defaults, base: 5 }, seed: 1, seeds: 1 };
    const figure = ownFigure(told, storedOnce(instant), settings, around());
    const summary = await summaryAt(presenterSteps(told).at(-1)!, figure, never);
    expect(summary.scalars.value?.median).toBe(3 ** 3);
    figure.destroy();
  });
});

describe("what is said", () => {
  it("names seeds and steps where there are any", () => {
    expect(whereabouts(wandering, at(60))).toBe("Seeds 3 to 6. Step 60 of 60.");
    expect(whereabouts(plumb, once(plumb, plumb.defaults))).toBe("");
    expect(seedsInWords(wandering, { seed: 7, seeds: 1 })).toBe("Seed 7.");
  });

  it("to a speaker: the question, each picture's sentence, claims, limits, credit, link", () => {
    const guess = {
      kind: "choice",
      question: "Which way?",
      choices: [
        { value: "a", label: "left" },
        { value: "b", label: "right" },
      ],
      truth: () => "a",
    } as unknown as Guess;
    const provenance = { ...wandering.provenance, limits: ["Chance is small."] };
    const shown = [{ file: "1-answer.png", title: "The answer", sentence: "It is at 3." }];
    const link = "https://example.org/#wandering";
    const text = speakerText({ ...wandering, guess, provenance }, { shown, made: "Version 1. Free.", link });
    expect(text.split("\n\n").map((part) => part.trim())).toEqual([
      "Wandering\nWhere does chance lead?",
      "To ask before anything is shown\nWhich way?\n- left\n- right",
      "The answer (1-answer.png)\nIt is at 3.",
      "What is claimed (experiment here)\n- It moves.",
      "Limits\n- Chance is small.",
      "Version 1. Free.\nhttps://example.org/#wandering",
    ]);
    expect(speakerText(wandering, { shown, made: "", link })).not.toMatch(/To ask|Limits/);
  });
});

describe("the films that a browser writes", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const asked = async (codecs: readonly string[]) => {
    const isConfigSupported = async ({ codec }: VideoEncoderConfig) => {
      if (codec.startsWith("av")) throw new TypeError("unheard of");
      return { supported: codecs.includes(codec) };
    };
    vi.stubGlobal("VideoEncoder", { isConfigSupported });
    const { filmKinds } = await import("../../src/frame/slides/film-kinds.ts");
    return (await filmKinds()).map(({ name, family }) => `${name} ${family}`);
  };

  it("are none without WebCodecs", async () => {
    const { filmKinds } = await import("../../src/frame/slides/film-kinds.ts");
    expect(await filmKinds()).toEqual([]);
  });

  it("are those of its codecs, whatever it does when asked for others", async () => {
    expect(await asked(["vp8"])).toEqual(["webm vp8"]);
    vi.resetModules();
    expect(await asked(["vp8", "vp09.00.40.08"])).toEqual(["webm vp9"]);
  });
});
