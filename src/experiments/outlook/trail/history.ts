/** What stands at a stop of the trail, what was changed there, and which words. */
import { type Stop, type Subject, stops, subjects } from "./stops.ts";

export interface Sentence {
  readonly subject: Subject;
  /** What stood before; null where nothing did, or where nothing was changed. */
  readonly was: string | null;
  readonly now: string;
  /** Written or rewritten at this stop, which is not the first. */
  readonly changed: boolean;
}

/** Counted from 1, held within the trail. */
export const placeOf = (stop: number): number => Math.min(stops.length, Math.max(1, Math.floor(stop + 0.5)));
export const stopAt = (stop: number): Stop => stops[placeOf(stop) - 1]!;

/** All sentences of the theory at that stop, as far as there are any. */
export function sentencesAt(stop: number): readonly Sentence[] {
  const until = stops.slice(0, placeOf(stop));
  const here = until.at(-1)!;
  return subjects.flatMap((subject) => {
    const said = until.flatMap(({ says }) => says[subject] ?? []);
    const now = said.at(-1);
    if (now === undefined) return [];
    const changed = until.length > 1 && here.says[subject] !== undefined;
    return [{ subject, now, changed, was: changed ? (said.at(-2) ?? null) : null }];
  });
}

/** How often sentences were rewritten so far; of one subject, or of all. The first wording is no rewriting. */
export function rewritten(stop: number, subject?: Subject): number {
  const until = stops.slice(0, placeOf(stop));
  return subjects
    .filter((one) => subject === undefined || one === subject)
    .reduce((sum, one) => sum + Math.max(0, until.filter(({ says }) => says[one] !== undefined).length - 1), 0);
}

/** How many sentences of the first stop still stand as they did. */
export const standing = (stop: number): number =>
  sentencesAt(stop).filter(({ subject, now }) => stops[0]!.says[subject] === now).length;

export interface Part {
  readonly text: string;
  readonly kind: "kept" | "gone" | "new";
}

/** Words that stay between two changes must be so many: fewer are struck out and written again, for a reader’s eye. */
const LEAST = 3;

/** Length of the longest common subsequence of the ends of two lists, from i and j on: [i][j]. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** Words one by one: kept, gone or new. */
function marked(a: readonly string[], b: readonly string[]): Part[] {
  const table = common(a, b);
  const out: Part[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ text: a[i++]!, kind: "kept" });
      j++;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      out.push({ text: a[i++]!, kind: "gone" });
    else out.push({ text: b[j++]!, kind: "new" });
  return out;
}

/** The old sentence with its words struck out and the new ones behind them; words in between that stay alone go along. */
export function edited({ was, now, changed }: Omit<Sentence, "subject">): readonly Part[] {
  const words = (text: string) => text.split(" ");
  if (was === null) return words(now).map((text) => ({ text, kind: changed ? "new" : "kept" }));
  const parts = marked(words(was), words(now));
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run && (run[0]!.kind === "kept") === (part.kind === "kept")) run.push(part);
    else runs.push([part]);
  }
  const stays = (run: readonly Part[]) => run[0]!.kind === "kept" && run.length >= LEAST;
  const out: Part[] = [];
  let [gone, fresh]: [Part[], Part[]] = [[], []];
  const flush = () => {
    out.push(...gone, ...fresh);
    [gone, fresh] = [[], []];
  };
  for (const run of runs) {
    if (stays(run)) {
      flush();
      out.push(...run);
      continue;
    }
    for (const { text, kind } of run) {
      if (kind !== "new") gone.push({ text, kind: "gone" });
      if (kind !== "gone") fresh.push({ text, kind: "new" });
    }
  }
  flush();
  return out;
}
