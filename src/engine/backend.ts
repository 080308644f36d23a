/** Who interprets the records: WebAssembly where there is one, TypeScript else. Both give the same bits. */
import { typescript, withLiterals } from "./interpreter.ts";
import type { Memory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { hasSimd } from "./simd.ts";
import { instantiate } from "./wasm.ts";

export { typescript };

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

/** float32 runs in WebAssembly, float64 in TypeScript. */
export const webassembly: Backend = {
  name: "webassembly",
  machine: (plan, precision) =>
    precision === "float64" ? typescript.machine(plan, precision) : withLiterals(instantiate(plan), plan),
};

/** WebAssembly if it can be had here and now, else TypeScript. */
export function defaultBackend(): Backend {
  return hasSimd() ? webassembly : typescript;
}
