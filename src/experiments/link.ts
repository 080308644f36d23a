/**
 * Links: a parameter table parses and prints its own query. Only what differs from the defaults is written.
 * A figure alone has flat names (`ratio=3&seed=2`); on a page of several, each figure's names bear its id as a prefix
 * (`two-wells.ratio=3`).
 */
import type { ParameterTable, Values } from "./types.ts";
import { clampedValue, defaultsOf, parseNumber } from "./values.ts";

/** The first seed of an ensemble, and how many. */
export const seedRange = { seed: { value: 1, min: 1, max: 1_000_000 }, seeds: { value: 8, min: 1, max: 32 } } as const;

/** Names with a meaning of their own in an embed's address; no experiment may use one for a parameter. */
export const reservedNames: readonly string[] = [
  "ui",
  "hide",
  "only",
  "play",
  "leave",
  "at",
  "beat",
  "beats",
  "seed",
  "seeds",
  "theme",
  "bg",
  "scale",
  "dpr",
  "fit",
  "keys",
  "lang",
  "motion",
  "print",
  "badge",
  "origin",
  "menu",
  "id",
  "s",
];

export interface LinkState {
  readonly values: Values;
  readonly seed: number;
  readonly seeds: number;
}

export interface ParsedLink extends LinkState {
  /** What had to be changed, a sentence each. */
  readonly notes: readonly string[];
}

function parseSeed(name: "seed" | "seeds", text: string | null, notes: string[]): number {
  const { value, min, max } = seedRange[name];
  if (text === null) return value;
  const number = parseNumber(text);
  const used = Number.isNaN(number) ? value : Math.min(max, Math.max(min, Math.trunc(number)));
  if (used !== number) notes.push(`${name}=${text.slice(0, 24)} is outside ${min} to ${max}; using ${used}`);
  return used;
}

/** Reads a query; unknown names are left to others, the first of several equal names counts. Never throws. */
export function parseLink(table: ParameterTable, search: string, prefix = ""): ParsedLink {
  const query = new URLSearchParams(search);
  const notes: string[] = [];
  const values: Record<string, number | string> = { ...defaultsOf(table) };
  for (const [name, parameter] of Object.entries(table)) {
    const text = query.get(prefix + name);
    if (text === null) continue;
    const { value, note } = clampedValue(name, parameter, text);
    values[name] = value;
    if (note) notes.push(note);
  }
  const seed = parseSeed("seed", query.get(`${prefix}seed`), notes);
  const seeds = parseSeed("seeds", query.get(`${prefix}seeds`), notes);
  return { values, seed, seeds, notes };
}

/** Writes what differs from the defaults; the empty text if nothing does. */
export function printLink(table: ParameterTable, state: LinkState, prefix = ""): string {
  const query = new URLSearchParams();
  for (const [name, parameter] of Object.entries(table)) {
    const value = state.values[name];
    if (value !== undefined && value !== parameter.value) query.set(prefix + name, String(value));
  }
  for (const name of ["seed", "seeds"] as const) {
    if (state[name] !== seedRange[name].value) query.set(prefix + name, String(state[name]));
  }
  return query.toString();
}
