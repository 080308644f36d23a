import { describe, expect, it } from "vitest";
import { rowCount, rowsOf } from "../../src/commands/rows.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";

const experiments = await loadAllExperiments();
const all = () => true;

describe("rows of the talk", () => {
  it("are all named, in order, whether shown or missing", () => {
    const names = [...new Set(rowsOf(experiments, all).map(({ row }) => row))];
    expect(names).toEqual(Array.from({ length: rowCount }, (_, i) => `T${i + 1}`));
  });

  it("point to the figure that shows them, with its status and tests", () => {
    expect(rowsOf(experiments, all)).toContainEqual({
      row: "T35",
      place: "/noise/#two-wells",
      status: "theorem",
      tests: ["tests/experiments/all.test.ts", "tests/experiments/noise/two-wells.test.ts"],
    });
  });

  it("name no test that does not exist, and no place that does not", () => {
    expect(rowsOf(experiments, () => false).every(({ tests }) => tests.length === 0)).toBe(true);
    expect(rowsOf([], all).every(({ place, status }) => place === null && status === "missing")).toBe(true);
  });

  it("are rows of the talk: no experiment claims another", () => {
    const known = new Set(rowsOf(experiments, all).map(({ row }) => row));
    for (const { id, provenance } of experiments) for (const row of provenance.talk) expect(known, id).toContain(row);
  });
});
