/** Arguments of commands. Anything that is not understood is refused with one line: what came, what was wanted. */
import { kindOf, usualSeeds } from "../experiments/kinds.ts";
import type { Experiment, Values } from "../experiments/types.ts";
import { parseNumber, strictValue } from "../experiments/values.ts";

/** Bad input: exit status 2, this message on standard error, nothing on standard output. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly parameters: readonly [name: string, value: string][];
  readonly seeds: readonly number[];
  /** How many seeds was said; else it is what is usual. */
  readonly counted: boolean;
  readonly sweep: string | null;
  readonly csv: boolean;
  readonly json: boolean;
}

const defaultSeeds = 8;
const mostSeeds = 1000;

function whole(flag: string, text: string | undefined, least: number): number {
  const value = parseNumber(text ?? "");
  if (!Number.isSafeInteger(value) || value < least)
    throw new UsageError(`${flag}: ${text ?? "nothing"} came, wanted a whole number from ${least}`);
  return value;
}

function parseSeeds(text: string | undefined, first: number | null): number[] {
  if (text?.includes(",")) {
    if (first !== null) throw new UsageError("--first-seed: came with a list of seeds, wanted --seeds N");
    const list = text.split(",").filter((part, place, parts) => part !== "" || place < parts.length - 1);
    const seeds = list.map((part) => whole("--seeds", part, 0));
    if (seeds.length === 0) throw new UsageError(`--seeds: ${text} came, wanted at least one seed`);
    if (new Set(seeds).size < seeds.length) throw new UsageError(`--seeds: ${text} came, wanted each seed once`);
    return seeds;
  }
  const count = text === undefined ? defaultSeeds : whole("--seeds", text, 1);
  if (count > mostSeeds) throw new UsageError(`--seeds: ${count} came, wanted at most ${mostSeeds}`);
  return Array.from({ length: count }, (_, i) => (first ?? 1) + i);
}

export function parseArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const parameters: [string, string][] = [];
  let seeds: string | undefined;
  let first: number | null = null;
  let sweep: string | null = null;
  let csv = false;
  let json = false;
  for (let i = 0; i < given.length; i++) {
    const [flag = "", attached] = given[i]!.startsWith("--") ? splitOnce(given[i]!) : [given[i]!];
    const value = () => {
      const text = attached ?? given[++i];
      if (text === undefined) throw new UsageError(`${flag}: nothing came, wanted a value`);
      return text;
    };
    if (flag === "--param") {
      const text = value();
      const [name = "", setting] = splitOnce(text);
      if (setting === undefined) throw new UsageError(`--param: ${text} came, wanted name=value`);
      parameters.push([name, setting]);
    } else if (flag === "--seeds") seeds = value();
    else if (flag === "--first-seed") first = whole("--first-seed", value(), 0);
    else if (flag === "--sweep") sweep = value();
    else if (flag === "--csv") csv = true;
    else if (flag === "--json") json = true;
    else if (flag.startsWith("-"))
      throw new UsageError(`${flag}: unknown, wanted --param, --seeds, --first-seed, --sweep, --csv or --json`);
    else words.push(flag);
  }
  return { words, parameters, seeds: parseSeeds(seeds, first), counted: seeds !== undefined, sweep, csv, json };
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf("=");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The defaults with `--param` settings, each checked against the table. */
export function valuesFrom(experiment: Experiment, parameters: Arguments["parameters"]): Values {
  const values: Record<string, number | string> = { ...experiment.defaults };
  for (const [name, text] of parameters) {
    try {
      values[name] = strictValue(experiment.parameters, name, text);
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
  }
  return values;
}

/** The seeds that were asked for; if their number was not, as many as are usual for this experiment. */
export function seedsFor(experiment: Experiment, { seeds, counted }: Arguments): readonly number[] {
  const asked = counted ? seeds : seeds.slice(0, usualSeeds(experiment, seeds.length));
  if (kindOf(experiment) === "survey" && asked.includes(0))
    throw new UsageError(`--seeds: 0 came, wanted seeds from 1 for the survey ${experiment.id}`);
  return asked;
}
