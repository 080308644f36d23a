/** Small questions about settings: seeds of an ensemble, equality, which stored sweeps belong to them. */
import { seedRange } from "../experiments/link.ts";
import { pointsOf } from "../experiments/sweeps.ts";
import type { Experiment, SweepResult, Values } from "../experiments/types.ts";

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
