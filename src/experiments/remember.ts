/** The last few results by name, where frame after frame asks for the same. */
export class Remembered<T> {
  readonly #known = new Map<string, T>();

  /** What was made for this key, compared as JSON; else makes it. */
  of(key: unknown, make: () => T): T {
    const name = JSON.stringify(key);
    let value = this.#known.get(name);
    if (value === undefined) {
      if (this.#known.size >= 16) this.#known.clear();
      value = make();
      this.#known.set(name, value);
    }
    return value;
  }
}
