/** One workload: every engine checked against the reference, then windows in turn. */
import type { Engine } from "./driver.ts";
import type { EngineName } from "./engines.ts";
import { firstTolerance, laterStep, laterTolerance, type Reference, relativeError, settledStep } from "./reference.ts";
import type { Workload } from "./workloads.ts";

export interface Measured {
  readonly engine: string;
  readonly label: string;
  readonly role: EngineName["role"];
  /** Microseconds a step in the best window, and in the median one. Null if it cannot or was refused. */
  readonly best: number | null;
  readonly median: number | null;
  readonly windows: number;
  /** Why there is no figure. */
  readonly reason: string | null;
  /** Relative errors against the float64 reference: of the first loss and of a later one. */
  readonly firstError: number | null;
  readonly laterError: number | null;
}

/** Windows take turns between engines, so that a busy moment of the machine meets all of them. */
export interface Plan {
  readonly rounds: number;
  /** Length of a window, in milliseconds; an engine whose step takes longer makes one step. */
  readonly milliseconds: number;
  /** Rounds that even the slowest engine gets; others go on without who has used five times the time meant for it. */
  readonly atLeast: number;
  /** Once in each round: where the ceiling is looked at. */
  readonly between: () => Promise<void>;
}

interface Entry {
  readonly name: EngineName;
  readonly engine: Engine;
  readonly steps: number;
  readonly firstError: number;
  readonly laterError: number;
  readonly perStep: number[];
  failure: string | null;
}

export async function measure(
  workload: Workload,
  reference: Reference,
  open: readonly { readonly name: EngineName; readonly engine: () => Promise<Engine | string> }[],
  plan: Plan,
  say: (text: string) => void,
): Promise<Measured[]> {
  const entries: Entry[] = [];
  const refused: Measured[] = [];
  const refuse = (name: EngineName, reason: string, errors: Partial<Entry> = {}) => {
    const { firstError = null, laterError = null } = errors;
    const { id: engine, label, role } = name;
    refused.push({ engine, label, role, best: null, median: null, windows: 0, reason, firstError, laterError });
    say(`${workload.id} ${label}: ${reason}`);
  };
  for (const { name, engine } of open) {
    const opened = await engine();
    if (typeof opened === "string") {
      refuse(name, opened);
      continue;
    }
    try {
      const made = await prepared(workload, reference, name, opened, plan);
      if (typeof made !== "string" && made.failure === null) entries.push(made);
      else {
        await opened.close();
        if (typeof made === "string") refuse(name, made);
        else refuse(name, made.failure!, made);
      }
    } catch (error) {
      await opened.close();
      refuse(name, `it failed: ${firstLine(error)}`);
    }
  }
  const patience = 5 * plan.rounds * plan.milliseconds * 1000;
  const goesOn = ({ failure, perStep, steps }: Entry) =>
    failure === null &&
    (perStep.length < plan.atLeast || perStep.reduce((sum, each) => sum + each * steps, 0) < patience);
  for (let round = 0; round < plan.rounds; round++) {
    await plan.between();
    for (const entry of entries.filter(goesOn)) {
      try {
        const { value, microseconds } = await entry.engine.window(entry.steps);
        if (Number.isFinite(value)) entry.perStep.push(microseconds / entry.steps);
        else entry.failure = `its loss became ${value} while it was timed`;
      } catch (error) {
        entry.failure = `it failed while it was timed: ${firstLine(error)}`;
      }
      if (entry.failure !== null) say(`${workload.id} ${entry.name.label}: ${entry.failure}`);
    }
  }
  for (const { engine } of entries) await engine.close();
  return [
    ...entries.map(({ name, perStep, failure, firstError, laterError }): Measured => {
      const sorted = [...perStep].sort((a, b) => a - b);
      const ran = failure === null;
      return {
        engine: name.id,
        label: name.label,
        role: name.role,
        best: ran ? sorted[0]! : null,
        median: ran ? (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2 : null,
        windows: sorted.length,
        reason: failure,
        firstError,
        laterError,
      };
    }),
    ...refused,
  ];
}

/** Started, checked and warm; `failure` is set when the first loss is not the reference's. A text: it cannot. */
async function prepared(
  workload: Workload,
  reference: Reference,
  name: EngineName,
  engine: Engine,
  plan: Plan,
): Promise<Entry | string> {
  const crowd = workload.kind === "crowd";
  const reason = await engine.start(workload, crowd);
  if (reason !== null) return reason;
  const first = (await engine.window(1)).value;
  if (crowd) await engine.start(workload);
  const later = (await engine.window(crowd ? settledStep : laterStep - 1)).value;
  const firstError = relativeError(first, reference.first);
  const laterError = relativeError(later, reference.later);
  const wrong = (what: string, found: number, wanted: number) =>
    `refused: ${what} is ${found.toPrecision(7)}, the float64 reference has ${wanted.toPrecision(7)}`;
  let failure: string | null = null;
  if (!(firstError <= firstTolerance)) failure = wrong("its first loss", first, reference.first);
  else if (!(laterError <= laterTolerance(workload)))
    failure = wrong(crowd ? "its settled mean square" : `its loss at step ${laterStep}`, later, reference.later);
  return {
    name,
    engine,
    firstError,
    laterError,
    perStep: [],
    failure,
    steps: failure === null ? await calibrated(engine, plan) : 0,
  };
}

/** Warms the engine up and finds how many steps fill a window. */
async function calibrated(engine: Engine, { milliseconds }: Plan): Promise<number> {
  const wanted = milliseconds * 1000;
  let steps = 1;
  for (let spent = 0, tries = 0; tries < 3 || spent < wanted; tries++) {
    const { microseconds } = await engine.window(steps);
    spent += microseconds;
    steps = Math.max(1, Math.min(steps * 64, Math.round((steps * wanted) / Math.max(microseconds, 50))));
    if (steps === 1 && microseconds > wanted * 4) break;
  }
  return steps;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n").slice(0, 2).join(" ").slice(0, 300);
