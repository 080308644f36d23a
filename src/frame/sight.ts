/** Whether a figure may run, as far as others see it, and for how long it has not been: then its workers are let go. */

/** Out of sight as far as the page knows, or not shown as its host says. */
export type Hiding = "unseen" | "unshown";

/** So long a figure out of sight keeps its workers: a lecturer pages back, a reader scrolls up again. */
const keepMs = 30_000;

export class Sight {
  readonly #why = new Set<Hiding>();
  readonly #onLong: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onLong  it has been out of sight for long; called once for each time */
  constructor(onLong: () => void) {
    this.#onLong = onLong;
  }

  get hidden(): boolean {
    return this.#why.size > 0;
  }

  /** @returns whether it went out of sight or came back by this */
  hide(why: Hiding, is: boolean): boolean {
    const before = this.hidden;
    if (is) this.#why.add(why);
    else this.#why.delete(why);
    if (this.hidden === before) return false;
    this.wait();
    return true;
  }

  /** Out of sight, the time runs from now. */
  wait(): void {
    clearTimeout(this.#timer);
    if (this.hidden) this.#timer = setTimeout(this.#onLong, keepMs);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
