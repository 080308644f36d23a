/** What every experiment must keep, whoever wrote it: the registry is walked, nothing is named here. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesMissing } from "../../src/experiments/files.ts";
import { linkNames, parseLink, printLink, usualChance } from "../../src/experiments/link.ts";
import { experimentIds, loadRunnable } from "../../src/experiments/registry.ts";
import { Run } from "../../src/experiments/run.ts";
import { summarise } from "../../src/experiments/summary.ts";
import type { Experiment, RunnableExperiment, Values } from "../../src/experiments/types.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { bringData, dataNames } from "../../src/runner/data.ts";
import { anyChance, anyValues } from "../fixtures/settings.ts";
import { halved, plumb } from "../fixtures/without-chance.ts";

/** Steps that a check makes; enough for a recorded frame or two, few enough to try many settings. */
const mostSteps = 6;

const registered = await Promise.all(experimentIds.map(loadRunnable));
await bringData(dataNames);
/** Two that need no figure stand with them: without chance, in one step and in a few. */
const experiments = [...registered, plumb, halved];

/** Files of a reader are at no hand here. */
const settingsOf = (experiment: Experiment) =>
  anyValues(experiment, true).filter((values) => filesMissing(experiment, values) === null);

function runAfter(experiment: RunnableExperiment, values: Values, seed: number, portions: readonly number[]) {
  const run = new Run(experiment, values, seed);
  for (const portion of portions) {
    for (let made = 0; made < portion && !run.ended; ) made += run.advance(portion - made);
  }
  run.look();
  return run;
}

/** NaN equals NaN, 0 is not -0: bits, as far as JavaScript lets them be seen. */
function expectSame(one: unknown, other: unknown) {
  expect(one).toStrictEqual(other);
}

