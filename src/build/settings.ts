/**
 * Settings of the prose: `<Set of="two-wells" dimension="16">sixteen</Set>` is a link to this page with the figure set, and
 * with script sets the figure where it stands. Names and values are checked against the figure's own table.
 */
import { printLink, seedRange, usualChance } from "../experiments/link.ts";
import type { Beat, Experiment } from "../experiments/types.ts";
import { strictValue, withChanges } from "../experiments/values.ts";
import { ChapterError, type Literal, type TreeNode } from "./tree.ts";

type Attributes = Readonly<Record<string, Literal>>;

/** The beat of that id. @throws Error that lists those there are */
export function beatOf({ id, beats = [] }: Experiment, wanted: Literal | undefined): Beat {
  const found = beats.find((beat) => beat.id === wanted);
  if (!found)
    throw new Error(
      `no beat "${String(wanted)}" of ${id}; there are: ${beats.map((beat) => beat.id).join(", ") || "none"}`,
    );
  return found;
}

function wholeNumber(name: string, value: Literal, min: number, max: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new Error(`${name}="${String(value)}" came, wanted a whole number, ${min} to ${max}`);
  return number;
}

interface Setting {
  /** The address: the figure's part of the query, and its anchor. */
  readonly href: string;
  /** For script: the beat, and the step ("end" for the last). */
  readonly beat: string | null;
  readonly step: string | null;
}

/** What a setting's attributes stand for. @throws Error with what came and what was wanted */
export function settingOf(experiment: Experiment, attributes: Attributes): Setting {
  const { id, parameters, defaults } = experiment;
  const { of: _, beat, step, seed, seeds, ...given } = attributes;
  const named = beat === undefined ? null : beatOf(experiment, beat);
  if (named && (Object.keys(given).length > 0 || step !== undefined))
    throw new Error(`beat="${named.id}" has its own values and step; wanted no others`);
  const own = Object.entries(given).map(([name, value]) => [name, strictValue(parameters, name, String(value))]);
  const values = withChanges(parameters, defaults, named?.values ?? Object.fromEntries(own));
  const ranged = (name: "seed" | "seeds", value: Literal | undefined) =>
    value === undefined
      ? usualChance(experiment)[name]
      : wholeNumber(name, value, seedRange[name].min, seedRange[name].max);
  const link = { values, seed: ranged("seed", seed), seeds: ranged("seeds", seeds) };
  const query = printLink(experiment, link, `${id}.`);
  return {
    // the mark even where nothing follows: an anchor alone would keep what the address has by then
    href: `?${query}#${id}`,
    beat: named?.id ?? null,
    step:
      step === undefined || step === "end"
        ? (step ?? null)
        : String(wholeNumber("step", step, 0, experiment.steps(values))),
  };
}

/** The link that takes the place of a `<Set>`; `of` is its figure. @throws ChapterError at the node */
export function setElement(node: TreeNode, attributes: Attributes, experiment: Experiment): TreeNode {
  try {
    const { href, beat, step } = settingOf(experiment, attributes);
    const made = {
      href,
      className: "setting",
      "data-set": experiment.id,
      ...(beat === null ? {} : { "data-beat": beat }),
      ...(step === null ? {} : { "data-step": step }),
    };
    return {
      ...node,
      name: "a",
      attributes: Object.entries(made).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value })),
    };
  } catch (error) {
    throw new ChapterError(node, `<Set of="${experiment.id}">: ${(error as Error).message}`);
  }
}
