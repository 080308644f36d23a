/**
 * Listens to a worker that owes an answer. Silence is counted in ticks of a timer, not by the clock: while a page sleeps
 * its timer does too, and a worker that slept with it has not been silent.
 */
export interface HeartbeatOptions {
  readonly tickMs: number;
  /** Asks for a sign of life. */
  readonly ask: () => void;
  /** There was none for so many ticks as were allowed. */
  readonly silent: () => void;
}

export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  #ticks = 0;
  #allowed = 0;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  get listening(): boolean {
    return this.#timer !== undefined;
  }

  /** From now on at most `ticks` ticks may pass without a sign. */
  listen(ticks: number): void {
    this.#allowed = ticks;
    this.#ticks = 0;
    this.#timer ??= setInterval(() => this.#tick(), this.#options.tickMs);
  }

  /** A sign of life, whatever it says. */
  heard(): void {
    this.#ticks = 0;
  }

  /** Nothing is owed any more. */
  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#ticks++;
    if (this.#ticks <= this.#allowed) {
      this.#options.ask();
      return;
    }
    this.rest();
    this.#options.silent();
  }
}
