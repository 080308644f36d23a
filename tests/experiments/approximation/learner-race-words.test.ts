import { describe, expect, it } from "vitest";
import { costsOf } from "../../../src/experiments/approximation/learner-race/budget-words.ts";
import face from "../../../src/experiments/approximation/learner-race/face.ts";
import { learnerNames } from "../../../src/experiments/approximation/learner-race/learners.ts";
import {
  curvesTitle,
  depthTitle,
  mapsTitle,
  offOf,
  reachTitle,
  short,
  variablesTitle,
} from "../../../src/experiments/approximation/learner-race/words.ts";
import { withMotion } from "../../../src/experiments/define.ts";
import { invitation } from "../../../src/experiments/invitation.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Summary } from "../../../src/experiments/types.ts";

const learnerRace = await withMotion(face);

describe("in words", () => {
  const start = summarise(learnerRace, learnerRace.defaults, [new Run(learnerRace, learnerRace.defaults, 1).result()]);
  /** A finished race with these errors, in the order of the learners: shallow, dense, tree, shared, wrong. */
  const race = (errors: readonly number[], over: object = {}): Summary => ({
    ...start,
    state: "done",
    step: 3000,
    scalars: {
      ...start.scalars,
      ...Object.fromEntries(
        learnerNames.map((name, i) => [`nrmse.${name}`, { median: errors[i]!, low: errors[i]!, high: errors[i]! }]),
      ),
    },
    ...over,
  });
  const usual = race([0.5, 0.25, 0.125, 0.1, 0.375]);
  const halfway = { step: 600, state: "running" } as const;

  it("one leads or ends lowest only if it is clearly in front", () => {
    expect(learnerRace.describe(usual)).toBe(
      "After 3,000 steps, in eight variables with about 1,000 weights each, the shared tree has the lowest test error, 0.10; then the tree 0.13, the dense net 0.25, the wrong tree 0.38 and the shallow net 0.50. The shallow net’s error is 4.0 times the tree’s: this is the theorem’s pair. The dense net’s error is 2.0 times the tree’s and the wrong tree’s 3.0 times: of these it says nothing.",
    );
    expect(curvesTitle(usual)).toBe("The shared tree ends lowest");
    expect(curvesTitle({ ...usual, ...halfway })).toBe("The shared tree leads so far");
    const two = race([0.5, 0.25, 0.105, 0.1, 0.375]);
    expect(learnerRace.describe(two)).toContain(
      "the shared tree and the tree are lowest, level with test errors of 0.10 and 0.10; then the dense net 0.25",
    );
    expect(curvesTitle(two)).toBe("The shared tree and the tree end lowest, level");
    expect(curvesTitle({ ...two, ...halfway })).toBe("The shared tree and the tree lead so far, level");
  });

  it("nobody leads among those who guess, nor are they called level", () => {
    const guessing = race([0.99, 1.02, 0.97, 0.98, 1], { step: 1, state: "running" });
    expect(learnerRace.describe(guessing)).toBe(
      "After 1 of 3,000 steps, in eight variables with about 1,000 weights each, none of the five has learned much yet: guessing the mean scores 1, and the best, the tree, 0.97.",
    );
    expect(curvesTitle(guessing)).toBe("None has learned much yet");
    expect(curvesTitle({ ...guessing, step: 3000, state: "done" })).toBe("None has learned much");
    expect(curvesTitle({ ...guessing, step: 0 })).toBe("Five learners, untrained");
  });

  it("two digits are two digits below a tenth as well", () => {
    expect([0.0581, 0.0947, 0.0999, 0.141, 12.3].map(short)).toEqual(["0.058", "0.095", "0.10", "0.14", "12"]);
  });

  it("a ratio to a tree that guesses is not given", () => {
    expect(learnerRace.describe(race([0.8, 0.85, 0.95, 0.95, 0.95]))).not.toContain("times");
  });

  it("of a target without parts the theorem says nothing", () => {
    const generic = { ...usual, values: { ...usual.values, target: "generic" } };
    expect(learnerRace.describe(generic)).toMatch(
      /The shallow net’s error is 4\.0 times the tree’s, .*; of a target without parts the theorem says nothing\.$/,
    );
    expect(learnerRace.describe(generic)).not.toContain("pair");
  });

  it("another budget says what is equal, and the weights that it takes", () => {
    const by = (budget: string) => ({ ...usual, values: { ...usual.values, budget } });
    // by hand: 84 shallow units have 841 weights, 3 · 28 dense ones 1905 and 2 (2 · 28² + 9 · 28) operations
    expect(learnerRace.describe(by("units"))).toContain("with about 84 units each (649 to 1,905 weights), ");
    expect(learnerRace.describe(by("flops"))).toContain("with about 1,944 operations each (649 to 1,081 weights), ");
    const costs = costsOf(by("units"), "dense");
    expect(costs.map(({ said }) => said)).toEqual(["1,905 weights", "84 units", "3,640 operations"]);
    expect(costs.filter(({ equal }) => equal)).toEqual([costs[1]]);
  });

  it("maps say whose they are, of which knobs, and where these meet", () => {
    const by = (over: object) => mapsTitle({ ...usual, values: { ...usual.values, ...over } });
    expect(by({})).toBe("Errors of seed 1 over variables 1 (across) and 2 (up), which meet in one lowest node");
    expect(by({ rest: -0.5 })).toContain("in one lowest node; the others at -0.5");
    expect(by({ across: 8, up: 12 })).toContain("variables 8 (across) and 7 (up), which meet in one lowest node");
    expect(by({ up: 3 })).toContain("meet on level 2");
    expect(by({ up: 16 })).toContain("variables 1 (across) and 8 (up), which meet only at the top");
    expect(by({ target: "generic" })).not.toContain("meet");
    const map = { values: [30, -40, 0, 0] };
    // by hand: (0.3² + 0.4²) / 4 is 0.25²
    expect(offOf({ ...usual, fields: { "map.tree": map } }, "tree")).toBeCloseTo(0.25, 12);
  });

  it("a sweep over variables says which ratio grows and which does not", () => {
    const points = [
      { value: "4", summary: race([0.12, 0.06, 0.06, 0.06, 0.1]) },
      { value: "8", summary: race([0.5, 0.25, 0.15, 0.13, 0.42]) },
      { value: "16", summary: race([0.81, 0.78, 0.35, 0.2, 0.86]) },
    ];
    expect(variablesTitle(points, 3)).toBe(
      "Dense over tree grows: 1.0, 1.7, 2.2. Shallow over tree does not keep growing: 2.0, 3.3, 2.3.",
    );
    expect(variablesTitle(points.slice(0, 2), 3)).toBeNull();
    expect(variablesTitle(points.toReversed(), 3)).toContain("Dense over tree does not keep growing");
  });

  it("a sweep over layers says which number is best for the dense net", () => {
    const points = [0.5, 0.3, 0.25, 0.26].map((dense, i) => ({
      value: i + 1,
      summary: race([0.5, dense, 0.14, 0.13, 0.42]),
    }));
    expect(depthTitle(points, 4)).toBe("The dense net does best with 3 hidden layers: 0.25. The tree: 0.14.");
    expect(depthTitle(points.slice(0, 1), 1)).toContain("with one hidden layer: 0.50");
    expect(depthTitle(points, 5)).toBeNull();
    const lost = points.map((point) => ({ ...point, summary: race([1, 0.9, 1, 1, 1]) }));
    expect(depthTitle(lost, 4)).toBeNull();
  });

  it("a sweep over what helps all says who needs less of it", () => {
    const points = [
      { value: 500, summary: race([0.7, 0.75, 0.31, 0.32, 0.76]) },
      { value: 2000, summary: race([0.54, 0.34, 0.2, 0.14, 0.46]) },
      { value: 8000, summary: race([0.47, 0.21, 0.13, 0.11, 0.4]) },
    ];
    expect(reachTitle(points, 3, "examples")).toBe(
      "With 2,000 examples the tree is where the dense net is with 8,000, or beyond",
    );
    expect(reachTitle(points.slice(0, 2), 3, "examples")).toBeNull();
    const generic = [
      { value: 500, summary: race([0.1, 0.2, 0.4, 0.4, 0.4]) },
      { value: 8000, summary: race([0.1, 0.1, 0.21, 0.2, 0.2]) },
    ];
    expect(reachTitle(generic, 2, "weights")).toBe(
      "With 500 weights the dense net is where the tree is with 8,000, or beyond",
    );
    const lost = [
      { value: 500, summary: race([1, 1, 1, 1, 1]) },
      { value: 8000, summary: race([1, 0.99, 0.95, 1, 1]) },
    ];
    expect(reachTitle(lost, 2, "weights")).toBeNull();
  });

  it("a sweep that was not run asks, with the number of its runs", () => {
    const eight = { ...usual, seeds: [1, 2, 3, 4, 5, 6, 7, 8] };
    expect(invitation(learnerRace, "dimension", eight)).toBe(
      "Not run at these settings. “What do more variables do?”, below, makes the 24 runs.",
    );
    expect(invitation(learnerRace, "nothing", eight)).toBe("");
  });
});
