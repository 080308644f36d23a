/**
 * Descent from zero for a linear classifier in the plane. A point x of class y counts as z = y x, and is on its right
 * side if u = <w, z> > 0. Losses are means over the points: log(1 + e^-u), or (1 - u)² / 2. Where a line separates the
 * points, the weights' direction on the logistic loss tends to that of the widest margin (Soudry and others 2018), and
 * sooner if steps are divided by the loss (Nacson and others 2019).
 */
import { exp } from "../../../engine/functions.ts";
import { sigmoid, softplus } from "../../../engine/logistic.ts";
import type { Vector } from "../../noise/flat-margin/angle.ts";
import type { Settings } from "./times.ts";

type Kind = Settings["descent"];

/** Beyond this both 1 / (1 + e^u) and log(1 + e^-u) are e^-u, to rounding. */
const FAR = 40;

/** Larger eigenvalue of the mean of z zᵀ. */
function curvature(z: readonly Vector[]): number {
  const mean = (of: (one: Vector) => number) => z.reduce((sum, one) => sum + of(one), 0) / z.length;
  const [a, b, c] = [mean(([x]) => x * x), mean(([x, y]) => x * y), mean(([, y]) => y * y)];
  return (a + c) / 2 + Math.sqrt(((a - c) * (a - c)) / 4 + b * b);
}

/**
 * The step at which a loss is known to fall by the most: one over the largest curvature, half of the longest at which it
 * never rises. For growing steps it is that of the loss's logarithm, at most the square of the longest z. 0 where all z are.
 */
export function rateFor(z: readonly Vector[], kind: Kind): number {
  const most =
    kind === "growing"
      ? z.reduce((long, [x, y]) => Math.max(long, x * x + y * y), 0)
      : curvature(z) / (kind === "logistic" ? 4 : 1);
  return most > 0 ? 1 / most : 0;
}

/** How hard each point pulls at its own z: minus the derivative of its loss by u. As many as points. */
function pulls(u: Float64Array, kind: Kind): Float64Array {
  if (kind === "squared") return u.map((value) => 1 - value);
  if (kind === "logistic") return u.map((value) => sigmoid(-value));
  // over the mean loss; where both underflow, over e^-u of the nearest point
  const least = u.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const loss = (value: number) => (least > FAR ? exp(least - value) : softplus(-value));
  const mean = u.reduce((sum, value) => sum + loss(value), 0) / u.length;
  return u.map((value) => (least > FAR ? exp(least - value) : sigmoid(-value)) / mean);
}

/** The weights after that many steps from `w`; z has one vector for each point, at least one. */
export function descended(w: Vector, z: readonly Vector[], kind: Kind, steps: number): Vector {
  const rate = rateFor(z, kind) / z.length;
  const u = new Float64Array(z.length);
  let [a, b] = w;
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < u.length; i++) u[i] = a * z[i]![0] + b * z[i]![1];
    const pull = pulls(u, kind);
    for (let i = 0; i < u.length; i++) {
      a += rate * pull[i]! * z[i]![0];
      b += rate * pull[i]! * z[i]![1];
    }
  }
  return [a, b];
}
