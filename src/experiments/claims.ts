/** Evaluates claims, their controls, and known answers. Where the summaries come from is the caller's business. */
import type { Claim, Experiment, KnownAnswer, Summary, Values } from "./types.ts";
import { withChanges } from "./values.ts";

export interface Verdict {
  readonly experiment: string;
  readonly kind: "claim" | "known answer";
  readonly id: string;
  readonly sentence: string;
  readonly passed: boolean;
  /** What was measured at the claim's own setting. */
  readonly measured: number;
  /** What was asked: ">= 2.3", "0.5 ± 0.04". */
  readonly wanted: string;
  /** At the control setting, where the claim must fail. */
  readonly control?: number;
  /** Why it did not pass. */
  readonly reason: string | null;
}

/** Gives the ensemble of an experiment at these values, run to its end. */
export type Ensembles = (values: Values) => Promise<Summary>;

export function holds(claim: Claim, measured: number): boolean {
  return claim.atLeast !== undefined ? measured >= claim.atLeast : measured <= (claim.atMost ?? Number.NaN);
}

/**
 * Where a threshold lies between claim and control is a matter of how it was chosen: it is judged at the seeds at which it
 * was, those from 1. At any others claim and control are measured anew, and must hold and fail.
 */
function reasonOf(claim: Claim, measured: number, control: number, home: boolean): string | null {
  const threshold = claim.atLeast ?? claim.atMost ?? Number.NaN;
  if (!holds(claim, measured)) return "does not hold";
  if (holds(claim, control)) return "holds at its control too, so it says nothing";
  if (home && !(Math.abs(threshold - measured) <= Math.abs(control - measured) / 2))
    return "its threshold lies nearer to the control than to the claim";
  return null;
}

export async function judgeClaim(
  experiment: Experiment,
  claim: Claim,
  ensembles: Ensembles,
  home: boolean,
): Promise<Verdict> {
  const { parameters, defaults } = experiment;
  const measured = claim.measure(await ensembles(withChanges(parameters, defaults, claim.at)));
  const control = claim.measure(await ensembles(withChanges(parameters, defaults, claim.control.at)));
  const reason = reasonOf(claim, measured, control, home);
  const wanted = claim.atLeast !== undefined ? `>= ${claim.atLeast}` : `<= ${claim.atMost}`;
  return {
    experiment: experiment.id,
    kind: "claim",
    id: claim.id,
    sentence: claim.sentence,
    passed: reason === null,
    measured,
    wanted,
    control,
    reason,
  };
}

export async function judgeKnownAnswer(
  experiment: Experiment,
  answer: KnownAnswer,
  ensembles: Ensembles,
): Promise<Verdict> {
  const measured = answer.measure(await ensembles(withChanges(experiment.parameters, experiment.defaults, answer.at)));
  const passed = Math.abs(measured - answer.expected) <= answer.tolerance;
  const wanted = `${answer.expected} ± ${answer.tolerance}`;
  return {
    experiment: experiment.id,
    kind: "known answer",
    id: answer.id,
    sentence: answer.sentence,
    passed,
    measured,
    wanted,
    reason: passed ? null : `off by ${Math.abs(measured - answer.expected)}`,
  };
}

/** All of one experiment, in the order of its definition. `home`: the seeds are those at which thresholds were chosen. */
export async function judge(experiment: Experiment, ensembles: Ensembles, home: boolean): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const claim of experiment.claims) verdicts.push(await judgeClaim(experiment, claim, ensembles, home));
  for (const answer of experiment.knownAnswers) verdicts.push(await judgeKnownAnswer(experiment, answer, ensembles));
  return verdicts;
}
