/** A diverged ensemble in words, and what may cure it. */

import { settingWords } from "../experiments/setting-words.ts";
import type { Experiment, Parameter, Summary, Values } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";

export function divergence({ diverged, seeds }: Summary): string {
  const first = diverged.reduce((least, run) => (run.step < least.step ? run : least));
  const step = grouped(first.step);
  if (seeds.length === 1) return `It diverged at step ${step}: the numbers grew out of range.`;
  const count = diverged.length === seeds.length ? `All ${seeds.length}` : `${diverged.length} of ${seeds.length}`;
  return `${count} runs diverged, the first (seed ${first.seed}) at step ${step}: the numbers grew out of range.`;
}

const words = (parameter: Parameter) => `Set ${parameter.label} back to ${settingWords(parameter, parameter.value)}`;

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
