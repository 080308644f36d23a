/** How many examples there are at each step, and on how many points errors are counted. */

/** New points: a share of one in five is known to 1 % of all. */
export const TESTS = 2000;
/** Examples whose own error is counted, the first ones. */
export const OWN = 300;

const FIRST = 10;
/** From one step to the next, the eighth root of ten. */
const GROWTH = Math.sqrt(Math.sqrt(Math.sqrt(10)));

/** Examples at a step: 10, then more by eighths of a factor of ten, to `most`. */
export function examplesAt(step: number, most: number): number {
  let examples = FIRST;
  for (let i = 0; i < step && examples < most; i++) examples *= GROWTH;
  return Math.min(most, Math.floor(examples + 0.5));
}

/** The step at which all of them are there. */
export function stepsTo(most: number): number {
  let step = 0;
  while (examplesAt(step, most) < most) step++;
  return step;
}
