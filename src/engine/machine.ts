/** What runs a plan: memory with its records, and the means to replay them. */
import type { Memory } from "./memory.ts";
import type { Plan } from "./plan.ts";

export interface Backend {
  readonly name: "webassembly" | "typescript";
  /** Memory with the plan's records and literals in it, ready to run. */
  machine(plan: Plan, precision: "float32" | "float64"): Machine;
}

export interface Machine extends Memory {
  /** Room for that many numbers in the arena; `floats` may be another array then, with the same contents. Throws if too many. */
  reserve(numbers: number): void;
  /** Replays records first … first + count - 1, `steps` times over. */
  run(first: number, count: number, steps: number): void;
}