it("there are experiments", () => {
  expect(registered.map(({ id }) => id)).toEqual(experimentIds);
  expect(registered.length).toBeGreaterThan(0);
});

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))("%s", (_, experiment) => {
  const { defaults, outputs } = experiment;
  const fewSteps = Math.min(mostSteps, experiment.steps(defaults));
  const halfWay = Math.floor(fewSteps / 2);
  const straight = runAfter(experiment, defaults, 7, [fewSteps]);

  it("repeats bit for bit, and another seed gives another run where there is chance", () => {
    expectSame(runAfter(experiment, defaults, 7, [fewSteps]).snapshot(), straight.snapshot());
    const other = runAfter(experiment, defaults, 8, [fewSteps]).snapshot();
    if (experiment.chance === false) expectSame(other, straight.snapshot());
    else expect(other).not.toStrictEqual(straight.snapshot());
  });

  it("is brief at settings that are not its own", () => {
    for (const [name, value] of Object.entries(experiment.brief ?? {})) expect(value, name).not.toBe(defaults[name]);
  });

  it("does not depend on how its steps are divided", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }), (portions) => {
        const sum = portions.reduce((total, portion) => total + portion, 0);
        expectSame(
          runAfter(experiment, defaults, 7, portions).snapshot(),
          runAfter(experiment, defaults, 7, [sum]).snapshot(),
        );
      }),
      { numRuns: 3, seed: 1 },
    );
  });

  it("goes on from a snapshot, and back to its beginning", () => {
    const half = runAfter(experiment, defaults, 7, [halfWay]);
    const other = new Run(experiment, defaults, 99);
    other.restore(structuredClone(half.snapshot()));
    for (let made = halfWay; made < fewSteps && !other.ended; ) made += other.advance(fewSteps - made);
    other.look();
    expectSame(other.snapshot(), straight.snapshot());
    const back = runAfter(experiment, defaults, 7, [fewSteps]);
    back.seek(0);
    expectSame(back.frame, new Run(experiment, defaults, 7).frame);
  });

  it("observes all that it declares, and nothing else, without changing anything", () => {
    const { frame } = straight;
    expect(Object.keys(frame.scalars).sort()).toEqual(Object.keys(outputs.scalars).sort());
    expect(Object.keys(frame.fields).sort()).toEqual(Object.keys(outputs.fields).sort());
    for (const [name, values] of Object.entries(frame.fields)) {
      expect(values.length, name).toBeGreaterThan(0);
      const { x, rows } = outputs.fields[name] ?? {};
      if (x !== undefined) expect(frame.fields[x]?.length, `${name} and its positions`).toBe(values.length);
      if (rows !== undefined) expect(values.length % rows, `${name} in ${rows} rows`).toBe(0);
    }
    const before = straight.snapshot();
    experiment.observe(before.state, defaults);
    expectSame(before, straight.snapshot());
  });

  it("has a sentence at the start, on the way and at the end", () => {
    const start = [1, 2].map((seed) => new Run(experiment, defaults, seed).result());
    const middle = [1, 2].map((seed) => runAfter(experiment, defaults, seed, [fewSteps]).result());
    const end = middle.map((run) => ({ ...run, state: "done" as const, step: experiment.steps(defaults) }));
    const lost = middle.map((run) => ({ ...run, state: "diverged" as const }));
    for (const runs of [start, middle, end, lost, start.slice(0, 1)]) {
      const sentence = experiment.describe(summarise(experiment, defaults, runs));
      expect(sentence).toMatch(/^[\p{Lu}\d].{10,}[.?!]$/u);
      expect(sentence).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    }
    expect(experiment.remedy).toMatch(/^\p{Lu}.+[.]$/u);
  });

  it("stays finite or says that it diverged, at any setting", () => {
    fc.assert(
      fc.property(settingsOf(experiment), fc.integer({ min: 1, max: 1000 }), (values, seed) => {
        const run = runAfter(experiment, values, seed, [2]);
        const series = Object.keys(outputs.scalars).filter((name) => outputs.scalars[name]?.series);
        if (run.status === "diverged") return;
        for (const name of series) expect(run.points.at(-1)?.scalars[name], name).not.toBeNull();
        for (const [name, value] of Object.entries(run.result().scalars))
          if (value !== null) expect(Number.isFinite(value), name).toBe(true);
        expect(experiment.steps(values)).toBeGreaterThan(0);
        expect(experiment.every(values)).toBeGreaterThan(0);
        expect(experiment.steps(values) / experiment.every(values)).toBeLessThanOrEqual(121);
        const sentence = experiment.describe(summarise(experiment, values, [run.result()]));
        expect(sentence).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
      { numRuns: 8, seed: 2 },
    );
  });

  it("comes back from its link, with and without a prefix", () => {
    fc.assert(
      fc.property(
        settingsOf(experiment),
        anyChance(experiment),
        fc.constantFrom("", `${experiment.id}.`),
        (values, chosen, prefix) => {
          const link = printLink(experiment, { values, ...chosen }, prefix);
          expect(parseLink(experiment, link, prefix)).toEqual({ values, ...chosen, notes: [] });
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
    expect(printLink(experiment, { values: defaults, ...usualChance(experiment) })).toBe("");
  });

  it("takes hostile links without a throw, and says what it changed", () => {
    const names = linkNames(experiment);
    const hostile = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("__proto__", "1e999", "-0", "NaN", "<b>"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), hostile, (name, text) => {
        const { values, notes } = parseLink(experiment, new URLSearchParams([[name, text]]).toString());
        for (const [key, parameter] of Object.entries(experiment.parameters)) {
          // what a link gives, a command takes
          expect(strictValue(experiment.parameters, key, String(values[key])), parameter.kind).toBe(values[key]);
        }
        expect(notes.length).toBeLessThanOrEqual(1);
        if (text === "NaN") expect(notes).toHaveLength(1);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it("has claims, controls and known answers with ids of their own", () => {
    const ids = [...experiment.claims, ...experiment.knownAnswers].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(experiment.provenance.papers.length + experiment.provenance.talk.length).toBeGreaterThan(0);
  });
});
