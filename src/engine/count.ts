/** What a learner costs: the counts behind matched budgets, legends and passports. */
import type { Learner } from "./learner.ts";
import { resolve } from "./network.ts";

/** Parameters, biases included; shared weights count once. */
export function countParameters(learner: Learner): number {
  return resolve(learner).weights;
}

/** Floating-point operations of the products in one forward pass over one example; a multiply-add counts as 2. */
export function countFlops(learner: Learner): number {
  return resolve(learner).layers.reduce(
    (sum, { copies, nodes, fanIn, units }) => sum + (copies === 0 ? 0 : 2 * nodes * fanIn * units),
    0,
  );
}

/** Units between inputs and outputs: those of every layer but the last. Pooling has none. */
export function countHiddenUnits(learner: Learner): number {
  return resolve(learner)
    .layers.slice(0, -1)
    .reduce((sum, { copies, nodes, units }) => sum + (copies === 0 ? 0 : nodes * units), 0);
}
