/** `rows`: for each row of the talk, T1 to T60, where the essay shows it, how it stands, and what tests it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadAllExperiments } from "../experiments/registry.ts";
import type { Experiment } from "../experiments/types.ts";
import { routeOf } from "../terms/chapters.ts";
import { testFile } from "../terms/places.ts";
import { type Arguments, UsageError } from "./arguments.ts";

export const rowCount = 60;

export interface Row {
  readonly row: string;
  /** Address within the site; null where the essay does not show it. */
  readonly place: string | null;
  readonly status: Experiment["provenance"]["status"] | "missing";
  /** Files of the project. */
  readonly tests: readonly string[];
}

/** A row of its own for each place; every number from 1 to `rowCount` has one at least. */
export function rowsOf(experiments: readonly Experiment[], exists: (file: string) => boolean): Row[] {
  return Array.from({ length: rowCount }, (_, i) => `T${i + 1}`).flatMap((row): Row[] => {
    const shown = experiments.filter(({ provenance }) => provenance.talk.includes(row));
    if (shown.length === 0) return [{ row, place: null, status: "missing", tests: [] }];
    return shown.map(({ id, chapter, provenance }) => ({
      row,
      place: `${routeOf(chapter)}#${id}`,
      status: provenance.status,
      tests: ["tests/experiments/all.test.ts", testFile({ chapter, id })].filter(exists),
    }));
  });
}

/** Exit status 1 while a row is missing. */
export async function rowsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  if (given.words.length > 0) throw new UsageError(`rows: ${given.words.join(" ")} came, wanted --json or nothing`);
  const root = process.cwd();
  const rows = rowsOf(await loadAllExperiments(), (file) => existsSync(join(root, file)));
  const text = rows.map(({ row, place, status, tests }) => [row, status, place ?? "-", tests.join(" ")].join("\t"));
  return {
    output: given.json ? JSON.stringify(rows, null, 2) : text.join("\n"),
    status: rows.some(({ place }) => place === null) ? 1 : 0,
  };
}
