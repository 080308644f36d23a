/** What a chapter may refer to: widgets, references, rows of the talk, stored results. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import type { StoredResult } from "../experiments/stored.ts";
import type { Experiment } from "../experiments/types.ts";
import { type Figure, figureOf, resultFile } from "../terms/places.ts";
import type { References } from "../terms/references.ts";
import type { Rows } from "../terms/rows.ts";

export interface Surroundings {
  readonly widgets: readonly string[];
  readonly references: References;
  readonly rows: Rows;
  readonly resultOf: (id: string) => StoredResult | null;
  readonly experimentOf: (id: string) => Experiment | null;
}

/** All figures that have a drawing, by their files. `root` is the project's folder. */
export function figuresOf(root: string): Figure[] {
  return readdirSync(join(root, "src/widgets"), { recursive: true, encoding: "utf8" })
    .flatMap((path) => figureOf(path.replaceAll("\\", "/")) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The faces of all experiments, by their ids: their code is run, since their tables are nowhere written down. */
export async function facesOf(root: string): Promise<ReadonlyMap<string, Experiment>> {
  const { module } = await runnerImport<typeof import("./faces.ts")>(join(root, "src/build/faces.ts"), {
    root,
    configFile: false,
    logLevel: "error",
  });
  return new Map(module.faces.map((experiment) => [experiment.id, experiment]));
}

/** Reads the surroundings from the project's folder. */
export function surroundingsOf(root: string, faces: ReadonlyMap<string, Experiment>): Surroundings {
  const fileOf = <T>(name: string): T | Record<string, never> => {
    const path = join(root, "content", name);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : {};
  };
  return {
    widgets: figuresOf(root).map(({ id }) => id),
    experimentOf: (id) => faces.get(id) ?? null,
    references: fileOf<References>("references.json"),
    rows: fileOf<Rows>("rows.json"),
    resultOf(id) {
      const path = join(root, resultFile(id));
      return /^[a-z0-9-]+$/.test(id) && existsSync(path)
        ? (JSON.parse(readFileSync(path, "utf8")) as StoredResult)
        : null;
    },
  };
}
