/** What every engine must find, in float64. */
import { loops } from "./loops.ts";
import type { Setup } from "./setup.ts";
import type { CrowdWorkload, NetWorkload, Workload } from "./workloads.ts";

export interface Reference {
  /** The first step's loss, mean over members. Of a crowd: the mean square after one step without noise. */
  readonly first: number;
  /** The loss of step `laterStep`. Of a crowd: the mean square that its law has. */
  readonly later: number;
}

/** Far enough to tell a wrong gradient or update, near enough that rounding has not grown. */
export const laterStep = 9;
/** Steps after which a crowd has its law, as far as can be told. */
export const settledStep = 600;

export const relativeError = (found: number, wanted: number): number =>
  Math.abs(found - wanted) / Math.max(1e-12, Math.abs(wanted));

/** Largest error of the first loss; and of the later one, where a crowd's law is known from a sample only. */
export const firstTolerance = 1e-4;
export const laterTolerance = (workload: Workload): number => (workload.kind === "net" ? 1e-3 : 0.03);

export function referenceOf(workload: Workload, setup: Setup): Reference {
  return workload.kind === "net" ? netReference(workload, setup) : crowdReference(workload, setup);
}

function netReference(workload: NetWorkload, { weights, x, y }: Setup): Reference {
  const batches = workload.examples / workload.batch;
  let [first, later] = [0, 0];
  for (const own of weights) {
    const net = loops(workload, own, x, y, (n) => new Float64Array(n));
    for (let step = 1; step <= laterStep; step++) {
      const loss = net.step(((step - 1) % batches) * workload.batch);
      if (step === 1) first += loss / weights.length;
      later += step === laterStep ? loss / weights.length : 0;
    }
  }
  return { first, later };
}

/** E[x²] under exp(-U / T) with U = (x² - 1)² / 4, by the trapezium rule, which is exact to rounding here. */
function crowdReference({ dt, temperature }: CrowdWorkload, { x }: Setup): Reference {
  let first = 0;
  for (const value of x) first += (value + dt * (value - value ** 3)) ** 2 / x.length;
  let [mass, square] = [0, 0];
  for (let at = -6; at <= 6; at += 0.001) {
    const density = Math.exp(-((at * at - 1) ** 2) / (4 * temperature));
    mass += density;
    square += at * at * density;
  }
  return { first, later: square / mass };
}
