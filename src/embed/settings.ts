/**
 * What an embed's address says beside the figure's own parameters. Unknown names are ignored and bad values fall back to
 * the default, each with a warning; nothing from the address is ever used as markup, selector, path or code.
 */
import { knownName, linkPairs, parseLink } from "../experiments/link.ts";
import type { Experiment } from "../experiments/types.ts";
import { parseNumber } from "../experiments/values.ts";
import { type Presented, presenterSteps } from "../frame/presenter-steps.ts";
import { hasSpeed, speeds, usualSpeed } from "../frame/speed.ts";
import { reservedNames } from "../terms/reserved-names.ts";

type Tabled = Pick<Experiment, "id" | "parameters">;
/** What its address may speak of. */
type Addressed = Pick<Experiment, "id" | "outputs" | "pace"> & Presented;

export interface Choices {
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
  /** `width`: as high as its width asks for, which its host is told; `height`: no wider than a slide of that height. */
  readonly fit: "contain" | "width" | "height";
  /** What a reader can take away; it stands at the foot, which a slide does without. */
  readonly menu: "1" | "0";
  readonly lang: "auto" | "en";
  /** A code in a corner by which an audience opens the same state. */
  readonly qr: "0" | "1";
  /** What paper shows: the picture, or the poster that lies beside the page. */
  readonly print: "static" | "poster";
}

/** Defaults first. */
export const choices: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  ui: ["auto", "full", "compact", "none"],
  play: ["visible", "click", "off", "once", "host"],
  leave: ["pause", "reset"],
  theme: ["auto", "light", "dark", "contrast"],
  bg: ["solid", "transparent"],
  keys: ["smart", "deck", "widget", "none"],
  motion: ["auto", "reduce", "full"],
  badge: ["1", "min"],
  fit: ["contain", "width", "height"],
  menu: ["1", "0"],
  lang: ["auto", "en"],
  qr: ["0", "1"],
  print: ["static", "poster"],
};

