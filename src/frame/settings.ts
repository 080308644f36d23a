/** Small questions about settings: seeds of an ensemble, equality, whose picture it is, which sweeps belong to them. */
import { kindOf } from "../experiments/kinds.ts";
import { type LinkState, seedRange } from "../experiments/link.ts";
import { settingWords } from "../experiments/setting-words.ts";
import { bandInWords } from "../experiments/summary.ts";
import { pointsOf } from "../experiments/sweeps.ts";
import type { Experiment, Summary, SweepResult, Values } from "../experiments/types.ts";
import { acts } from "../experiments/values.ts";
import { grouped } from "../terms/numbers.ts";

/** An ensemble counts on from its first seed. */
export const seedsFrom = (seed: number, seeds: number): number[] => Array.from({ length: seeds }, (_, i) => seed + i);

/** The first seed of an ensemble that shares no member with this one; from the beginning again at the range's end. */
export function nextSeed(seed: number, seeds: number): number {
  const next = seed + seeds;
  return next > seedRange.seed.max ? seedRange.seed.min : next;
}

export function sameValues(a: Values, b: Values): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** The seeds that a kind has: without chance there is nothing to choose, and a whole survey is one run. */
export function withSoundSeeds<T extends LinkState>(experiment: Experiment, settings: T): T {
  if (experiment.chance === false) return { ...settings, seed: seedRange.seed.value, seeds: 1 };
  return kindOf(experiment) === "survey" ? { ...settings, seeds: 1 } : settings;
}

/** The settings of a figure that nobody has touched. */
export const untouchedSettings = (experiment: Experiment): LinkState =>
  withSoundSeeds(experiment, {
    values: experiment.defaults,
    seed: seedRange.seed.value,
    seeds: seedRange.seeds.value,
  });

interface Shown extends LinkState {
  readonly summary: Summary;
}

/** Whether what is drawn is of the settings as they are. */
export const ownPicture = ({ values, seed, seeds, summary }: Shown): boolean =>
  sameValues(summary.values, values) && summary.seeds[0] === seed && summary.seeds.length === seeds;

/** Nothing is left to do: a run of these settings is at its end, be it the stored one. */
export const hasEnded = (figure: Shown): boolean => ownPicture(figure) && figure.summary.state !== "running";

/** The settings of what is drawn that are not the reader's, in words. */
export function differences({ parameters }: Experiment, { values, seed, seeds, summary }: Shown): string[] {
  const words = Object.entries(parameters)
    .filter(([name, parameter]) => summary.values[name] !== values[name] && acts(parameter, summary.values))
    .map(([name, parameter]) => {
      const label = parameter.label.toLowerCase();
      const short = parameter.kind === "range" || parameter.kind === "choice";
      return short ? `${label} ${settingWords(parameter, summary.values[name])}` : `other ${label}`;
    });
  if (summary.seeds[0] !== seed) words.push(`seed ${summary.seeds[0]}`);
  else if (summary.seeds.length !== seeds)
    words.push(summary.seeds.length === 1 ? "1 seed" : `${summary.seeds.length} seeds`);
  return words;
}

/** Parameters that the survey of a figure sets itself: for the reader they are no settings. */
export function sweptNames(experiment: Experiment): readonly string[] {
  if (kindOf(experiment) !== "survey") return [];
  const sweep = experiment.sweeps?.[experiment.survey?.sweep ?? ""];
  return sweep ? [sweep.over, ...(sweep.by ? [sweep.by.over] : []), ...Object.keys(sweep.at ?? {})] : [];
}

const isSurvey = (experiment: Experiment): boolean => kindOf(experiment) === "survey";

/** How far a run has come, in words; a survey's steps are the runs at its points. */
export const reachInWords = (experiment: Experiment, { step, steps }: Summary): string =>
  isSurvey(experiment) ? `${grouped(step)} of ${grouped(steps)} runs` : `Step ${grouped(step)} of ${grouped(steps)}`;

/** What lines and bands stand for, in words; a single survey has those of its points. */
export const ensembleInWords = (experiment: Experiment, { seeds }: Summary): string =>
  isSurvey(experiment) && seeds.length === 1
    ? "one survey; bands are over the runs at each point"
    : bandInWords(seeds.length);

/** Those sweeps that were run at these settings; one that was run at others would be drawn under a false title. */
export function fittingSweeps(
  experiment: Experiment,
  values: Values,
  sweeps: Readonly<Record<string, SweepResult>>,
): Readonly<Record<string, SweepResult>> {
  return Object.fromEntries(
    Object.entries(sweeps).filter(([name, sweep]) => {
      const declared = experiment.sweeps?.[name];
      if (!declared) return false;
      const wanted = pointsOf(experiment.parameters, declared, values);
      return sweep.points.every(({ value, by, summary }) => {
        const point = wanted.find((candidate) => candidate.value === value && candidate.by === by);
        return point !== undefined && sameValues(point.values, summary.values);
      });
    }),
  );
}
