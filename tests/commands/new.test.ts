/** `npm run new`: refuses what cannot be, and makes a figure that passes all tests as it stands. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checked, filesOf, placed } from "../../src/commands/new.ts";
import { experimentIds } from "../../src/experiments/registry.ts";

const root = join(import.meta.dirname, "../..");

describe("what is asked for", () => {
  it("is a chapter and an id", () => {
    expect(checked(["questions", "a-probe-2"], ["two-wells"])).toEqual({ chapter: "questions", id: "a-probe-2" });
  });
  it.each([
    [[], "nothing came"],
    [["questions"], "questions came, wanted a chapter and an id"],
    [["questions", "a", "b"], "wanted a chapter and an id"],
    [["nowhere", "a"], "chapter nowhere came, wanted one of prologue"],
    [["questions", "A-b"], "id A-b came, wanted kebab-case"],
    [["questions", "../a"], "id ../a came, wanted kebab-case"],
    [["questions", "a--b"], "wanted kebab-case"],
    [["questions", "a".repeat(41)], "at most 40 letters"],
    [["questions", "two-wells"], "there is one already"],
  ])("%j is refused", (words, message) => {
    expect(() => checked(words, ["two-wells"])).toThrow(message);
  });
  it("stands at the end of its chapter, before what closes it", () => {
    expect(placed("Text.\n\n<Settled>\n\nS\n\n</Settled>\n", "a")).toBe(
      'Text.\n\n<Widget id="a" />\n\n<Settled>\n\nS\n\n</Settled>\n',
    );
    expect(placed("Text.\n", "a")).toBe('Text.\n\n<Widget id="a" />\n');
  });
});

describe("in a copy of the project", { timeout: 600_000 }, () => {
  // resolved, since a script knows itself by its real path
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  const run = (script: string, ...words: string[]) => {
    const given = { cwd: copy, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script), ...words], given);
    return { status, said: `${stdout}\n${stderr}`, stderr };
  };
  const free = ["probe", "second-probe"].find((id) => !experimentIds.includes(id)) ?? "";
  const figure = { chapter: "questions", id: free };
  const files = [...filesOf(figure).keys()];
  let made = { status: null as number | null, said: "", stderr: "" };

  beforeAll(() => {
    const left = /[\\/](node_modules|dist|\.git)$/;
    cpSync(root, copy, { recursive: true, filter: (path) => !left.test(path) });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
    made = run("src/commands/launch.mjs", "new", figure.chapter, figure.id);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("makes the files, the stored result and the place", () => {
    expect(made.status, made.said).toBe(0);
    expect(files.length).toBeGreaterThan(5);
    for (const file of [...files, `content/results/${free}.json`])
      expect(existsSync(join(copy, file)), file).toBe(true);
    expect(readFileSync(join(copy, "content/questions.mdx"), "utf8")).toContain(`<Widget id="${free}" />`);
  });
  it("refuses to make it again, in one line", () => {
    const again = run("src/commands/launch.mjs", "new", figure.chapter, figure.id);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/^new: .*probe came, .*\n$/);
  });
  it("passes types and lint", () => {
    const types = run("node_modules/typescript/bin/tsc", "--noEmit");
    expect(types.status, types.said).toBe(0);
    const lint = run("node_modules/@biomejs/biome/bin/biome", "check", ...files);
    expect(lint.status, lint.said).toBe(0);
  });
  it("holds its claims and known answers", () => {
    for (const first of ["1", "1000"]) {
      const claims = run("src/commands/launch.mjs", "claims", free, "--first-seed", first);
      expect(claims.status, claims.said).toBe(0);
    }
  });
  it("passes what every experiment must keep, its own test, and the tests of words and layers", () => {
    const tests = [
      "architecture",
      "content",
      "frame/figure",
      "experiments/all",
      "experiments/questions",
      "embed/documents",
    ].map((name) => `tests/${name}`);
    const vitest = run(
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project=node",
      ...tests,
      "-t",
      `${free}|chapters|sources|tables of the definitions`,
    );
    expect(vitest.status, vitest.said).toBe(0);
    expect(vitest.said).toMatch(/Tests .*\b(\d\d+) passed/);
  });
});
