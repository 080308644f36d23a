/**
 * `new -- <chapter> <id>`: a small, honest figure that passes every test, to be changed into another one: averages of
 * random numbers, whose spread is known. Its files are those of src/commands/new/.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { experimentIds } from "../experiments/registry.ts";
import { chapters } from "../terms/chapters.ts";
import { type Figure, faceFile, resultFile, testFile, widgetFile } from "../terms/places.ts";
import { type Arguments, UsageError } from "./arguments.ts";

const templates = import.meta.glob<string>("./new/*.txt", { query: "?raw", import: "default", eager: true });
const mostLetters = 40;

/** Where a template goes: what draws to the widget, the test to the tests, all else beside the face. */
function pathOf(template: string, figure: Figure): string {
  const name = template.replace(/^.*\//, "").replace(/\.txt$/, "");
  if (name === "widget.tsx") return widgetFile(figure);
  if (name === "test.ts") return testFile(figure);
  return `${dirname(faceFile(figure))}/${name}`;
}

/** Its files, from the project's folder, by their paths. */
export function filesOf(figure: Figure): ReadonlyMap<string, string> {
  const words = figure.id.replaceAll("-", " ");
  const title = words[0]!.toUpperCase() + words.slice(1);
  const filled = (text: string) =>
    text.replace(/\{\{(id|chapter|title)\}\}/g, (_, name: string) => ({ ...figure, title })[name] ?? "");
  return new Map(Object.entries(templates).map(([name, text]) => [pathOf(name, figure), filled(text)]));
}

/** The chapter with the figure at its end: before the boxes that close it, if it has them. */
export function placed(chapter: string, id: string): string {
  const widget = `<Widget id="${id}" />\n`;
  const close = chapter.search(/^<Settled>/m);
  return close < 0
    ? `${chapter.trimEnd()}\n\n${widget}`
    : `${chapter.slice(0, close)}${widget}\n${chapter.slice(close)}`;
}

/** @throws UsageError if there can be no such figure */
export function checked(words: readonly string[], known: readonly string[]): Figure {
  const [chapter = "nothing", id = "nothing", ...rest] = words;
  if (words.length < 2 || rest.length > 0)
    throw new UsageError(`new: ${words.join(" ") || "nothing"} came, wanted a chapter and an id`);
  if (!chapters.some((name) => name === chapter))
    throw new UsageError(`new: chapter ${chapter} came, wanted one of ${chapters.join(", ")}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > mostLetters)
    throw new UsageError(`new: id ${id.slice(0, 60)} came, wanted kebab-case of at most ${mostLetters} letters`);
  if (known.includes(id))
    throw new UsageError(`new: ${id} came, wanted an id of no other figure; there is one already`);
  return { chapter, id };
}

export async function newCommand(given: Arguments): Promise<{ output: string; status: number }> {
  const root = process.cwd();
  const figure = checked(given.words, experimentIds);
  const files = filesOf(figure);
  const there = [...files.keys(), resultFile(figure.id)].find((path) => existsSync(join(root, path)));
  if (there) throw new UsageError(`new: ${figure.id} came, wanted an id without files; there is ${there}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const page = `content/${figure.chapter}.mdx`;
  writeFileSync(join(root, page), placed(readFileSync(join(root, page), "utf8"), figure.id));
  const node = (script: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(root, script), ...words], {
      cwd: root,
      stdio: ["ignore", "ignore", 2],
      // by its name the test of the tables writes them, as under `npm run tables`
      env: { ...process.env, npm_lifecycle_event: "tables" },
    }).status;
  // lines break where they do for this id
  node("node_modules/@biomejs/biome/bin/biome", "check", "--write", "--log-level=error", ...files.keys());
  // another process: this one was bundled before there was such a figure
  const stored = node("src/commands/launch.mjs", "results", figure.id) ?? 1;
  const status =
    stored || (node("node_modules/vitest/vitest.mjs", "run", "--project=node", "tests/embed/documents.test.ts") ?? 1);
  const made = [...files.keys(), resultFile(figure.id), `${page} (placed)`, "docs/embedding.md (its tables)"];
  return { output: [...made, "", "What to change, and in which order: docs/add-a-widget.md"].join("\n"), status };
}
