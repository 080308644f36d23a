/** Least squares in two weights, by what a table says of them: sums of products of its columns and labels. */
import type { Table } from "./examples.ts";

export type Pair = readonly [number, number];

/** XᵀX = [[aa, ab], [ab, bb]], Xᵀy = [ay, by], yᵀy. */
export interface Moments {
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
  readonly ay: number;
  readonly by: number;
  readonly yy: number;
}

export function momentsOf({ x, y }: Table): Moments {
  let [aa, ab, bb, ay, by, yy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const [a, b, label] = [x[2 * i]!, x[2 * i + 1]!, y[i]!];
    aa += a * a;
    ab += a * b;
    bb += b * b;
    ay += a * label;
    by += b * label;
    yy += label * label;
  }
  return { aa, ab, bb, ay, by, yy };
}

/** w with (XᵀX + penalty I) w = v. */
export function solved({ aa, ab, bb }: Moments, penalty: number, [p, q]: Pair): Pair {
  const [a, b] = [aa + penalty, bb + penalty];
  const determinant = a * b - ab * ab;
  return [(b * p - ab * q) / determinant, (a * q - ab * p) / determinant];
}

/** Ridge regression: (XᵀX + penalty I)⁻¹ Xᵀy. */
export const ridge = (moments: Moments, penalty: number): Pair => solved(moments, penalty, [moments.ay, moments.by]);

export const lengthOf = ([a, b]: Pair): number => Math.sqrt(a * a + b * b);

/** |y - X w| */
export function missed({ aa, ab, bb, ay, by, yy }: Moments, [p, q]: Pair): number {
  return Math.sqrt(Math.max(0, yy - 2 * (p * ay + q * by) + p * p * aa + 2 * p * q * ab + q * q * bb));
}
