/** A diverged ensemble in words, and what may cure it. */

import type { Experiment, Parameter, Summary, Values } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { formatSetting } from "./format.ts";

export function divergence({ diverged, seeds }: Summary): string {
  const first = diverged.reduce((least, run) => (run.step < least.step ? run : least));
  const step = grouped(first.step);
  if (seeds.length === 1) return `It diverged at step ${step}: the numbers grew out of range.`;
  const count = diverged.length === seeds.length ? `All ${seeds.length}` : `${diverged.length} of ${seeds.length}`;
  return `${count} runs diverged, the first (seed ${first.seed}) at step ${step}: the numbers grew out of range.`;
}

function words(parameter: Parameter): string {
  const choice = parameter.kind === "choice" ? parameter.choices.find(({ value }) => value === parameter.value) : null;
  const value =
    parameter.kind === "range" ? formatSetting(parameter, parameter.value) : (choice?.label ?? parameter.value);
  return `Set ${parameter.label} back to ${value}`;
}

/** At most two settings that are not at their defaults, those that the remedy speaks of first. */
export function cures(experiment: Experiment, values: Values): { readonly name: string; readonly words: string }[] {
  const remedy = experiment.remedy.toLowerCase();
  const spokenOf = (parameter: Parameter) =>
    parameter.label
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 3 && remedy.includes(word.replace(/s$/, "")));
  return Object.entries(experiment.parameters)
    .filter(([name, parameter]) => values[name] !== parameter.value)
    .sort(([, a], [, b]) => Number(spokenOf(b)) - Number(spokenOf(a)))
    .slice(0, 2)
    .map(([name, parameter]) => ({ name, words: words(parameter) }));
}
