/**
 * One brick, f(x) = w2 (x - 1 + w1)₊: a ReLU unit that begins w1 before x = 1 and rises with slope w2. Its height at the
 * example x = 1 is w1 w2, so an exact fit of the label 1 is one equation in two weights, w1 w2 = 1.
 */

export interface Example {
  readonly x: number;
  readonly y: number;
}

const EXAMPLES: readonly Example[] = [
  { x: 1, y: 1 },
  { x: 2, y: 3 },
];
/** The weights that meet both. */
export const MEETING = [0.5, 2] as const;
/** Where somebody asks for a prediction. */
export const ELSEWHERE = 2;

export const examplesOf = (equations: "one" | "two"): readonly Example[] =>
  equations === "one" ? EXAMPLES.slice(0, 1) : EXAMPLES;

export const brickAt = (x: number, first: number, second: number): number => second * Math.max(0, x - 1 + first);

/** Mean square of what the examples are missed by. */
export function lossAt(first: number, second: number, examples: readonly Example[]): number {
  return (
    examples.reduce((sum, { x, y }) => {
      const miss = brickAt(x, first, second) - y;
      return sum + miss * miss;
    }, 0) / examples.length
  );
}

/** Second derivatives of that loss, [∂11, ∂12, ∂22], where every example lies on the rising part. */
export function hessianAt(first: number, second: number, examples: readonly Example[]): [number, number, number] {
  let [a, b, d] = [0, 0, 0];
  for (const { x, y } of examples) {
    const reach = x - 1 + first;
    const miss = second * reach - y;
    a += second * second;
    b += second * reach + miss;
    d += reach * reach;
  }
  const scale = 2 / examples.length;
  return [scale * a, scale * b, scale * d];
}
