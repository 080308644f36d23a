/** What a chapter may refer to: widgets, references, rows of the talk, stored results. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { References } from "../content/references.ts";
import type { Rows } from "../content/rows.ts";
import type { StoredResult } from "../experiments/stored.ts";

export interface Surroundings {
  readonly widgets: readonly string[];
  readonly references: References;
  readonly rows: Rows;
  readonly resultOf: (id: string) => StoredResult | null;
}

/** Ids of all widgets, by their files. A file with a further dot in its name is a widget's helper. */
export function widgetIdsOf(root: string): string[] {
  return readdirSync(join(root, "src/widgets"))
    .filter((name) => /^[^.]+\.tsx$/.test(name))
    .map((name) => name.slice(0, -".tsx".length))
    .sort();
}

/** Reads the surroundings from the project's folder. */
export function surroundingsOf(root: string): Surroundings {
  const fileOf = <T>(name: string): T | Record<string, never> => {
    const path = join(root, "content", name);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : {};
  };
  return {
    widgets: widgetIdsOf(root),
    references: fileOf<References>("references.json"),
    rows: fileOf<Rows>("rows.json"),
    resultOf(id) {
      const path = join(root, "content/results", `${id}.json`);
      return /^[a-z0-9-]+$/.test(id) && existsSync(path)
        ? (JSON.parse(readFileSync(path, "utf8")) as StoredResult)
        : null;
    },
  };
}
