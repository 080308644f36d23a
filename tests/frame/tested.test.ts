/** Trials of claims: which runs count, what is kept, and what broken storage comes to. */
import { describe, expect, it } from "vitest";
import type { Claim, RunnableExperiment, Summary } from "../../src/experiments/types.ts";
import type { Memory } from "../../src/frame/memory.ts";
import { askedOf, Tested, trialsIn } from "../../src/frame/tested.ts";
import { surveyAtRest } from "../../src/runner/survey.ts";
import { reading } from "../fixtures/kinds.ts";
import { wandering } from "../fixtures/wandering.ts";
import { harness, once, stored, storedOnce } from "./harness.ts";

const claim: Claim = {
  id: "it-moves",
  sentence: "It moves.",
  measure: (summary) => Number(summary.values.length),
  at: { length: 40 },
  atLeast: 30,
  control: { sentence: "not in few steps", at: { length: 20 } },
};
const experiment: RunnableExperiment = { ...wandering, claims: [claim] };

function tried(kept: Record<string, unknown> = {}) {
  const memory: Memory = {
    recall: (id) => kept[id] ?? null,
    keep: (id, what) => {
      kept[id] = what;
    },
  };
  const { figure } = harness({ other: { experiment, stored } });
  const tested = new Tested(figure, memory);
  figure.wake();
  const end = tested.watch();
  return { figure, tested, kept, end };
}

const until = async (done: () => boolean) => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("trials", () => {
  it("are of the claim at its settings, of its control at the control’s, and of nothing elsewhere", () => {
    const at = (length: number) => trialsIn(askedOf(experiment), once(experiment, { ...experiment.defaults, length }));
    expect(at(40)).toEqual({ "it-moves": { claim: { measured: 40, held: true, runs: 1 } } });
    expect(at(20)).toEqual({ "it-moves": { control: { measured: 20, held: false, runs: 1 } } });
    expect(at(30)).toEqual({});
  });

  it("leave out what a summary cannot measure", () => {
    const silent = { ...experiment, claims: [{ ...claim, measure: () => Number.NaN }] };
    expect(trialsIn(askedOf(silent), once(experiment, { ...experiment.defaults, length: 40 }))).toEqual({});
  });
});

describe("a reader who tests", () => {
  it("keeps the last trial of claim and control, and hears of it", async () => {
    const { tested, kept, end } = tried();
    let heard = 0;
    const quiet = tested.subscribe(() => heard++);
    expect(tested.trials()).toEqual({});
    tested.test(claim, "claim");
    await until(() => tested.trials()["it-moves"]?.claim !== undefined);
    tested.test(claim, "control");
    await until(() => tested.trials()["it-moves"]?.control !== undefined);
    expect(tested.trials()["it-moves"]).toEqual({
      claim: { measured: 40, held: true, runs: 8 },
      control: { measured: 20, held: false, runs: 8 },
    });
    expect(kept).toEqual({ wandering: tested.trials() });
    expect(heard).toBe(2);
    quiet();
    end();
  });

  it("has not tested what was stored by us, whichever way it is read; a run of one’s own counts", async () => {
    const measure = (summary: Summary) => summary.scalars.value?.median ?? Number.NaN;
    const control = { sentence: "not of one factor", at: { power: 1 } };
    const squared: Claim = { ...claim, measure, at: { power: 2 }, atLeast: 4, control };
    const home: RunnableExperiment = { ...reading, claims: [squared] };
    const rest = { ...storedOnce(reading), summary: surveyAtRest(reading, reading.defaults, 1) };
    const maker = harness({ other: { experiment: home, stored: rest } });
    maker.figure.wake();
    maker.figure.act();
    await until(() => maker.figure.state.state === "done");
    const ours = { ...rest, summary: maker.figure.state.summary };
    const { figure } = harness({ other: { experiment: home, stored: ours } });
    const tested = new Tested(figure, { recall: () => null, keep: () => {} });
    figure.wake();
    const end = tested.watch();
    figure.set("power", 2);
    expect(figure.state.summary.scalars.value?.median).toBe(4);
    expect([figure.drawsStored, tested.trials()]).toEqual([true, {}]);
    figure.act();
    await until(() => figure.state.state === "done");
    await until(() => tested.trials()["it-moves"] !== undefined);
    expect(figure.drawsStored).toBe(false);
    end();
  });

  it("has not tested what was stored by us, nor what is not at its end", async () => {
    const home = { ...experiment, claims: [{ ...claim, at: {} }] };
    const { figure } = harness({ other: { experiment: home, stored } });
    const kept: Record<string, unknown> = {};
    const tested = new Tested(figure, {
      recall: () => null,
      keep: (id, what) => {
        kept[id] = what;
      },
    });
    figure.wake();
    tested.watch();
    figure.seek(5);
    await until(() => figure.state.summary.step === 5);
    expect(tested.trials()).toEqual({});
    figure.play();
    await until(() => figure.state.state === "done");
    expect(Object.keys(kept)).toEqual(["wandering"]);
  });

  it("is not troubled by storage that holds something else", () => {
    for (const junk of [
      null,
      7,
      "x",
      [],
      { "it-moves": 3 },
      { "it-moves": { claim: { measured: "1" } } },
      { other: {} },
    ])
      expect(tried({ wandering: junk }).tested.trials()).toEqual({});
    const sound = { "it-moves": { claim: { measured: 41, held: true, runs: 3 } } };
    expect(tried({ wandering: sound }).tested.trials()).toEqual(sound);
  });
});
