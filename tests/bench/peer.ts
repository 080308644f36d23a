/** What an engine must offer to take part. */
import type { Setup } from "./setup.ts";
import type { Workload } from "./workloads.ts";

export interface Stepper {
  /**
   * Makes so many steps and waits until they are done. Gives the loss of the last one before its update, mean over
   * members; of a crowd, the mean square of all coordinates.
   */
  step(steps: number): number | Promise<number>;
}

export interface Peer {
  /** A sentence if the engine cannot do this workload. */
  cannot?(workload: Workload): string | undefined;
  start(workload: Workload, setup: Setup): Stepper | Promise<Stepper>;
}

export interface Window {
  /** What the engine's `step` gave. */
  readonly value: number;
  readonly microseconds: number;
}

/** What a page answers; the same calls go to PyTorch's process. */
export interface Bench {
  /** Null, or the sentence why this engine cannot do it. `quiet`: a crowd without noise. */
  start(engine: string, workload: string, quiet: boolean): Promise<string | null>;
  window(steps: number): Promise<Window>;
  /** Floating-point operations a second of one window. */
  ceiling(rounds: number): number;
}

/** Where batch number `step` begins, counted from 0. */
export const batchStart = (step: number, batch: number, examples: number): number =>
  (step % Math.floor(examples / batch)) * batch;

export function meanSquare(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum / values.length;
}
