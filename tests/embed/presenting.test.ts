/** What a presenter steps through: what is asked, what comes of it, and what the beats tell beyond that. */
import { describe, expect, it } from "vitest";
import type { ParameterTable } from "../../src/experiments/types.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";

const parameters: ParameterTable = {
  ratio: { kind: "range", label: "Ratio", help: "How wide.", min: 1, max: 3, step: 0.1, value: 2 },
};
const figure = { parameters, defaults: { ratio: 2 }, steps: () => 9 };
const guess = {
  kind: "choice",
  question: "How many?",
  choices: [{ value: "a", label: "a few" }],
  truth: () => "a",
} as const;
const wider = { id: "wider", title: "Wider", values: { ratio: 3 }, step: "end" } as const;
const start = { id: "start", title: "At rest", step: 0 } as const;
const end = { id: "end", title: "It has settled", step: "end" } as const;
const ids = (...given: Parameters<typeof presenterSteps>) => presenterSteps(...given).map(({ id }) => id);

describe("a presenter's steps", () => {
  it("begin with the question, if there is one, go on with its answer, and then with the beats", () => {
    const steps = presenterSteps({ ...figure, guess, beats: [wider] });
    expect(steps.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      "question: How many?",
      "answer: The answer",
      "wider: Wider",
    ]);
    expect(ids({ ...figure, beats: [wider] })).toEqual(["beginning", "answer", "wider"]);
    expect(ids(figure)).toEqual(["beginning", "answer"]);
  });

  it("tell nothing twice at first, and again where the story comes back to it", () => {
    expect(ids({ ...figure, guess, beats: [start, end, wider, end] })).toEqual(["question", "answer", "wider", "end"]);
    expect(ids({ ...figure, guess, beats: [start, end] })).toEqual(["question", "answer"]);
    expect(ids({ ...figure, beats: [start, wider, end] })).toEqual(["start", "wider", "end"]);
    expect(ids({ ...figure, beats: [end, wider] })).toEqual(["beginning", "end", "wider"]);
    // a guess is asked elsewhere than at the defaults
    const asked = { ...guess, at: { ratio: 3 } };
    expect(ids({ ...figure, guess: asked, beats: [wider, end] })).toEqual(["question", "answer", "end"]);
  });

  it("are known by the names of what they tell as well", () => {
    const also = (...given: Parameters<typeof presenterSteps>) => presenterSteps(...given).map((step) => step.also);
    expect(also({ ...figure, guess, beats: [start, end, wider] })).toEqual([["start"], ["end"], []]);
    expect(also({ ...figure, beats: [start, end, wider] })).toEqual([["beginning"], ["answer"], []]);
    const instant = { ...figure, chance: false, steps: () => 1 } as const;
    expect(also({ ...instant, guess, beats: [end, wider] })).toEqual([[], ["end"], []]);
  });

  it("of what answers at once are a beginning and beats, for it does not run", () => {
    const instant = { ...figure, chance: false, steps: () => 1 } as const;
    expect(ids(instant)).toEqual(["beginning"]);
    expect(ids({ ...instant, beats: [end, wider] })).toEqual(["end", "wider"]);
    expect(ids({ ...instant, guess, beats: [start, wider] })).toEqual(["question", "answer", "wider"]);
  });

  it("begin where the address says, and ask nothing that is about other settings", () => {
    const steps = presenterSteps({ ...figure, guess, beats: [start, wider] }, { ratio: 1.5 });
    expect(steps.map(({ id }) => id)).toEqual(["beginning", "answer", "start", "wider"]);
    expect(steps.map(({ values }) => values.ratio)).toEqual([1.5, 1.5, 2, 3]);
    expect(ids({ ...figure, guess: { ...guess, at: { ratio: 3 } } }, { ratio: 3 })).toEqual(["question", "answer"]);
  });
});
