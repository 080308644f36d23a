/** Layers, purity and order of the sources, and that the rules notice what they forbid. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  circles,
  importsOf,
  layerViolations,
  leftovers,
  motionViolations,
  namespaceViolations,
  orphans,
  purityViolations,
  type SourceFile,
  widgetsWithoutExperiment,
} from "./architecture/rules.ts";

const root = join(import.meta.dirname, "..");

function filesOf(folder: string, ending: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !/[\\/]node_modules\b/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file.slice(root.length + 1).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

const sources = filesOf("src", /\.tsx?$/).filter(({ path }) => !path.includes("/wasm/") || path.endsWith("records.ts"));
const everything = ["src", "tests", "content", "docs"].flatMap((folder) =>
  filesOf(folder, /\.(tsx?|m?js|mdx?|css|json)$/),
);
const file = (path: string, text: string): SourceFile[] => [{ path, text }];

describe("the sources", () => {
  it("are seen", () => {
    for (const layer of [
      "engine",
      "experiments",
      "runner",
      "terms",
      "ui",
      "frame",
      "widgets",
      "essay",
      "commands",
      "build",
    ])
      expect(sources.filter(({ path }) => path.startsWith(`src/${layer}/`)).length, layer).toBeGreaterThan(1);
    expect(sources.flatMap(importsOf).filter((specifier) => specifier.startsWith(".")).length).toBeGreaterThan(100);
  });
  it("import along the layers only", () => expect(layerViolations(sources)).toEqual([]));
  it("have no clock, chance or page below the runner", () => expect(purityViolations(sources)).toEqual([]));
  it("keep what computes from pages and faces", () => expect(motionViolations(sources)).toEqual([]));
  it("name what they take from large libraries", () => expect(namespaceViolations(sources)).toEqual([]));
  it("import in no ring", () => expect(circles(sources)).toEqual([]));
  it("have no helper without its owner", () => expect(orphans(sources)).toEqual([]));
  it("have an experiment behind each widget", () => expect(widgetsWithoutExperiment(sources)).toEqual([]));
  it("have a test by name of each number that the theory gives, V1 to V24", () => {
    const tests = everything.filter(({ path }) => path.startsWith("tests/")).map(({ text }) => text);
    const named = (vector: number) => tests.some((text) => text.includes(`"V${vector}: `));
    expect(Array.from({ length: 24 }, (_, i) => i + 1).filter((vector) => !named(vector))).toEqual([]);
  });
  it("and all other files have no leftovers", () => {
    expect(everything.length).toBeGreaterThan(sources.length);
    expect(leftovers(everything)).toEqual([]);
  });
});

describe("the rules notice", () => {
  it.each([
    [
      "src/engine/a.ts",
      'import { Run } from "../experiments/run.ts";',
      "engine imports ../experiments/run.ts of experiments",
    ],
    ["src/ui/a.tsx", 'export { x } from "../frame/store.ts";', "ui imports ../frame/store.ts of frame"],
    ["src/experiments/noise/a.ts", 'const load = () => import("../../runner/pool.ts");', "of runner"],
    ["src/runner/a.ts", 'type T = import("../ui/Plot.tsx").Plot;', "of ui"],
    ["src/runner/b.ts", 'const all = import.meta.glob(["../widgets/*.tsx"]);', "of widgets"],
    ["src/engine/b.ts", 'const worker = new Worker(new URL("../runner/worker.ts", import.meta.url));', "of runner"],
    ["src/runner/c.ts", 'import { useState } from "react";', "react in runner"],
    [
      "src/widgets/noise/a/b.ts",
      'import { Figure } from "../../../frame/Figure.tsx";',
      "wanted src/frame/widget.ts alone",
    ],
    ["src/somewhere/a.ts", "export const a = 1;", "src/somewhere is not a layer"],
  ])("%s that imports what it may not", (path, text, fault) => {
    expect(layerViolations(file(path, text))).toEqual([expect.stringContaining(fault)]);
  });
  it.each([
    ["Math.exp(1)", "Math.exp"],
    ["Math.random()", "Math.random"],
    ['Math["sin"](1)', "Math.computed"],
    ["(({ exp }) => exp(1))(Math)", "Math itself"],
    ["2 ** 3", "**"],
    ["(x **= 2)", "**"],
    ["Date.now()", "Date"],
    ["new Date()", "Date"],
    ["performance.now()", "performance"],
    ["globalThis.document ?? window", "window"],
  ])("%s in an experiment", (expression, fault) => {
    const text = `let x = 1;\nexport const y = ${expression};`;
    expect(purityViolations(file("src/experiments/noise/a.ts", text))).toEqual([
      `src/experiments/noise/a.ts: ${fault}`,
    ]);
    expect(purityViolations(file("src/runner/a.ts", text))).toEqual([]);
  });
  it("nothing where there is nothing", () => {
    const text =
      'import { key } from "./b.ts";\n// Math.exp, 2 ** 3\nexport const y = { document: Math.sqrt(2), "**": key.window };';
    expect(purityViolations(file("src/engine/a.ts", text))).toEqual([]);
    expect(layerViolations(file("src/engine/a.ts", text))).toEqual([]);
  });
  it.each([
    ["a face", "src/experiments/noise/a/face.ts", "../../../engine/sampler.ts"],
    ["a face by its words", "src/experiments/noise/a/face.ts", "./words.ts"],
    ["a widget", "src/widgets/noise/a/widget.tsx", "../../../experiments/noise/a/motion.ts"],
    ["the frame by the runner", "src/frame/pool.ts", "../runner/pool.ts"],
  ])("%s that loads what computes, and only if it loads it at once", (_, path, specifier) => {
    const others: SourceFile[] = [
      { path: "src/experiments/noise/a/words.ts", text: 'export * from "../../../engine/operations/axes.ts";' },
      { path: "src/runner/pool.ts", text: 'import { Run } from "../experiments/run.ts";' },
    ];
    const faultsOf = (text: string) => motionViolations([{ path, text }, ...others]);
    expect(faultsOf(`import { a } from "${specifier}";`)).toEqual([
      expect.stringMatching(new RegExp(`^${path} -> .*: a page loads what computes$`)),
    ]);
    expect(faultsOf(`import type { A } from "${specifier}";`)).toEqual([]);
    expect(faultsOf(`export const a = () => import("${specifier}");`)).toEqual([]);
    expect(faultsOf('import { countParameters } from "../../../engine/count.ts";')).toEqual([]);
  });
  it.each([
    ["a folder of no chapter", "src/experiments/nowhere/a/face.ts", "nowhere is no chapter"],
    ["a file outside any figure", "src/experiments/noise/stray.ts", "outside any figure's folder"],
    ["a folder without a face", "src/experiments/noise/stray/motion.ts", "of no figure"],
    ["a folder without a drawing", "src/widgets/noise/stray/part.tsx", "of no figure"],
    ["a helper that nothing imports", "src/widgets/noise/two-wells/stray.tsx", "nothing imports it"],
  ])("%s among the real sources", (_, path, fault) => {
    expect(orphans([...sources, { path, text: "" }])).toEqual([expect.stringContaining(`${path}: ${fault}`)]);
  });
  it("rings of imports, those of types too", () => {
    const ring: SourceFile[] = [
      { path: "src/ui/a.ts", text: 'import type { B } from "./b.ts";' },
      { path: "src/ui/b.ts", text: 'import { c } from "./c.ts";' },
      { path: "src/ui/c.ts", text: 'export type A = import("./a.ts").A;' },
    ];
    expect(circles(ring)).toEqual(["src/ui/a.ts -> src/ui/b.ts -> src/ui/c.ts -> src/ui/a.ts"]);
    expect(circles(ring.slice(0, 2))).toEqual([]);
  });
  it("whole libraries, leftovers", () => {
    expect(namespaceViolations(file("src/ui/a.ts", 'import * as d3 from "d3";'))).toHaveLength(1);
    expect(leftovers(file("a.ts", `// TO${"DO"}: later`))).toHaveLength(1);
    expect(leftovers(file("a.ts", `read("/ho${"me"}/someone/x")`))).toHaveLength(1);
    expect(widgetsWithoutExperiment(file("src/widgets/noise/a/widget.tsx", ""))).toHaveLength(1);
  });
});
