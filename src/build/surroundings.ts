/** What a chapter may refer to: widgets, references, rows of the talk, stored results. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredResult } from "../experiments/stored.ts";
import { type Figure, figureOf, resultFile } from "../terms/places.ts";
import type { References } from "../terms/references.ts";
import type { Rows } from "../terms/rows.ts";

export interface Surroundings {
  readonly widgets: readonly string[];
  readonly references: References;
  readonly rows: Rows;
  readonly resultOf: (id: string) => StoredResult | null;
}

/** All figures that have a drawing, by their files. `root` is the project's folder. */
export function figuresOf(root: string): Figure[] {
  return readdirSync(join(root, "src/widgets"), { recursive: true, encoding: "utf8" })
    .flatMap((path) => figureOf(path.replaceAll("\\", "/")) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads the surroundings from the project's folder. */
export function surroundingsOf(root: string): Surroundings {
  const fileOf = <T>(name: string): T | Record<string, never> => {
    const path = join(root, "content", name);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : {};
  };
  return {
    widgets: figuresOf(root).map(({ id }) => id),
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
