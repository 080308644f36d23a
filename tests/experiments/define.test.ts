/** What a definition may not say, each with the line that says so; on the number that doubles. */
import { describe, expect, it } from "vitest";
import { defineExperiment } from "../../src/experiments/define.ts";
import type { Definition, Outputs, Parameter, ParameterTable, State, Survey } from "../../src/experiments/types.ts";
import { doublingDefinition } from "../fixtures/doubling.ts";

describe("a definition", () => {
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
  it.each([
    ["theme", "parameter theme: the name is reserved"],
    ["Factor", "parameter Factor: the name stands twice"],
    ["old name", "parameter old name: wanted letters, digits and -"],
  ])("refuses %s as the former name of a parameter", (alias, said) =>
    expect(table("other", { ...choice, aliases: [alias] })).toThrow(said),
  );
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
      "reading by what is no parameter",
      changed({
        sweeps: { s: sweep },
        survey: { sweep: "s", readings: { of: ["axis"], reread: () => ({ scalars: {}, fields: {} }) } },
      }),
      "survey: no parameter axis to read by",
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
});
