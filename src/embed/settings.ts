/**
 * What an embed's address says beside the figure's own parameters. Unknown names are ignored and bad values fall back to
 * the default, each with a warning; nothing from the address is ever used as markup, selector, path or code.
 */
import { knownName, linkPairs, reservedNames } from "../experiments/link.ts";
import type { Experiment, ParameterTable } from "../experiments/types.ts";
import { parameterOf, parseNumber } from "../experiments/values.ts";

interface Choices {
  readonly ui: "auto" | "full" | "compact" | "none";
  readonly play: "visible" | "click" | "off" | "once";
  readonly theme: "auto" | "light" | "dark" | "contrast";
  readonly bg: "solid" | "transparent";
}

/** Defaults first. */
const choices: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  ui: ["auto", "full", "compact", "none"],
  play: ["visible", "click", "off", "once"],
  theme: ["auto", "light", "dark", "contrast"],
  bg: ["solid", "transparent"],
};

export interface EmbedSettings extends Choices {
  /** Factor of fonts, strokes and targets, 0.5 to 4. */
  readonly scale: number;
  /** Parts and parameters that are not shown. */
  readonly hide: readonly string[];
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

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const scaleRange = { min: 0.5, max: 4 };
/** `scale=projector`: what reads at the far end of a lecture hall, 1/30 of the height where text is 1/40 by itself. */
const projectorScale = 4 / 3;

export function parseSettings(search: string, experiment: Pick<Experiment, "id" | "parameters">): EmbedSettings {
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
    theme: projector && !query.has("theme") ? ("contrast" as const) : choice("theme"),
    bg: choice("bg"),
    scale: projector ? projectorScale : scaleOf(query.get("scale"), warnings),
    hide: hiddenParts(query.get("hide"), experiment.parameters, warnings),
  };
  for (const name of new Set(query.keys())) {
    if (Object.hasOwn(settings, name) || knownName(experiment, name)) continue;
    // the figure itself says so of a name that bears its id
    if (name.toLowerCase().startsWith(`${experiment.id}.`)) continue;
    const known = reservedNames.includes(name);
    warnings.push(`${shortened(name)}: ${known ? "not available in this version" : "unknown name"}, ignored`);
  }
  return { ...settings, warnings };
}

function scaleOf(text: string | null, warnings: string[]): number {
  if (text === null) return 1;
  const number = parseNumber(text);
  const { min, max } = scaleRange;
  const used = Number.isNaN(number) ? 1 : Math.min(max, Math.max(min, number));
  if (used !== number) warnings.push(`scale=${shortened(text)} is not ${min} to ${max} or projector; using ${used}`);
  return used;
}

function hiddenParts(text: string | null, table: ParameterTable, warnings: string[]): string[] {
  const names = (text ?? "").split(",").filter((name) => name !== "");
  return names.filter((name) => {
    const known = Object.hasOwn(hideable, name) || parameterOf(table, name) !== undefined;
    if (!known) warnings.push(`hide=${shortened(name)}: no such part or parameter, ignored`);
    return known;
  });
}
