/** Data sets that stand in the arena behind a program, so that they are copied in once and not at every call. */
import type { Machine } from "./backend.ts";
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
    const missing = arrays.filter((array) => !this.#places.has(array));
    const numbers = missing.reduce((sum, array) => sum + array.length, 0);
    if (numbers > 0 && this.#end - this.#begin + numbers > MOST) {
      this.#places.clear();
      this.#end = this.#begin;
      return this.#put(arrays);
    }
    this.#put(missing);
    return arrays.map((array) => this.#places.get(array)!);
  }

  #put(arrays: readonly Floats[]): number[] {
    this.#machine.reserve(this.#end + arrays.reduce((sum, array) => sum + array.length, 0));
    return arrays.map((array) => {
      const place = this.#end;
      this.#machine.floats.set(array, place);
      this.#places.set(array, place);
      this.#end += array.length;
      return place;
    });
  }
}
