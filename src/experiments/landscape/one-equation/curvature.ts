/** How the loss of two weights curves at a place. */
import { eigenvectors } from "../../../engine/eigenvalues.ts";
import { type Example, hessianAt } from "./brick.ts";

export interface Curvature {
  /** The smaller one and the larger one. */
  readonly along: number;
  readonly across: number;
  /** Unit vector of the smaller one; it points to larger first weights. */
  readonly direction: readonly [number, number];
}

export function curvatureAt(first: number, second: number, examples: readonly Example[]): Curvature {
  const [a, b, d] = hessianAt(first, second, examples);
  const { values, vectors } = eigenvectors(Float64Array.of(a, b, b, d), 2);
  const sign = vectors[0]! < 0 ? -1 : 1;
  return { along: values[0]!, across: values[1]!, direction: [sign * vectors[0]!, sign * vectors[1]!] };
}
