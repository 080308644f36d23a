/** `rows`: for each row of the talk, T1 to T60, where the essay tells or shows it, how it stands, and what tests it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAllExperiments } from "../experiments/registry.ts";
import type { Experiment } from "../experiments/types.ts";
import { type ChapterName, chapters as chapterNames, routeOf } from "../terms/chapters.ts";
import { testFile } from "../terms/places.ts";
import { type Rows, rowAnchor, type Standing } from "../terms/rows.ts";
import { type Arguments, UsageError } from "./arguments.ts";

/** A place of a row: told by a sentence, or shown by a figure; and how what was said there stands today. */
export interface RowPlace {
  readonly row: string;
  /** Address within the site; null where the essay has none. */
  readonly place: string | null;
  readonly status: `${"told" | "shown"}: ${Standing}` | "missing";
  /** Files of the project. */
  readonly tests: readonly string[];
}

/** The rows that the text of a chapter tells. */
export interface ToldBy {
  readonly chapter: ChapterName;
  readonly told: readonly string[];
}

/** An entry for each place, sentences first; a row without any has one that says so. */
export function placesOf(
  rows: Rows,
  chapters: readonly ToldBy[],
  experiments: readonly Experiment[],
  exists: (file: string) => boolean,
): RowPlace[] {
  return Object.entries(rows).flatMap(([row, { standing }]): RowPlace[] => {
    const told = chapters
      .filter(({ told }) => told.includes(row))
      .map(
        ({ chapter }): RowPlace => ({
          row,
          place: `${routeOf(chapter)}#${rowAnchor(row)}`,
          status: `told: ${standing}`,
          tests: [],
        }),
      );
    const shown = experiments
      .filter(({ provenance }) => provenance.talk.includes(row))
      .map(
        ({ id, chapter }): RowPlace => ({
          row,
          place: `${routeOf(chapter)}#${id}`,
          status: `shown: ${standing}`,
          tests: ["tests/experiments/all.test.ts", testFile({ chapter, id })].filter(exists),
        }),
      );
    const places = [...told, ...shown];
    return places.length > 0 ? places : [{ row, place: null, status: "missing", tests: [] }];
  });
}

/** Reads content/ of the project. @throws Error "content/name.mdx:line:column: …" at a mark that is wrong */
export async function readRows(root: string): Promise<{ rows: Rows; chapters: ToldBy[] }> {
  const { rowsTold } = await import("../build/row-marks.ts");
  const read = (name: string) => readFileSync(join(root, "content", name), "utf8");
  const rows = JSON.parse(read("rows.json")) as Rows;
  const files = readdirSync(join(root, "content"));
  const written = chapterNames.filter((chapter) => files.includes(`${chapter}.mdx`));
  const toldBy = (chapter: ChapterName) => rowsTold(read(`${chapter}.mdx`), `content/${chapter}.mdx`, rows);
  return { rows, chapters: written.map((chapter) => ({ chapter, told: toldBy(chapter) })) };
}

/** Exit status 1 while a row is missing. */
export async function rowsCommand(given: Arguments): Promise<{ output: string; status: number }> {
  if (given.words.length > 0) throw new UsageError(`rows: ${given.words.join(" ")} came, wanted --json or nothing`);
  const root = process.cwd();
  const { rows, chapters } = await readRows(root);
  const places = placesOf(rows, chapters, await loadAllExperiments(), (file) => existsSync(join(root, file)));
  const text = places.map(({ row, place, status, tests }) =>
    [row, status, place ?? "-", rows[row]?.claim, tests.join(" ")].join("\t"),
  );
  return {
    output: given.json ? JSON.stringify(places, null, 2) : text.join("\n"),
    status: places.some(({ place }) => place === null) ? 1 : 0,
  };
}
