/** The interpreter in WebAssembly: its memory is laid out here. Compiled once, instantiated once for each plan. */
import type { Machine } from "./machine.ts";
import { requireRoom } from "./memory.ts";
import type { Plan } from "./plan.ts";
import bytes from "./wasm/kernels.ts?asc";

interface Exports {
  readonly memory: WebAssembly.Memory;
  /** First byte of memory that the module does not use itself. */
  heapBase(): number;
  /** Tells where words and arena begin, in bytes. */
  place(words: number, arena: number): void;
  run(first: number, count: number, steps: number): void;
}

const PAGE = 65536;
const LINE = 64;
/** Numbers that kernels may read behind the last one, without using them. */
const BEYOND = 64;
let compiled: WebAssembly.Module | undefined;

/** Throws where there is no WebAssembly with SIMD, or where compiling is not allowed. */
export function instantiate(plan: Pick<Plan, "words" | "size">): Machine {
  compiled ??= new WebAssembly.Module(bytes);
  const instance = new WebAssembly.Instance(compiled, {});
  const { memory, heapBase, place, run } = instance.exports as unknown as Exports;
  const wordsAt = Math.ceil(heapBase() / LINE) * LINE;
  const arenaAt = Math.ceil((wordsAt + 4 * plan.words.length) / LINE) * LINE;
  place(wordsAt, arenaAt);
  const machine: Machine = {
    words: new Int32Array(0),
    floats: new Float32Array(0),
    single: true,
    reserve: (numbers) => {
      if (machine.floats.length >= numbers) return;
      requireRoom(plan.words, numbers, 4);
      const missing = arenaAt + 4 * (numbers + BEYOND) - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      // growing detaches what looked at the memory before
      machine.words = new Int32Array(memory.buffer, wordsAt, plan.words.length);
      machine.floats = new Float32Array(memory.buffer, arenaAt, numbers);
    },
    run,
  };
  machine.reserve(plan.size);
  machine.words.set(plan.words);
  return machine;
}
