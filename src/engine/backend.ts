/** Who interprets the records: WebAssembly where there is one, TypeScript else. Both give the same bits. */
import { type Floats, type Memory, requireRoom } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { replay } from "./replay.ts";
import { instantiate } from "./wasm.ts";

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

export const typescript: Backend = {
  name: "typescript",
  machine: (plan, precision) => {
    const single = precision === "float32";
    const empty = (numbers: number): Floats => {
      requireRoom(numbers, single ? 4 : 8);
      return single ? new Float32Array(numbers) : new Float64Array(numbers);
    };
    const machine: Machine = {
      words: plan.words.slice(),
      floats: empty(plan.size),
      single,
      reserve: (numbers) => {
        if (machine.floats.length >= numbers) return;
        const larger = empty(numbers);
        larger.set(machine.floats);
        machine.floats = larger;
      },
      run: (first, count, steps) => replay(machine, first, count, steps),
    };
    return withLiterals(machine, plan);
  },
};

/** float32 runs in WebAssembly, float64 in TypeScript. */
export const webassembly: Backend = {
  name: "webassembly",
  machine: (plan, precision) =>
    precision === "float64" ? typescript.machine(plan, precision) : withLiterals(instantiate(plan), plan),
};

function withLiterals(machine: Machine, plan: Plan): Machine {
  for (const { offset, value } of plan.literals) machine.floats[offset] = value;
  return machine;
}

let usable: Backend | undefined;

/** WebAssembly if it can be had here and now, else TypeScript. */
export function defaultBackend(): Backend {
  usable ??= canInstantiate() ? webassembly : typescript;
  return usable;
}

function canInstantiate(): boolean {
  try {
    instantiate({ words: new Int32Array(0), size: 0 });
    return true;
  } catch {
    // missing, without SIMD, or forbidden by a content security policy
    return false;
  }
}
