/** Remembers the newest so many things; what was asked for longest ago is forgotten first. */
export class Recent<T> {
  readonly #most: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, T>();

  /** @param most  how many things are kept, from 1 */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, thing: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, thing);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
