/** Which of a few answers is right where they differ by factors. */

/** Of positive sizes the one that is fewest times as large or as small as the value; the first of two. */
export const nearestByFactor = <T>(answers: readonly T[], sizeOf: (answer: T) => number, value: number): T => {
  const far = (answer: T) => Math.max(sizeOf(answer) / value, value / sizeOf(answer));
  return answers.reduce((best, answer) => (far(answer) < far(best) ? answer : best));
};
