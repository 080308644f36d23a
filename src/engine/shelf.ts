/** Data sets that stand in the arena behind a program, so that they are copied in once and not at every call. */
import type { Machine } from "./machine.ts";
import type { Floats } from "./memory.ts";

/** Numbers that stand there at most before the shelf is cleared; a single larger array is taken all the same. */
const MOST = 4_000_000;

export class Shelf {
  readonly #machine: Machine;
  readonly #begin: number;
  readonly #places = new Map<Floats, number>();
  #end: number;

  constructor(machine: Machine, begin: number) {
    this.#machine = machine;
    this.#begin = begin;
    this.#end = begin;
  }

  /** Where each array begins in the arena; all of them stand there together. */
  place(arrays: readonly Floats[]): number[] {
    let missing = [...new Set(arrays)].filter((array) => !this.#places.has(array));
    if (missing.length > 0 && this.#end - this.#begin + sizeOf(missing) > MOST) {
      this.#places.clear();
      this.#end = this.#begin;
      missing = [...new Set(arrays)];
    }
    this.#machine.reserve(this.#end + sizeOf(missing));
    for (const array of missing) {
      this.#machine.floats.set(array, this.#end);
      this.#places.set(array, this.#end);
      this.#end += array.length;
    }
    return arrays.map((array) => this.#places.get(array)!);
  }
}

const sizeOf = (arrays: readonly Floats[]): number => arrays.reduce((sum, array) => sum + array.length, 0);
