/** A figure's state as plain data, small enough to travel: a run is repeated from it, not copied. */
import { type LinkState, parseLink } from "../experiments/link.ts";
import type { Experiment, Summary } from "../experiments/types.ts";

export interface Snapshot extends LinkState {
  readonly step: number;
}

export function snapshotOf(state: LinkState & { readonly summary: Summary }): Snapshot {
  const { values, seed, seeds, summary } = state;
  return { values, seed, seeds, step: summary.step };
}

/** What a snapshot from elsewhere comes to. */
interface SoundSnapshot extends Snapshot {
  /** What had to be changed, a sentence each. */
  readonly notes: readonly string[];
}

/** Checked as a link is; null if it is nothing of the kind. */
export function soundSnapshot(experiment: Experiment, given: unknown): SoundSnapshot | null {
  if (typeof given !== "object" || given === null) return null;
  const { values, seed, seeds, step } = given as Record<string, unknown>;
  if (typeof values !== "object" || values === null) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number" || typeof value === "string") query.set(name, String(value));
  }
  for (const [name, number] of Object.entries({ seed, seeds }))
    if (experiment.chance !== false && number !== undefined) query.set(name, String(number));
  const link = parseLink(experiment, query.toString());
  const steps = experiment.steps(link.values);
  return { ...link, step: typeof step === "number" && step > 0 ? Math.min(steps, Math.trunc(step)) : 0 };
}
