/** Guesses without a page: what is asked when, what is kept, and how far from the truth an answer is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Guess, Guessed, OrderGuess } from "../../src/experiments/types.ts";
import { distanceOf, firstAnswer, soundAnswer, verdict } from "../../src/frame/guess-words.ts";
import { Guessing } from "../../src/frame/guessing.ts";
import type { Memory } from "../../src/frame/memory.ts";
import { wandering } from "../fixtures/wandering.ts";
import { harness, stored } from "./harness.ts";

const mark: Guess = { kind: "mark", question: "Where?", of: "place", min: -1, max: 1, step: 0.25 };
const order: OrderGuess = {
  kind: "order",
  question: "Which?",
  items: ["a", "b", "c", "d"].map((value) => ({ value, label: value.toUpperCase() })),
  truth: () => ["d", "c", "b", "a"],
};
const choice: Guess = {
  kind: "choice",
  question: "Which?",
  choices: [
    { value: "up", label: "up" },
    { value: "down", label: "down" },
  ],
  truth: () => "down",
};
const curve: Guess = {
  kind: "curve",
  question: "How?",
  x: { label: "time", min: 0, max: 1 },
  y: { label: "height", min: 0, max: 2, step: 0.5 },
  knots: 3,
  truth: () => [0, null, 2],
};

function notebook(kept: Record<string, unknown> = {}): Memory & { readonly kept: Record<string, unknown> } {
  return {
    kept,
    recall: (id) => kept[id],
    keep: (id, what) => {
      if (what === undefined) delete kept[id];
      else kept[id] = what;
    },
  };
}

function asked(guess: Guess, { link = "", memory = notebook() } = {}) {
  const { figure } = harness({ link });
  const guessing = new Guessing(figure, guess, memory);
  figure.wake();
  guessing.wake();
  return { figure, guessing, memory };
}

const until = async (done: () => boolean) => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("a guess", () => {
  it("is open at its settings, before and after the page is alive", () => {
    const { figure } = harness();
    const guessing = new Guessing(figure, mark, notebook());
    expect(guessing.state).toMatchObject({ stage: "open", answer: 0 });
    figure.wake();
    guessing.wake();
    expect(guessing.state.stage).toBe("open");
  });

  it("stands beside the truth of the finished run once it is given, and is kept", () => {
    const { guessing, memory, figure } = asked(mark);
    guessing.move(0.5);
    guessing.move(7);
    guessing.give();
    expect(guessing.state).toEqual({
      stage: "given",
      answer: 0.5,
      truth: stored.summary.scalars.place?.median,
    });
    expect(memory.kept).toEqual({ wandering: { said: 0.5 } });
    expect(figure.state.state).toBe("idle");
    guessing.move(0.75);
    expect(guessing.state.answer).toBe(0.5);
  });

  it("is not asked twice, unless the reader takes it back", () => {
    const { guessing, memory } = asked(mark, { memory: notebook({ wandering: { said: -0.25 } }) });
    expect(guessing.state).toMatchObject({ stage: "given", answer: -0.25 });
    guessing.again();
    expect(guessing.state).toMatchObject({ stage: "open", answer: -0.25 });
    expect(memory.kept).toEqual({});
  });

  it.each([{ said: 9 }, { said: "0" }, "nonsense", 3, [], null])("forgets what is none: %j", (what) => {
    const { guessing } = asked(mark, { memory: notebook({ wandering: what }) });
    expect(guessing.state).toMatchObject({ stage: "open", answer: 0 });
  });

  it("can be skipped, which is kept too", () => {
    const { guessing, memory } = asked(mark);
    guessing.show();
    expect(guessing.state.stage).toBe("shown");
    expect(asked(mark, { memory }).guessing.state.stage).toBe("shown");
  });

  it("is skipped by whoever runs the figure, and by a step", () => {
    const run = asked(mark);
    run.figure.play();
    expect(run.guessing.state.stage).toBe("shown");
    const step = asked(mark);
    step.figure.seek(20);
    expect(step.guessing.state.stage).toBe("shown");
    const other = asked(mark);
    other.figure.reseed();
    expect(other.guessing.state.stage).toBe("shown");
  });

  it("closes quietly at other settings: nothing is kept, and nothing is asked on the way back", () => {
    const { figure, guessing, memory } = asked(mark);
    figure.set("length", 100);
    expect(guessing.state.stage).toBe("away");
    figure.setValues({});
    expect(guessing.state.stage).toBe("shown");
    expect(memory.kept).toEqual({});
  });

  it("is not asked by a link that brings other settings", () => {
    expect(asked(mark, { link: "length=100" }).guessing.state.stage).toBe("away");
  });

  it("about other settings waits for them, and for the run there", async () => {
    const { figure, guessing } = asked({ ...mark, at: { length: 40 } });
    expect(guessing.state.stage).toBe("away");
    figure.setValues({ length: 40 });
    expect(guessing.state).toMatchObject({ stage: "open", truth: null });
    guessing.give();
    expect(guessing.state.stage).toBe("given");
    await until(() => figure.state.state === "done");
    expect(guessing.state.truth).toBe(figure.state.summary.scalars.place?.median);
    figure.destroy();
  });

  it("keeps the truth of whole runs only", async () => {
    const { figure, guessing } = asked(mark);
    guessing.give();
    const before = guessing.state.truth;
    figure.seek(20);
    await until(() => figure.state.summary.step === 20);
    expect(figure.state.summary.scalars.place?.median).not.toBe(before);
    expect(guessing.state.truth).toBe(before);
    figure.destroy();
  });
});

describe("distances", () => {
  it("of numbers is their difference", () => {
    expect(distanceOf(mark, 0.5, 0.97)).toBeCloseTo(0.47, 12);
  });

  it("of orders is Kendall’s: zero alone for equal ones, all pairs for reversed ones, the same both ways, a metric", () => {
    const any = fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 });
    fc.assert(
      fc.property(any, any, any, (x, y, z) => {
        const d = (a: readonly string[], b: readonly string[]) => distanceOf(order, a, b);
        expect(d(x, x)).toBe(0);
        expect(d(x, [...x].reverse())).toBe(6);
        expect(d(x, y)).toBe(d(y, x));
        expect(d(x, z)).toBeLessThanOrEqual(d(x, y) + d(y, z));
        if (x.join() !== y.join()) expect(d(x, y)).toBeGreaterThan(0);
      }),
    );
    expect(distanceOf(order, ["a", "b", "c", "d"], ["b", "a", "c", "d"])).toBe(1);
  });

  it("of curves leaves out what has no answer", () => {
    expect(distanceOf(curve, [1, 2, 1], [0, null, 2])).toBe(1);
  });

  it("of a choice is right or wrong", () => {
    expect([distanceOf(choice, "up", "down"), distanceOf(choice, "down", "down")]).toEqual([1, 0]);
  });
});

describe("words", () => {
  const shares = {
    ...wandering,
    outputs: { ...wandering.outputs, scalars: { share: { label: "Share", format: "percent" as const } } },
  };
  const share: Guess = { kind: "mark", question: "How many?", of: "share", min: 0, max: 1, step: 0.01 };
  const cases: readonly (readonly [Guess, Guessed, Parameters<typeof verdict>[3], string])[] = [
    [share, 0.5, 0.9698, "You said 50 %, it is 97.0 %: 47 points off."],
    [share, 0.97, 0.9698, "You said 97 %, and it is 97.0 %."],
    [share, 0.96, 0.9701, "You said 96 %, it is 97.0 %: 1 point off."],
    [share, 0.5, null, "You said 50 %. The run has not come to its end yet."],
    [choice, "up", "down", "You said “up”, but it is “down”."],
    [choice, "down", "down", "You said “down”, and so it is."],
    [
      order,
      ["d", "c", "a", "b"],
      ["d", "c", "b", "a"],
      "You said D, C, A, B. It came out D, C, B, A: 1 of 6 pairs the other way round.",
    ],
    [order, ["d", "c", "b", "a"], ["d", "c", "b", "a"], "You said D, C, B, A, and so it came out."],
    [curve, [0, 1, 1], [0, null, 2], "You said height from 0 to 1. It is off by 0.5 on average."],
  ];
  it.each(cases)("%# say how far it is", (guess, said, truth, sentence) => {
    expect(verdict(shares, guess, said, truth)).toBe(sentence);
  });

  it("begin with an answer that is sound, or with none", () => {
    for (const guess of [mark, order, curve, share])
      expect(soundAnswer(guess, firstAnswer(guess))).toEqual(firstAnswer(guess));
    expect(firstAnswer(choice)).toBeNull();
    expect(soundAnswer(order, ["a", "b", "c", "c"])).toBeNull();
    expect(soundAnswer(curve, [0, 1])).toBeNull();
  });
});
