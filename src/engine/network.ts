/**
 * A learner resolved: how many nodes each layer has, what a node sees, and where its parameters lie.
 *
 * Parameters are one flat array in logical order, layer after layer: weights [copies][fanIn][units], then biases
 * [copies][units], all row-major; copies = nodes, or 1 where a level shares its weights. Values between layers are
 * ordered by node, channels of a node together. This order does not depend on how kernels lay memory out.
 */
import type { Activation, Layer, Learner, Start } from "./learner.ts";

export interface ResolvedLayer {
  /** Nodes of this layer (1 for a dense one), inputs and units of a node. */
  readonly nodes: number;
  readonly fanIn: number;
  readonly units: number;
  readonly activation: Activation;
  /** Sets of weights: nodes, or 1 if they are shared. */
  readonly copies: number;
  readonly start: Start;
  /** Offsets into the flat parameters. */
  readonly weightsAt: number;
  readonly biasesAt: number;
}

export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly order: readonly number[] | undefined;
  readonly layers: readonly ResolvedLayer[];
  /** Number of parameters, biases included. */
  readonly weights: number;
}

/** Throws when a number is not a positive whole one, nodes do not divide into groups, or `order` is no permutation. */
export function resolve(learner: Learner): Network {
  positive("inputs", learner.inputs);
  if (learner.layers.length === 0) throw new RangeError("learner: got no layers, wanted at least one");
  if (learner.order !== undefined) requirePermutation(learner.order, learner.inputs);
  let nodes = learner.inputs;
  let channels = 1;
  let at = 0;
  const layers = learner.layers.map((layer, index): ResolvedLayer => {
    positive(`units of layer ${index}`, layer.units);
    const joined = layer.kind === "dense" ? nodes : positive(`arity of layer ${index}`, layer.arity);
    if (nodes % joined !== 0)
      throw new RangeError(
        `learner: layer ${index} joins ${joined} nodes at a time but there are ${nodes}; choose an arity that divides them`,
      );
    const fanIn = joined * channels;
    nodes /= joined;
    channels = layer.units;
    const copies = layer.kind === "tree" && layer.shared ? 1 : nodes;
    const weightsAt = at;
    const biasesAt = at + copies * fanIn * layer.units;
    at = biasesAt + copies * layer.units;
    const start = layer.start ?? defaultStart(layer, fanIn);
    return { nodes, fanIn, units: layer.units, activation: layer.activation, copies, start, weightsAt, biasesAt };
  });
  return { inputs: learner.inputs, outputs: nodes * channels, order: learner.order, layers, weights: at };
}

/** Weights N(0, 2 / fanIn) before a ReLU (He et al. 2015), N(0, 1 / fanIn) else; biases uniform in ±1/sqrt(fanIn). */
function defaultStart(layer: Layer, fanIn: number): Start {
  return { gain: layer.activation === "relu" ? 2 : 1, bias: { uniform: 1 / Math.sqrt(fanIn) } };
}

function positive(what: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`learner: ${what} is ${value}, wanted a whole number of at least 1`);
  return value;
}

function requirePermutation(order: readonly number[], n: number): void {
  const seen = new Set(order);
  const proper = order.length === n && seen.size === n && order.every((i) => Number.isInteger(i) && i >= 0 && i < n);
  if (!proper)
    throw new RangeError(`learner: order is [${order.join(", ")}], wanted each of 0 … ${n - 1} exactly once`);
}
