/** Labels below a slider: each stands where its value is and runs into no other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { experimentIds, loadExperiment } from "../../src/experiments/registry.ts";
import type { RangeParameter } from "../../src/experiments/types.ts";
import { marksApart } from "../../src/frame/marks.ts";
import { trackOf } from "../../src/frame/track.ts";

const range = (marks: RangeParameter["marks"]): RangeParameter =>
  ({ kind: "range", label: "Share", help: "", min: 0, max: 100, step: 1, value: 50, marks }) as RangeParameter;

describe("marks of a slider", () => {
  it("give way to one before that has no room beside them", () => {
    const parameter = range([
      { value: 0, label: "none at all" },
      { value: 20, label: "some" },
      { value: 100, label: "all" },
    ]);
    expect(marksApart(trackOf(parameter), parameter.marks!).map(({ label }) => label)).toEqual(["none at all", "all"]);
  });

  it("keep the first, in the order of their values", () => {
    const mark = fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      label: fc.string({ minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), (marks) => {
        const kept = marksApart(trackOf(range(marks)), marks).map(({ value }) => value);
        expect(kept[0]).toBe(Math.min(...marks.map(({ value }) => value)));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
      }),
    );
  });

  // where a slider stops all the same
  it("of every figure are shown, but for three that stand close to another", async () => {
    const lost: string[] = [];
    for (const id of experimentIds)
      for (const [name, parameter] of Object.entries((await loadExperiment(id)).parameters)) {
        if (parameter.kind !== "range" || !parameter.marks) continue;
        const kept = marksApart(trackOf(parameter), parameter.marks);
        lost.push(
          ...parameter.marks.filter((mark) => !kept.includes(mark)).map(({ label }) => `${id}: ${name} ${label}`),
        );
      }
    expect(lost).toEqual(["automaton: rule 110", "random-labels: steps 12,000", "two-wells: ratio 1.001"]);
  });
});
