/** The interpreter in TypeScript: reference, fallback where there is no WebAssembly, and all of float64. */
import type { Memory } from "./memory.ts";
import { KERNELS } from "./operations/table.ts";
import { CODE, WORDS } from "./wasm/records.ts";

/** Runs records first … first + count - 1, all of them `steps` times. */
export function replay(memory: Memory, first: number, count: number, steps: number): void {
  const { words } = memory;
  const end = (first + count) * WORDS;
  for (let step = 0; step < steps; step++)
    for (let at = first * WORDS; at < end; at += WORDS) KERNELS[words[at + CODE]!]!(memory, at, step);
}
