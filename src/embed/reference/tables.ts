/** The tables of docs/embedding.md, made of what defines an embed: names and values are written nowhere else. */
import type { Experiment } from "../../experiments/types.ts";
import { presenterSteps } from "../../frame/presenter-steps.ts";
import { reservedNames } from "../../terms/reserved-names.ts";
import { choices, hideable, parseSettings } from "../settings.ts";
import { fromFigure, fromHost, happenings, members, names, parts } from "./words.ts";

const code = (text: string) => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A name that is kept for a later version. */
const isToCome = (name: string, experiment: Experiment): boolean =>
  parseSettings(`?${name}=0`, experiment).warnings.some((warning) => warning.includes("not available"));

function addressTable(experiment: Experiment): string {
  const elsewhere = ["id", "s"];
  const rows = reservedNames.map((name) => {
    const listed = Object.hasOwn(choices, name) ? choices[name as keyof typeof choices].map(code).join(", ") : null;
    const toCome = !elsewhere.includes(name) && isToCome(name, experiment) ? " (not in this version)" : "";
    return [code(name), listed ?? names[name]?.takes ?? "", `${names[name]?.means}${toCome}`];
  });
  return table(["name", "values, the default first", "what it says"], rows);
}

const wordTable = (head: string, words: Readonly<Record<string, string>>, prefix = ""): string =>
  table(
    [head, ""],
    Object.entries(words).map(([name, meaning]) => [code(prefix + name), meaning]),
  );

/** Of each figure what next shows, in order. */
const beatTable = (experiments: readonly Experiment[]): string =>
  table(
    ["figure", "steps, by name"],
    experiments.map((experiment) => [
      code(experiment.id),
      presenterSteps(experiment)
        .map(({ id, title }) => `${code(id)} ${title}`)
        .join("; "),
    ]),
  );

/** By the names of the marks that they stand between. @param experiments  every figure, in the order of the table */
export const tables = (experiments: readonly Experiment[]): Readonly<Record<string, string>> => ({
  address: addressTable(experiments[0]!),
  parts: table(
    ["part", ""],
    Object.keys(hideable).map((name) => [code(name), parts[name] ?? ""]),
  ),
  "host messages": wordTable("message", fromHost),
  "figure messages": wordTable("message", fromFigure),
  "element members": wordTable("member", members),
  "element events": wordTable("event", happenings, "theory-"),
  beats: beatTable(experiments),
});

/** The text with each table in its place. @throws Error if there is no place for one */
export function withTables(text: string, made: Readonly<Record<string, string>>): string {
  return Object.entries(made).reduce((before, [name, rows]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [before.indexOf(begin), before.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`no marks ${begin} and ${end}`);
    return `${before.slice(0, from + begin.length)}\n${rows}\n${before.slice(to)}`;
  }, text);
}
