/** How long a run will still take, from how fast it went so far; no clock of its own. */

/** Before so much of a run has been seen nothing is said, in milliseconds. */
const leastMs = 2000;
/** A run that takes less than this, in seconds, is not worth a word. */
const longRun = 10;

/** Short enough to stand beside the step on a phone. */
export const leftInWords = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s left` : `${Math.round(seconds / 60)} min left`;

export class Estimate {
  #since: { readonly time: number; readonly step: number } | null = null;
  #told = false;

  /** A stretch begins. */
  restart(): void {
    this.#since = null;
    this.#told = false;
  }

  /** Seconds that are left, at a step of so many; once a run was called long it stays so. */
  left(time: number, step: number, steps: number): number | null {
    this.#since ??= { time, step };
    const elapsed = time - this.#since.time;
    const made = step - this.#since.step;
    if (elapsed < leastMs || made <= 0) return null;
    const seconds = ((steps - step) * elapsed) / made / 1000;
    this.#told ||= seconds + elapsed / 1000 > longRun;
    return this.#told ? seconds : null;
  }
}
