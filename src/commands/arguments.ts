/** Arguments of commands. Anything that is not understood is refused with one line: what came, what was wanted. */
import { parseArgs } from "node:util";
import { usualSeeds } from "../experiments/kinds.ts";
import { seedRange } from "../experiments/link.ts";
import type { Experiment, Values } from "../experiments/types.ts";
import { parseNumber, strictValue } from "../experiments/values.ts";

/** Bad input: exit status 2, this message on standard error, nothing on standard output. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message.replace(/\s*[\r\n]+\s*/g, " "));
  }
}

export interface Arguments {
  readonly words: readonly string[];
  readonly parameters: readonly [name: string, value: string][];
  /** Paths of files that a reader would bring. */
  readonly files: readonly string[];
  readonly seeds: readonly number[];
  /** How many seeds was said; else it is what is usual. */
  readonly counted: boolean;
  readonly sweep: string | null;
  readonly csv: boolean;
  readonly json: boolean;
}

const options = {
  param: { type: "string", multiple: true },
  file: { type: "string", multiple: true },
  seeds: { type: "string" },
  "first-seed": { type: "string" },
  sweep: { type: "string" },
  csv: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const optionList = Object.keys(options)
  .map((name) => `--${name}`)
  .join(", ")
  .replace(/, (?=[^,]*$)/, " or ");

/** A command has time; a page runs as many as a link may ask for. */
const mostSeeds = 1000;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function whole(flag: string, text: string, { min, max }: Bounds): number {
  const value = parseNumber(text);
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new UsageError(`${flag}: ${text || "nothing"} came, wanted a whole number, ${min} to ${max}`);
  return value;
}

function seedsFrom(text: string | undefined, firstText: string | undefined): number[] {
  const first = firstText === undefined ? null : whole("--first-seed", firstText, seedRange.seed);
  if (text?.includes(",")) {
    if (first !== null) throw new UsageError("--first-seed: came with a list of seeds, wanted --seeds N");
    const list = text.split(",").filter((part, place, parts) => part !== "" || place < parts.length - 1);
    const seeds = list.map((part) => whole("--seeds", part, seedRange.seed));
    if (seeds.length === 0) throw new UsageError(`--seeds: ${text} came, wanted at least one seed`);
    if (new Set(seeds).size < seeds.length) throw new UsageError(`--seeds: ${text} came, wanted each seed once`);
    return seeds;
  }
  const count = text === undefined ? seedRange.seeds.value : whole("--seeds", text, { min: 1, max: mostSeeds });
  return Array.from({ length: count }, (_, i) => (first ?? seedRange.seed.value) + i);
}

function settingFrom(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 0) throw new UsageError(`--param: ${text} came, wanted name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** @throws UsageError */
export function parseArguments(given: readonly string[]): Arguments {
  // not strict: the messages of that mode have several lines, and do not say what is wanted
  const { tokens, positionals } = parseArgs({ args: [...given], options, strict: false, tokens: true });
  const texts = new Map<string, string[]>(Object.keys(options).map((name) => [name, []]));
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const found = texts.get(name);
    if (!found || rawName !== `--${name}`) throw new UsageError(`${rawName}: unknown, wanted ${optionList}`);
    const takesText = options[name as keyof typeof options].type === "string";
    if (takesText && value === undefined) throw new UsageError(`${rawName}: nothing came, wanted a value`);
    if (!takesText && value !== undefined) throw new UsageError(`${rawName}: ${value} came, wanted nothing behind it`);
    found.push(value ?? "");
  }
  const last = (name: keyof typeof options) => texts.get(name)?.at(-1);
  return {
    words: positionals,
    parameters: (texts.get("param") ?? []).map(settingFrom),
    files: texts.get("file") ?? [],
    seeds: seedsFrom(last("seeds"), last("first-seed")),
    counted: last("seeds") !== undefined,
    sweep: last("sweep") ?? null,
    csv: last("csv") !== undefined,
    json: last("json") !== undefined,
  };
}

/** The seeds that were asked for; if their number was not, as many as are usual for this experiment. */
export const seedsFor = (experiment: Experiment, { seeds, counted }: Arguments): readonly number[] =>
  counted ? seeds : seeds.slice(0, usualSeeds(experiment, seeds.length));

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
