/** Learners as data: which units see which, and what they compute. */

export type Activation = "linear" | "relu" | "tanh";

/**
 * How first weights are drawn: weights N(0, gain / fan-in); biases zero, uniform in ±`uniform`, or N(0, `normal`²).
 * Left out: gain 2 before a ReLU and 1 else, biases uniform in ±1/sqrt(fan-in).
 */
export interface Start {
  readonly gain: number;
  readonly bias: "zero" | { readonly uniform: number } | { readonly normal: number };
}

/** Every unit sees every value of the layer before. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly units: number;
  readonly activation: Activation;
  readonly start?: Start;
}

/**
 * One level of a tree: neighbouring nodes are joined `arity` at a time, and each new node has `units` units that see
 * only the values of the nodes below it. Shared: the same weights at every node of the level. The inputs are nodes of
 * one value each. With arity 1 a node gets a further layer of its own: 2 -> Q -> 1 at each node is a level of arity 2
 * with Q units and a level of arity 1 with 1.
 */
export interface TreeLayer {
  readonly kind: "tree";
  readonly arity: number;
  readonly units: number;
  readonly shared: boolean;
  readonly activation: Activation;
  readonly start?: Start;
}

export type Layer = DenseLayer | TreeLayer;
/** Square: the mean over examples and outputs of (prediction - wanted)². */
export type Loss = "square";

export interface Learner {
  readonly inputs: number;
  /** The inputs in another order: position i of the net sees input order[i]. */
  readonly order?: readonly number[];
  readonly layers: readonly Layer[];
}
