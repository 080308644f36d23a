/**
 * What an embed's address says beside the figure's own parameters. Unknown names are ignored and bad values fall back to
 * the default, each with a warning; nothing from the address is ever used as markup, selector, path or code.
 */
import { knownName, linkPairs } from "../experiments/link.ts";
import type { Experiment, ParameterTable } from "../experiments/types.ts";
import { parameterOf, parseNumber } from "../experiments/values.ts";
import { reservedNames } from "../terms/reserved-names.ts";
import { presenterSteps } from "./presenting.ts";

/** What a presenter steps through. */
type Presented = Pick<Experiment, "beats" | "guess">;

interface Choices {
  readonly ui: "auto" | "full" | "compact" | "none";
  /** `host`: a host by `theory-embed` starts it. */
  readonly play: "visible" | "click" | "off" | "once" | "host";
  /** What a run does when its slide is left. */
  readonly leave: "pause" | "reset";
  readonly theme: "auto" | "light" | "dark" | "contrast";
  readonly bg: "solid" | "transparent";
  /** Whose keys are those that move a deck: see src/embed/remote.ts. */
  readonly keys: "smart" | "deck" | "widget" | "none";
  readonly motion: "auto" | "reduce" | "full";
  /** The line that says where the figure is from. */
  readonly badge: "1" | "min";
  /** What paper shows: the picture, or the poster that lies beside the page. */
  readonly print: "static" | "poster";
}

/** Defaults first. */
const choices: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  ui: ["auto", "full", "compact", "none"],
  play: ["visible", "click", "off", "once", "host"],
  leave: ["pause", "reset"],
  theme: ["auto", "light", "dark", "contrast"],
  bg: ["solid", "transparent"],
  keys: ["smart", "deck", "widget", "none"],
  motion: ["auto", "reduce", "full"],
  badge: ["1", "min"],
  print: ["static", "poster"],
};

export interface EmbedSettings extends Choices {
  /** Factor of fonts, strokes and targets, 0.5 to 4. */
  readonly scale: number;
  /** Pixels of what is painted to one of CSS, 0.5 to 4; null for what the display has. */
  readonly dpr: number | null;
  /** Start, middle and end side by side, in the place of the figure: see src/embed/handout.tsx. */
  readonly handout: boolean;
  /** Parts and parameters that are not shown; what `only` leaves out is among them. */
  readonly hide: readonly string[];
  /** The step to be at before anything runs. */
  readonly at: number;
  /** The presenter’s step to be at, by its place; null for the figure as its parameters say. */
  readonly beat: number | null;
  /** The only origin that may speak to it as its host; any, if empty. */
  readonly origin: string;
  /** What had to be changed or ignored, a sentence each. */
  readonly warnings: readonly string[];
}

/** Parts of a figure that `hide` may name besides parameters. */
export const hideable: Readonly<Record<string, string>> = {
  title: ".figure-title",
  question: ".figure-question",
  sentence: ".sentence",
  controls: ".controls, .presets, .more",
  transport: ".transport, .again, .plain-run",
  foot: ".figure-foot",
};

/** Read here under another name, or by the host alone. */
const ofHosts: readonly string[] = ["only", "beats"];

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const factorRange = { min: 0.5, max: 4 };
/** `scale=projector`: what reads at the far end of a lecture hall, 1/30 of the height where text is 1/40 by itself. */
const projectorScale = 4 / 3;

