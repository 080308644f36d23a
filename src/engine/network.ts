/**
 * A learner resolved: how many nodes each layer has, what a node sees, and where its parameters lie.
 *
 * Parameters are one flat array in logical order, layer after layer: weights [copies][fanIn][units], then biases
 * [copies][units], all row-major; copies = nodes, or 1 where a layer shares its weights. What a unit of a window sees is
 * ordered by rows of the window, in them columns, in them channels. Values between layers are ordered by node, channels
 * of a node together. This order does not depend on how kernels lay memory out.
 */
import type { Activation, Layer, Learner, PoolLayer, Start } from "./learner.ts";
import { placed } from "./windows.ts";

export interface ResolvedLayer {
  /** Nodes of this layer (1 for a dense one, a window each), inputs and units of a node. */
  readonly nodes: number;
  readonly fanIn: number;
  readonly units: number;
  readonly activation: Activation;
  /** Sets of weights: nodes, 1 if they are shared, 0 where there are none. */
  readonly copies: number;
  /** Which of the values before each node sees, node after node, -1 for none; left out: neighbours in order. */
  readonly table?: Int32Array;
  /** No weights: the mean or the largest of what a node sees. */
  readonly pool?: PoolLayer["by"];
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

/** Throws when a number is not a positive whole one, nodes or windows do not fit, or `order` is no permutation. */
export function resolve(learner: Learner): Network {
  positive("inputs", learner.inputs);
  if (learner.layers.length === 0) throw new RangeError("learner: got no layers, wanted at least one");
  if (learner.order !== undefined) requirePermutation(learner.order, learner.inputs);
  let grid: readonly number[] = learner.grid ?? [learner.inputs];
  let channels = learner.inputs / count(grid);
  if (!Number.isInteger(channels))
    throw new RangeError(`learner: grid is [${grid}] for ${learner.inputs} inputs, wanted places that divide them`);
  let at = 0;
  const layers = learner.layers.map((layer, index): ResolvedLayer => {
    const { copies, nodes, fanIn, units, ...rest } = connect(layer, `layer ${index}`, grid, channels);
    grid = rest.grid;
    channels = layer.kind === "pool" ? channels : units;
    const weightsAt = at;
    const biasesAt = at + copies * fanIn * units;
    at = biasesAt + copies * units;
    const activation = layer.kind === "pool" ? "linear" : layer.activation;
    const start = (layer.kind === "pool" ? undefined : layer.start) ?? defaultStart(activation, fanIn);
    return { ...rest, nodes, fanIn, units, activation, copies, start, weightsAt, biasesAt };
  });
  return { inputs: learner.inputs, outputs: count(grid) * channels, order: learner.order, layers, weights: at };
}

type Connections = Pick<ResolvedLayer, "nodes" | "fanIn" | "units" | "copies" | "table" | "pool"> & {
  readonly grid: readonly number[];
};

function connect(layer: Layer, what: string, grid: readonly number[], channels: number): Connections {
  if (layer.kind === "pool") {
    const found = placed(what, grid, channels, layer, layer.by);
    const nodes = count(found.grid) * channels;
    return { ...found, nodes, fanIn: found.table.length / nodes, units: 1, copies: 0, pool: layer.by };
  }
  const { units, activation } = layer;
  positive(`units of ${what}`, units);
  const numbers = typeof activation === "object" ? Object.values(activation).flat() : [];
  if (!numbers.every(Number.isFinite))
    throw new RangeError(`learner: ${what} has an activation of ${numbers.join(", ")}, wanted finite numbers`);
  if (layer.kind === "local" || layer.kind === "convolution") {
    const found = placed(what, grid, channels, layer);
    const nodes = count(found.grid);
    return { ...found, nodes, fanIn: found.table.length / nodes, units, copies: layer.kind === "local" ? nodes : 1 };
  }
  const before = count(grid);
  const joined = layer.kind === "tree" ? positive(`arity of ${what}`, layer.arity) : before;
  if (before % joined !== 0)
    throw new RangeError(
      `learner: ${what} joins ${joined} nodes at a time but there are ${before}; choose an arity that divides them`,
    );
  const nodes = before / joined;
  const copies = layer.kind === "tree" && layer.shared ? 1 : nodes;
  return { grid: [nodes], nodes, fanIn: joined * channels, units, copies };
}

const count = (grid: readonly number[]): number =>
  grid.reduce((product, size) => product * positive("size of the grid", size), 1);

/** Weights N(0, 2 / fanIn) before a ReLU (He et al. 2015), N(0, 1 / fanIn) else; biases uniform in ±1/sqrt(fanIn). */
function defaultStart(activation: Activation, fanIn: number): Start {
  const leak = activation === "relu" ? 0 : typeof activation === "object" && "leaky" in activation && activation.leaky;
  return { gain: leak === false ? 1 : 2 / (1 + leak * leak), bias: { uniform: 1 / Math.sqrt(fanIn) } };
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
