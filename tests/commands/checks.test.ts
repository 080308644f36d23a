/** `npm test` must not pass where something has failed: its counting, on reports of all kinds. */
import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "../../src/commands/checks.mjs";

const said = { status: 0, output: "out", errors: "err" };
const file = (status: string, tests: string[], message = "") => ({
  name: "/a.test.ts",
  status,
  message,
  assertionResults: tests.map((test) => ({ status: test, fullName: test, failureMessages: ["why"] })),
});

describe("counting Vitest's report", () => {
  const count = (status: number, numPassedTests: number, ...testResults: object[]) =>
    countVitest("unit", { ...said, status, report: { numPassedTests, testResults } });
  it("adds up", () => {
    expect(count(0, 2, file("passed", ["passed", "passed"]))).toMatchObject({ passed: 2, failed: 0 });
    expect(count(1, 1, file("failed", ["passed", "failed"]))).toMatchObject({ passed: 1, failed: 1 });
  });
  it("counts a file that could not be run", () => {
    const result = count(1, 1, file("passed", ["passed"]), file("failed", [], "no such module"));
    expect(result).toMatchObject({ passed: 1, failed: 1 });
    expect(result.messages.join()).toMatch(/no such module/);
  });
  it("counts an error outside of all tests, a missing report, and no test at all", () => {
    expect(count(1, 1, file("passed", ["passed"]))).toMatchObject({ passed: 1, failed: 1 });
    expect(countVitest("unit", { ...said, report: null })).toMatchObject({ passed: 0, failed: 1 });
    expect(count(0, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("counting Playwright's report", () => {
  const spec = (status: string) => ({
    title: status,
    tests: [{ status, results: [{ errors: status === "expected" ? [] : [{ message: "why" }] }] }],
  });
  const count = (status: number, specs: string[], errors: object[] = []) =>
    countPlaywright("site", {
      ...said,
      status,
      report: { errors, suites: [{ file: "a.spec.ts", specs: [], suites: [{ specs: specs.map(spec) }] }] },
    });
  it("adds up, and takes a second attempt for a failure", () => {
    expect(count(0, ["expected", "expected"])).toMatchObject({ passed: 2, failed: 0 });
    expect(count(1, ["expected", "unexpected", "flaky"])).toMatchObject({ passed: 1, failed: 2 });
  });
  it("counts errors of the whole run, and no test at all", () => {
    expect(count(1, [], [{ message: "no server" }])).toMatchObject({ passed: 0, failed: 1 });
    expect(count(1, ["expected"])).toMatchObject({ failed: 1 });
    expect(count(0, [])).toMatchObject({ passed: 0, failed: 1 });
  });
});
