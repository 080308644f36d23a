/** The framework itself, on an experiment small enough to know every answer: a number that doubles. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeClaim, judgeKnownAnswer } from "../../src/experiments/claims.ts";
import { defineExperiment } from "../../src/experiments/define.ts";
import { parseLink, printLink, seedRange } from "../../src/experiments/link.ts";
import { Run, runToEnd } from "../../src/experiments/run.ts";
import { bandOf, quantile, summarise } from "../../src/experiments/summary.ts";
import type {
  Definition,
  Outputs,
  Parameter,
  ParameterTable,
  State,
  Survey,
  Values,
} from "../../src/experiments/types.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { doubling, doublingDefinition } from "../fixtures/doubling.ts";

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
    expect(await judgeClaim(doubling, claim, ensemble)).toMatchObject({ passed: true, measured: 1024, control: 1 });
  });
  it("fails when the control holds too", async () => {
    const verdict = await judgeClaim(doubling, { ...claim, atLeast: 0.5 }, ensemble);
    expect(verdict).toMatchObject({ passed: false, reason: "holds at its control too, so it says nothing" });
  });
  it("fails when the threshold is nearer to the control", async () => {
    const verdict = await judgeClaim(doubling, { ...claim, atLeast: 2 }, ensemble);
    expect(verdict.reason).toMatch(/nearer to the control/);
  });
  it("fails a known answer that is off", async () => {
    const answer = { ...doublingDefinition.knownAnswers[0]!, expected: 3 };
    expect((await judgeKnownAnswer(doubling, answer, ensemble)).passed).toBe(false);
  });
});

describe("define", () => {
  it("refuses what could not work, and says what", () => {
    expect(() => defineExperiment({ ...doublingDefinition, id: "Two Wells" })).toThrow(
      "experiment Two Wells: the id is not kebab-case",
    );
    const { factor } = doublingDefinition.parameters;
    expect(() =>
      defineExperiment({ ...doublingDefinition, parameters: { ...doublingDefinition.parameters, seed: factor } }),
    ).toThrow("parameter seed: the name is reserved");
    expect(() =>
      defineExperiment({
        ...doublingDefinition,
        parameters: { ...doublingDefinition.parameters, factor: { ...factor, value: 1e300 as 2 } },
      }),
    ).toThrow("default 1e+300, wanted 1 to");
    expect(() => defineExperiment({ ...doublingDefinition, every: () => 0.01 })).toThrow("wanted at most 121");
  });
  /** The numbers that double, with something changed. */
  const changed = (changes: Partial<Definition<ParameterTable, State>>) => () =>
    defineExperiment({ ...doublingDefinition, ...changes } as Definition<ParameterTable, State>);
  const table = (name: string, parameter: object) =>
    changed({
      parameters: { ...doublingDefinition.parameters, [name]: { label: "l", help: "h", ...parameter } as Parameter },
    });
  const side = { label: "x", min: 0, max: 1, step: 0.1 };
  const dots = { kind: "points", value: "0,0", x: side, y: side, least: 1, most: 3 };
  const curve = { kind: "curve", value: "0,0", x: side, y: side, knots: 2 };
  const text = { kind: "text", value: "x", variables: ["x"], most: 20 };
  const choice = {
    kind: "choice",
    value: "a",
    choices: [
      { value: "a", label: "a" },
      { value: "b", label: "b" },
    ],
  };
  const range = { kind: "range", min: 0, max: 1, step: 0.1, value: 0 };

  it("takes each kind of parameter", () => {
    for (const parameter of [dots, curve, text, choice, range]) expect(table("new", parameter)).not.toThrow();
  });
  it.each([
    ["an empty range", table("p", { ...range, max: 0 }), "parameter p: range 0 to 0 by 0.1 is empty"],
    [
      "a mark outside",
      table("p", { ...range, marks: [{ value: 2, label: "2" }] }),
      "parameter p: mark at 2, wanted 0 to 1",
    ],
    [
      "a choice twice",
      table("p", { ...choice, choices: [...choice.choices, { value: "A", label: "" }] }),
      "choice A stands twice",
    ],
    ["a name twice", table("fActor", range), "parameter fActor: the name stands twice"],
    ["a flat side", table("p", { ...dots, y: { ...side, max: 0 } }), "parameter p: x from 0 to 0 by 0.1 is empty"],
    ["no points", table("p", { ...dots, most: 0 }), "parameter p: 1 to 0 points came"],
    [
      "a class that links cannot write",
      table("p", { ...dots, classes: [{ value: "a_b", label: "" }] }),
      "class a_b, wanted",
    ],
    [
      "points that are not canonical",
      table("p", { ...dots, value: "0.0,0" }),
      "wanted 1 to 3 points x,y with _ between them",
    ],
    ["one knot", table("p", { ...curve, value: "0", knots: 1 }), "parameter p: 1 knots, wanted 2 or more"],
    ["a curve of another length", table("p", { ...curve, value: "0,0,0" }), "wanted 2 numbers with commas"],
    [
      "a variable that is a function",
      table("p", { ...text, variables: ["sin"] }),
      "variable sin: the name has a meaning",
    ],
    ["a variable that is no name", table("p", { ...text, variables: ["x_1"] }), "variable x_1, wanted a letter"],
    ["a formula in other variables", table("p", { ...text, value: "y" }), "default y, wanted a formula in x"],
    ["a formula with spaces", table("p", { ...text, value: "x + 1" }), "default x + 1, wanted a formula in x"],
    ["a text without end", table("p", { ...text, most: 1e6 }), "parameter p: at most 1000000 characters, wanted 1 to"],
    ["when: nothing", table("p", { ...range, when: { wat: [1] } }), "parameter p: when: parameter wat: unknown"],
    ["when: itself", table("p", { ...range, when: { p: [1] } }), "parameter p: when: its own value decides"],
    [
      "when: a value that cannot be",
      table("p", { ...range, when: { mode: ["odd"] } }),
      "parameter p: when: parameter mode: odd came",
    ],
    [
      "when: a text for a number",
      table("p", { ...range, when: { factor: ["2"] } }),
      "when: factor 2 is not in canonical form",
    ],
    ["when: never", table("p", { ...range, when: { mode: [] } }), "when: it is never shown: no value of mode"],
  ])("refuses %s", (_, define, message) => expect(define).toThrow(message));

  const sweep = { label: "s", question: "s?", over: "factor", values: [1, 2], scalars: ["value"] };
  const mark = { kind: "mark", question: "How far?", of: "value", min: 0, max: 9, step: 1 } as const;
  const still = { scalars: { value: { label: "value" } }, fields: {} };
  const gathering = (gather: NonNullable<Survey["gather"]>, outputs: Outputs = still) =>
    changed({ sweeps: { s: sweep }, survey: { sweep: "s", gather }, outputs });
  const answers = (...values: string[]) => values.map((value) => ({ value, label: value }));
  const truth = () => "a";
  it.each([
    ["a survey of no sweep", changed({ survey: { sweep: "s" } }), "survey: no sweep s, wanted one of none"],
    [
      "a survey of another sweep",
      changed({ sweeps: { t: sweep }, survey: { sweep: "s" } }),
      "survey: no sweep s, wanted one of t",
    ],
    [
      "gathering what was not declared",
      gathering(() => ({ scalars: {}, fields: {} })),
      "survey: without points it gathers no scalars value",
    ],
    [
      "gathering that needs points",
      gathering(([first]) => ({ scalars: { value: Number(first!.value) }, fields: {} })),
      "survey: without points it throws",
    ],
    [
      "histories of a gathered survey",
      gathering(() => ({ scalars: { value: 0 }, fields: {} }), doublingDefinition.outputs),
      "survey: scalar value has a series",
    ],
    [
      "a sweep of one point",
      changed({ sweeps: { s: { ...sweep, values: [1] } } }),
      "sweep s: 1 points at the defaults, wanted 2 or more",
    ],
    ["a sweep outside", changed({ sweeps: { s: { ...sweep, values: [0, 1] } } }), "sweep s: parameter factor: 0 came"],
    [
      "a map of one parameter",
      changed({ sweeps: { s: { ...sweep, by: { over: "factor", values: [1, 2] } } } }),
      "sweep s: both its parameters are factor",
    ],
    [
      "seeds of a sweep",
      changed({ sweeps: { s: { ...sweep, seeds: 0.5 } } }),
      "sweep s: 0.5 seeds, wanted a whole number",
    ],
    [
      "seeds without chance",
      changed({ chance: false, sweeps: { s: { ...sweep, seeds: 4 } } }),
      "sweep s: 4 seeds, where nothing is drawn at random",
    ],
    ["a guess of nothing", changed({ guess: { ...mark, of: "wat" } }), "guess: no scalar wat"],
    ["a guess elsewhere", changed({ guess: { ...mark, at: { factor: 0 } } }), "guess: at: parameter factor: 0 came"],
    ["a guess on no axis", changed({ guess: { ...mark, max: 0 } }), "guess: 0 to 0 by 1 is empty"],
    [
      "a long question",
      changed({ guess: { ...mark, question: `${"so ".repeat(12)}what?` } }),
      "guess: its question has 13 words",
    ],
    [
      "one answer",
      changed({ guess: { kind: "choice", question: "?", choices: answers("a"), truth } }),
      "guess: 1 answers, wanted 2",
    ],
    [
      "an answer twice",
      changed({ guess: { kind: "order", question: "?", items: answers("a", "a"), truth: () => ["a"] } }),
      "guess: answer a stands twice",
    ],
    ["a brief setting outside", changed({ brief: { factor: 0 } }), "brief: parameter factor: 0 came"],
    [
      "a beat outside",
      changed({ beats: [{ id: "b", title: "B", values: { wat: 1 } }] }),
      "beat b: parameter wat: unknown",
    ],
    [
      "a beat beyond the end",
      changed({ beats: [{ id: "b", title: "B", step: 11 }] }),
      "beat b: step 11, wanted a whole number to 10",
    ],
    [
      "a beat twice",
      changed({
        beats: [
          { id: "b", title: "B" },
          { id: "b", title: "B" },
        ],
      }),
      "beat b stands twice",
    ],
    [
      "a preset outside",
      changed({ presets: [{ label: "P", values: { factor: 0 } }] }),
      "preset P: parameter factor: 0 came",
    ],
    [
      "a control outside",
      changed({ claims: [{ ...doublingDefinition.claims[0]!, control: { sentence: "", at: { factor: 0 } } }] }),
      "control of claim grows: parameter factor: 0 came",
    ],
    ["no steps", changed({ steps: () => 0 }), "0 steps at the defaults, wanted a whole number from 1"],
  ])("refuses %s", (_, define, message) => expect(define).toThrow(message));
  it("takes a survey, a map and a guess that are sound", () => {
    expect(gathering(() => ({ scalars: { value: Number.NaN }, fields: {} }))).not.toThrow();
    expect(changed({ sweeps: { s: sweep }, survey: { sweep: "s" }, guess: mark, brief: { factor: 1 } })).not.toThrow();
  });

  it("refuses values of a command that a link would clamp", () => {
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
