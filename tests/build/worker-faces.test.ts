/** A worker's face is what computes, of every figure, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computingFace } from "../../src/build/worker-faces.ts";
import { computingParts } from "../../src/experiments/computing.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { faceFile } from "../../src/terms/places.ts";

const root = join(import.meta.dirname, "../..");
const face = (parts: string) => `import { claims } from "./claims.ts";\nexport default defineExperiment({${parts}});\n`;
/** The parts that stand in the source of a face at its own level. */
const partsOf = (code: string) => [...code.matchAll(/^ {2}(\w+)(?=[:,(])/gm)].map(([, name]) => name);

describe("a worker's face", () => {
  it("keeps what computes, as it stands, with whatever braces it holds", () => {
    expect(
      computingFace(
        face('id: "a", title: "A, {b}", steps: ({ n }) => n * { two: 2 }.two, claims, chance: false,'),
        "a.ts",
      ),
    ).toBe(face('id: "a",\nsteps: ({ n }) => n * { two: 2 }.two,\nchance: false'));
  });

  it("keeps what is spread into it, since that may hold anything", () => {
    expect(computingFace(face('...shared, title: "A"'), "a.ts")).toBe(face("...shared"));
  });

  it("is told apart from what is no face", () => {
    expect(() => computingFace("export default 1;", "src/x/face.ts")).toThrow("src/x/face.ts: wanted export default");
    expect(() => computingFace("const a = f({}); export default a;", "face.ts")).toThrow("face.ts: wanted");
  });
});

const experiments = await loadAllExperiments();

it.each(experiments.map((experiment) => [experiment.id, experiment] as const))("%s", (_, experiment) => {
  const file = faceFile(experiment);
  const whole = readFileSync(join(root, file), "utf8");
  expect(partsOf(whole)).toEqual(expect.arrayContaining(["id", "title", "describe", "provenance", "motion"]));
  const short = computingFace(whole, file);
  const wanted = computingParts.filter((name) => name in experiment);
  for (const name of wanted) expect(short, name).toMatch(new RegExp(`(^|\\{)${name}\\b`, "m"));
  expect(short).not.toMatch(/^(describe|provenance|title|claims)\b/m);
  expect(short.length).toBeLessThan(whole.length);
});
