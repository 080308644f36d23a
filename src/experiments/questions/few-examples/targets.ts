/** Which of two classes a point of five normal inputs has; both are equally frequent. */
import { waveProduct } from "../../wave-product.ts";

export type Target = "waves" | "line";

/** 1 or -1, of the inputs at x[at] to x[at + 4]. */
export function truth(target: Target, x: ArrayLike<number>, at: number): number {
  const value = target === "line" ? x[at]! + x[at + 1]! : waveProduct(x, at);
  return value > 0 ? 1 : -1;
}