export function parseSettings(
  search: string,
  experiment: Pick<Experiment, "id" | "parameters"> & Presented,
): EmbedSettings {
  const query = new URLSearchParams(linkPairs(search).map(([name, value]) => [name, value]));
  const warnings: string[] = [];
  function choice<K extends keyof Choices>(name: K): Choices[K] {
    const allowed: readonly Choices[K][] = choices[name];
    const text = query.get(name);
    const found = allowed.find((value) => value === text);
    if (text !== null && found === undefined)
      warnings.push(`${name}=${shortened(text)} is not one of ${allowed.join(", ")}; using ${allowed[0]}`);
    return found ?? allowed[0]!;
  }
  const projector = query.get("scale") === "projector";
  const settings = {
    ui: choice("ui"),
    play: choice("play"),
    leave: choice("leave"),
    theme: projector && !query.has("theme") ? ("contrast" as const) : choice("theme"),
    bg: choice("bg"),
    keys: choice("keys"),
    motion: choice("motion"),
    badge: choice("badge"),
    print: choice("print"),
    scale: projector ? projectorScale : (factorOf("scale", query.get("scale"), warnings) ?? 1),
    dpr: factorOf("dpr", query.get("dpr"), warnings),
    handout: query.has("handout") && query.get("handout") !== "0",
    hide: hiddenNames(query, experiment.parameters, warnings),
    at: stepOf(query.get("at"), warnings),
    beat: beatOf(query.get("beat"), experiment, warnings),
    origin: originOf(query.get("origin"), warnings),
  };
  for (const name of new Set(query.keys())) {
    if (ofHosts.includes(name) || Object.hasOwn(settings, name) || knownName(experiment, name)) continue;
    // the figure itself says so of a name that bears its id
    if (name.toLowerCase().startsWith(`${experiment.id}.`)) continue;
    const known = reservedNames.includes(name);
    warnings.push(`${shortened(name)}: ${known ? "not available in this version" : "unknown name"}, ignored`);
  }
  return { ...settings, warnings };
}

/** What each is called where it is no number in the range. */
const otherFactors = { scale: "projector", dpr: "auto" } as const;

function factorOf(name: keyof typeof otherFactors, text: string | null, warnings: string[]): number | null {
  if (text === null || text === otherFactors[name]) return null;
  const number = parseNumber(text);
  const { min, max } = factorRange;
  const used = Number.isNaN(number) ? null : Math.min(max, Math.max(min, number));
  const told = used ?? "the usual";
  if (used !== number)
    warnings.push(`${name}=${shortened(text)} is not ${min} to ${max} or ${otherFactors[name]}; using ${told}`);
  return used;
}

/** The parts and parameters that a list names; a name of nothing is left out, with a warning. */
function namesIn(query: URLSearchParams, list: "hide" | "only", table: ParameterTable, warnings: string[]): string[] {
  const names = (query.get(list) ?? "").split(",").filter((name) => name !== "");
  return names.filter((name) => {
    const known = Object.hasOwn(hideable, name) || parameterOf(table, name) !== undefined;
    if (!known) warnings.push(`${list}=${shortened(name)}: no such part or parameter, ignored`);
    return known;
  });
}

/** Of `only` a single parameter keeps the part that holds it. */
function hiddenNames(query: URLSearchParams, table: ParameterTable, warnings: string[]): string[] {
  const hide = namesIn(query, "hide", table, warnings);
  const only = namesIn(query, "only", table, warnings);
  if (only.length === 0) return hide;
  const parameters = Object.keys(table);
  const single = only.some((name) => parameters.includes(name));
  const parts = Object.keys(hideable).filter((part) => !only.includes(part) && !(single && part === "controls"));
  const others = only.includes("controls") ? [] : parameters.filter((name) => !only.includes(name));
  return [...new Set([...hide, ...parts, ...others])];
}

/** What is past the end of the run, the run clamps. */
function stepOf(text: string | null, warnings: string[]): number {
  if (text === null) return 0;
  const number = parseNumber(text);
  const used = number > 0 ? Math.trunc(number) : 0;
  if (used !== number) warnings.push(`at=${shortened(text)} is not a whole number of steps; using ${used}`);
  return used;
}

/** By place, from 0, or by name. */
function beatOf(text: string | null, experiment: Presented, warnings: string[]): number | null {
  if (text === null) return null;
  const beats = presenterSteps(experiment);
  const named = beats.findIndex(({ id }) => id === text);
  const place = named < 0 ? parseNumber(text) : named;
  if (Number.isInteger(place) && place >= 0 && place < beats.length) return place;
  const wanted = beats.map(({ id }, i) => `${i} (${id})`).join(", ");
  warnings.push(`beat=${shortened(text)}: wanted one of ${wanted}; ignored`);
  return null;
}

function originOf(text: string | null, warnings: string[]): string {
  if (text === null) return "";
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  // a frame that was to obey one host alone obeys none rather than all
  warnings.push(`origin=${shortened(text)} is no origin, wanted one like https://example.org; no host is obeyed`);
  return "none";
}