export interface EmbedSettings extends Choices {
  /** Factor of fonts, strokes and targets, 0.5 to 4; words of the picture stop at `mostInPicture`. */
  readonly scale: number;
  /** Factor of the figure’s own pace; it changes no number. */
  readonly pace: number;
  /** The output that stands large in the place of the sentence; null for the sentence. */
  readonly big: string | null;
  /** Pixels of what is painted to one of CSS, 0.5 to 4; null for what the display has. */
  readonly dpr: number | null;
  /** Start, middle and end side by side, in the place of the figure: see src/embed/handout.tsx. */
  readonly handout: boolean;
  /** Parts and parameters that are not shown; what `only` leaves out is among them. */
  readonly hide: readonly string[];
  /** The step to be at before anything runs. */
  readonly at: number;
  /** The presenter’s steps, by name, in their order here; there may be none. */
  readonly beats: readonly string[];
  /** The one of them to be at, by its place; null for the figure as its parameters say. */
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

/** A language with its region, "en-GB", is that language. */
const languageOf = (text: string | null) => text?.toLowerCase().split("-")[0] ?? null;

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
export const factorRange = { min: 0.5, max: 4 };
/** The words of a picture, and notes below it, grow no more than this: larger ones would leave no picture. */
export const mostInPicture = 1.75;
/** The scale that has a name. */
export const hallScale = "projector";
/** What reads at the far end of a lecture hall, 1/30 of the height where text is 1/40 by itself. */
const projectorScale = 4 / 3;
/** Motion that many follow from afar is slower, unless the address says how fast. */
const projectorSpeed = 0.7;

export function parseSettings(search: string, experiment: Addressed): EmbedSettings {
  const query = new URLSearchParams(linkPairs(search).map(([name, value]) => [name, value]));
  const warnings: string[] = [];
  function choice<K extends keyof Choices>(name: K, text = query.get(name)): Choices[K] {
    const allowed: readonly Choices[K][] = choices[name];
    const found = allowed.find((value) => value === text);
    if (text !== null && found === undefined)
      warnings.push(`${name}=${shortened(text)} is not one of ${allowed.join(", ")}; using ${allowed[0]}`);
    return found ?? allowed[0]!;
  }
  const projector = query.get("scale") === hallScale;
  const steps = presenterSteps(experiment, parseLink(experiment, search).values);
  const beats = beatsOf(query.get("beats"), steps, warnings);
  const settings = {
    ui: choice("ui"),
    play: choice("play"),
    leave: choice("leave"),
    theme: projector && !query.has("theme") ? ("contrast" as const) : choice("theme"),
    bg: choice("bg"),
    keys: choice("keys"),
    motion: choice("motion"),
    badge: choice("badge"),
    fit: choice("fit"),
    menu: choice("menu"),
    lang: choice("lang", languageOf(query.get("lang"))),
    qr: choice("qr"),
    print: choice("print"),
    scale: projector ? projectorScale : (factorOf("scale", query.get("scale"), warnings) ?? 1),
    dpr: factorOf("dpr", query.get("dpr"), warnings),
    handout: query.has("handout") && query.get("handout") !== "0",
    pace: paceOf(query.get("pace"), projector, experiment, warnings),
    big: bigOf(query.get("big"), experiment, warnings),
    hide: hiddenNames(query, experiment, warnings),
    at: stepOf(query.get("at"), warnings),
    beats: beats.map(({ id }) => id),
    beat: beatOf(query.get("beat"), beats, warnings),
    origin: originOf(query.get("origin"), warnings),
  };
  for (const name of new Set(query.keys())) {
    // read as what is left when it is left out
    if (name === "only" || Object.hasOwn(settings, name) || knownName(experiment, name)) continue;
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

function paceOf(text: string | null, projector: boolean, experiment: Addressed, warnings: string[]): number {
  const usual = projector ? projectorSpeed : usualSpeed;
  if (text === null) return usual;
  if (!hasSpeed(experiment)) {
    warnings.push("pace: this figure has no pace of its own and goes as fast as it can; ignored");
    return usual;
  }
  const found = speeds.find((speed) => speed === parseNumber(text));
  if (found === undefined) warnings.push(`pace=${shortened(text)} is not one of ${speeds.join(", ")}; using ${usual}`);
  return found ?? usual;
}

function bigOf(text: string | null, { outputs: { scalars } }: Addressed, warnings: string[]): string | null {
  if (text === null || Object.hasOwn(scalars, text)) return text;
  warnings.push(`big=${shortened(text)} is not one of ${Object.keys(scalars).join(", ")}; ignored`);
  return null;
}

/** The parts and parameters that a list names; a name of nothing is left out, with a warning. */
function namesIn(query: URLSearchParams, list: "hide" | "only", experiment: Tabled, warnings: string[]): string[] {
  const names = (query.get(list) ?? "").split(",").filter((name) => name !== "");
  return names.flatMap((name) => {
    if (Object.hasOwn(hideable, name)) return [name];
    const known = knownName(experiment, name);
    if (known !== null && Object.hasOwn(experiment.parameters, known)) return [known];
    warnings.push(`${list}=${shortened(name)}: no such part or parameter, ignored`);
    return [];
  });
}

/** Of `only` a single parameter keeps the part that holds it. */
function hiddenNames(query: URLSearchParams, experiment: Tabled, warnings: string[]): string[] {
  const hide = namesIn(query, "hide", experiment, warnings);
  const only = namesIn(query, "only", experiment, warnings);
  if (only.length === 0) return hide;
  const parameters = Object.keys(experiment.parameters);
  const single = only.some((name) => parameters.includes(name));
  const parts = Object.keys(hideable).filter((part) => !only.includes(part) && !(single && part === "controls"));
  const others = only.includes("controls") ? [] : parameters.filter((name) => !only.includes(name));
  return [...new Set([...hide, ...parts, ...others])];
}

/** What is past the end of the run, the run clamps. */
function stepOf(text: string | null, warnings: string[]): number {
  if (text === null) return 0;
  const number = parseNumber(text);
  const used = number > 0 ? Math.trunc(Math.min(number, Number.MAX_SAFE_INTEGER)) : 0;
  if (used !== number) warnings.push(`at=${shortened(text)} is not a whole number of steps; using ${used}`);
  return used;
}

type Steps = ReturnType<typeof presenterSteps>;

/** By its name, or that of a step that it tells as well; -1 if there is none. */
const placeOf = (steps: Steps, name: string): number =>
  steps.findIndex(({ id, also }) => id === name || also.includes(name));

/** All of them; none for 0; or those of a list, in its order. */
function beatsOf(text: string | null, all: Steps, warnings: string[]): Steps {
  if (text === "0") return [];
  if (text === null || text === "" || text === "1") return all;
  const wanted = all.map(({ id }) => id).join(", ");
  const places = text.split(",").map((name) => {
    const place = placeOf(all, name);
    if (place < 0) warnings.push(`beats=${shortened(name)}: wanted 0 or some of ${wanted}; ignored`);
    return place;
  });
  const found = [...new Set(places)].flatMap((place) => all[place] ?? []);
  return found.length > 0 ? found : all;
}

/** By place, from 0, or by name. */
function beatOf(text: string | null, beats: Steps, warnings: string[]): number | null {
  if (text === null) return null;
  const named = placeOf(beats, text);
  const place = named < 0 ? parseNumber(text) : named;
  if (Number.isInteger(place) && place >= 0 && place < beats.length) return place;
  const wanted = beats.map(({ id }, i) => `${i} (${id})`).join(", ");
  warnings.push(`beat=${shortened(text)}: wanted ${wanted === "" ? "none" : `one of ${wanted}`}; ignored`);
  return null;
}

function originOf(text: string | null, warnings: string[]): string {
  if (text === null) return "";
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  // a frame that was to obey one host alone obeys none rather than all
  warnings.push(`origin=${shortened(text)} is no origin, wanted one like https://example.org; no host is obeyed`);
  return "none";
}
