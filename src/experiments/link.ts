/**
 * Links: an experiment parses and prints its own query. Only what differs from the defaults is written.
 * A figure alone has flat names (`ratio=3&seed=2`); on a page of several, each figure's names bear its id as a prefix
 * (`two-wells.ratio=3`). What happens to links on their way (`&amp;`, `%3D`, capitals, the other kind of page) is mended.
 */
import { type OfKind, usualSeeds } from "./kinds.ts";
import type { Experiment, ParameterTable, Values } from "./types.ts";
import { clampedValue, parameterOf, typedNumber } from "./values.ts";

/** The first seed of an ensemble, and how many a page runs; a command has the same seeds. */
export const seedRange = { seed: { value: 1, min: 1, max: 1_000_000 }, seeds: { value: 8, min: 1, max: 32 } } as const;

export interface LinkState {
  readonly values: Values;
  readonly seed: number;
  readonly seeds: number;
}

export interface ParsedLink extends LinkState {
  /** What had to be changed, a sentence each. */
  readonly notes: readonly string[];
}

type Pair = readonly [name: string, value: string];

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** A query as text, with its commas as they are. */
export const printQuery = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString().replaceAll("%2C", ",");

/** The names and values of a query, `&amp;` and `%3D` read as what they were before somebody escaped them. */
export function linkPairs(search: string): Pair[] {
  return [...new URLSearchParams(search)].flatMap(([written, value]): Pair[] => {
    const name = written.replace(/^(amp;)+/i, "");
    // a part that was escaped as a whole, "ratio%3D2%26seed%3D3"; it is shorter than what it came from
    return value === "" && name.includes("=") ? linkPairs(name) : [[name, value]];
  });
}

/** What a written name comes to, whatever its capitals and escapes: for telling whose it is. */
export const plainName = (written: string): string =>
  written
    .replace(/^(amp;)+/i, "")
    .replace(/=.*$/s, "")
    .toLowerCase();

/** The query of an address, and behind it what stands in its hash: `#two-wells?two-wells.ratio=3`. */
export function wholeQuery(search: string, hash: string): string {
  const behind = /[?&](.*)$/s.exec(hash)?.[1] ?? "";
  return [search.replace(/^\?/, ""), behind].filter((part) => part !== "").join("&");
}

/** The names that a link of this experiment may hold, without a prefix. */
export const linkNames = ({ parameters }: Pick<Experiment, "parameters">): string[] => [
  ...Object.keys(parameters),
  "seed",
  "seeds",
];

/** Every name by which a link may mean one of these parameters, those of former times too. */
export const writtenNames = (parameters: ParameterTable): string[] =>
  Object.entries(parameters).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);

/** The part of a written name that stands behind this figure's id; null if it bears another's or none. */
const behindId = (id: string, written: string) =>
  written.toLowerCase().startsWith(`${id}.`) ? written.slice(id.length + 1) : null;

/** Which of this experiment's names a written one is, capitals or not, or was once; null if none. */
export function knownName({ id, parameters }: Pick<Experiment, "id" | "parameters">, written: string): string | null {
  const bare = behindId(id, written) ?? written;
  const names = linkNames({ parameters });
  const like = (name: string) => name.toLowerCase() === bare.toLowerCase();
  const now = names.find((name) => name === bare) ?? names.find(like);
  return now ?? Object.keys(parameters).find((name) => parameters[name]?.aliases?.some(like)) ?? null;
}

function parseSeed(name: "seed" | "seeds", usual: number, text: string | undefined, notes: string[]): number {
  const { min, max } = seedRange[name];
  if (text === undefined) return usual;
  const number = typedNumber(text);
  const used = Number.isNaN(number) ? usual : Math.min(max, Math.max(min, Math.trunc(number)));
  if (used !== number) notes.push(`${name}=${shortened(text)} is outside ${min} to ${max}; using ${used}`);
  return used;
}

/** Notes on unknown names; a hostile link shall not fill the page. */
const mostUnknown = 3;

/** The texts of this experiment's names; the name as it is printed comes before another spelling, the first of equals counts. */
function textsOf(
  experiment: Pick<Experiment, "id" | "parameters">,
  search: string,
  prefix: string,
  flat: (name: string) => boolean,
  notes: string[],
): ReadonlyMap<string, string> {
  const exact = new Map<string, string>();
  const mended = new Map<string, string>();
  const unknown = new Set<string>();
  for (const [written, text] of linkPairs(search)) {
    const behind = behindId(experiment.id, written);
    const name = knownName(experiment, written);
    if (name === null) {
      if (behind !== null && unknown.size < mostUnknown) unknown.add(`${experiment.id}.${shortened(behind)}`);
      continue;
    }
    if (behind === null && prefix !== "" && !flat(name)) continue;
    const texts = written === prefix + name ? exact : mended;
    if (!texts.has(name)) texts.set(name, text);
  }
  for (const written of unknown) notes.push(`${written} is unknown; wanted one of ${linkNames(experiment).join(", ")}`);
  return new Map([...mended, ...exact]);
}

/**
 * Reads a query; names that are not this experiment's are left to others. Never throws.
 * @param prefix  stands before this figure's names on a page of several, `two-wells.`; empty where it is alone
 * @param flat  whether a name without a prefix means this figure on a page of several: no other one there has it
 */
export function parseLink(
  experiment: Pick<Experiment, "id" | "parameters"> & OfKind,
  search: string,
  prefix = "",
  flat: (name: string) => boolean = () => false,
): ParsedLink {
  const notes: string[] = [];
  const texts = textsOf(experiment, search, prefix, flat, notes);
  const values: Record<string, number | string> = { ...experiment.defaults };
  for (const [name, parameter] of Object.entries(experiment.parameters)) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const { value, note } = clampedValue(name, parameter, text);
    values[name] = value;
    if (note) notes.push(note);
  }
  const usual = usualChance(experiment);
  if (experiment.chance === false) {
    for (const name of ["seed", "seeds"] as const)
      if (texts.has(name)) notes.push(`${name}: left out, since nothing here is drawn at random`);
    return { values, ...usual, notes };
  }
  const seed = parseSeed("seed", usual.seed, texts.get("seed"), notes);
  const seeds = parseSeed("seeds", usual.seeds, texts.get("seeds"), notes);
  return { values, seed, seeds, notes };
}

/** Seeds where a link names none. */
export const usualChance = (experiment: OfKind): Pick<LinkState, "seed" | "seeds"> => ({
  seed: seedRange.seed.value,
  seeds: usualSeeds(experiment, seedRange.seeds.value),
});

/** Writes what differs from the defaults; the empty text if nothing does. */
export function printLink(experiment: Experiment, state: LinkState, prefix = ""): string {
  const pairs: Pair[] = [];
  for (const name of Object.keys(experiment.parameters)) {
    const value = state.values[name];
    if (value !== undefined && value !== parameterOf(experiment.parameters, name)?.value)
      pairs.push([prefix + name, String(value)]);
  }
  const usual = usualChance(experiment);
  for (const name of ["seed", "seeds"] as const)
    if (experiment.chance !== false && state[name] !== usual[name]) pairs.push([prefix + name, String(state[name])]);
  return printQuery(pairs);
}
