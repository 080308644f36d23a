/** The interpreter in TypeScript: for float64, as the fallback for float32, and what WebAssembly is tested against. */
import type { Backend, Machine } from "./machine.ts";
import { type Floats, requireRoom } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { replay } from "./replay.ts";

export const typescript: Backend = {
  name: "typescript",
  machine: (plan, precision) => {
    const single = precision === "float32";
    const empty = (numbers: number): Floats => {
      requireRoom(plan.words, numbers, single ? 4 : 8);
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

export function withLiterals(machine: Machine, plan: Plan): Machine {
  for (const { offset, value } of plan.literals) machine.floats[offset] = value;
  return machine;
}
