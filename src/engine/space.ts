/** Hands out stretches of the arena, before anything runs. */
import type { Tensor } from "./tensor.ts";
import { ownView, storedSize, type View } from "./view.ts";

/** Numbers in a cache line of float32: stretches begin at multiples of it. */
const LINE = 16;

/** A tensor and where it lies. */
export interface Placed {
  readonly tensor: Tensor;
  readonly view: View;
}

/** First fit over what has been given back, else at the end. */
export class Space {
  /** First number never handed out. */
  end: number;
  #free: { from: number; size: number }[] = [];

  constructor(start = 0) {
    this.end = start;
  }

  take(numbers: number): number {
    const size = Math.ceil(numbers / LINE) * LINE;
    const found = this.#free.find((stretch) => stretch.size >= size);
    if (found === undefined) {
      this.end += size;
      return this.end - size;
    }
    const { from } = found;
    found.from += size;
    found.size -= size;
    if (found.size === 0) this.#free = this.#free.filter((stretch) => stretch !== found);
    return from;
  }

  give(from: number, numbers: number): void {
    this.#free.push({ from, size: Math.ceil(numbers / LINE) * LINE });
    this.#free.sort((a, b) => a.from - b.from);
    const joined: { from: number; size: number }[] = [];
    for (const stretch of this.#free) {
      const last = joined.at(-1);
      if (last !== undefined && last.from + last.size === stretch.from) last.size += stretch.size;
      else joined.push(stretch);
    }
    this.#free = joined;
  }

  /** Tensors one after another. Blocks of tensors of the same shapes lie in parallel: same distances within each. */
  place(tensors: readonly Tensor[]): Placed[] {
    return tensors.map((tensor) => ({ tensor, view: ownView(this.take(storedSize(tensor.shape)), tensor.shape) }));
  }
}
