/** How long a film is, and how often it changes. */

/** Of a film whose run has no pace of its own, and the least and the most of any: seconds. */
const usual = 10;
const least = 3;
const most = 20;

/** Pictures a second: fewer than the first would be taken for a slide show, more than the second for nothing more. */
const slowest = 4;
const fastest = 30;

/** The beginning is looked at, and the end longer: seconds. */
const before = 1;
const after = 2;

export interface Timing {
  /** Frames of the film a second. */
  readonly rate: number;
  /** Frames of the film that each recorded picture stands for; of the first and of the last so many more. */
  readonly each: number;
  readonly first: number;
  readonly last: number;
}

/**
 * @param pictures recorded ones, at least two
 * @param steps of the whole run
 * @param pace steps a second of the live figure; null where it has none
 */
export function timingOf(pictures: number, steps: number, pace: number | null): Timing {
  const seconds = Math.min(most, Math.max(least, pace === null ? usual : steps / pace));
  const changes = pictures / seconds;
  const each = Math.max(1, Math.ceil(slowest / changes));
  const rate = Math.max(1, Math.min(fastest, Math.round(changes * each)));
  return { rate, each, first: before * rate, last: after * rate };
}

/** In seconds. */
export const lengthOf = ({ rate, each, first, last }: Timing, pictures: number): number =>
  (first + last + each * pictures) / rate;
