/** What claims measure: values read off fields. */
import { expect, it } from "vitest";
import { valueWhere } from "../../src/experiments/answers.ts";
import { meanOf } from "../../src/experiments/mean.ts";
import { readerOf } from "../../src/experiments/reader.ts";
import type { Summary } from "../../src/experiments/types.ts";

const read = readerOf({
  scalars: {},
  fields: { at: { label: "At", pool: "first" }, squares: { label: "Squares", pool: "first" } },
});
const summary = {
  fields: { at: { values: [2, 3, 5] }, squares: { values: [4, 9, 25] } },
} as unknown as Summary;

it("a field’s value is found where another has that number, and nowhere else", () => {
  expect(valueWhere(read)("squares", "at", 3)(summary)).toBe(9);
  expect(valueWhere(read)("squares", "at", 4)(summary)).toBeNaN();
});

it("a mean is that of all, and of none no number", () => {
  expect(meanOf([1, 2, 6])).toBe(3);
  expect(meanOf([])).toBeNaN();
});
