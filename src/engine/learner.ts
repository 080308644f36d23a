/** Learners as data: which units see which, and what they compute. */

/** Leaky: `leaky` times x below 0, x above. Polynomial: coefficients of 1, x, x², … Linear: x itself. */
export type Activation =
  | "linear"
  | "relu"
  | "tanh"
  | "softplus"
  | { readonly leaky: number }
  | { readonly polynomial: readonly number[] };

/**
 * How first weights are drawn: weights N(0, gain / fan-in); biases zero, uniform in ±`uniform`, or N(0, `normal`²).
 * Left out: gain 2 before a ReLU, 2 / (1 + leaky²) before a leaky one and 1 else, biases uniform in ±1/sqrt(fan-in).
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

/**
 * Windows on a line or an image: `size` values wide (and high; an image may have [height, width]), `stride` apart, over
 * the values with `padding` zeros on each side. Left out: stride 1 (of a pooling layer its size), padding 0.
 */
export interface Windows {
  readonly size: number | readonly [height: number, width: number];
  readonly stride?: number | readonly [height: number, width: number];
  readonly padding?: number | readonly [height: number, width: number];
}

/** Each window has `units` units: of its own (local: the same architecture as a convolution, untied), or shared ones. */
export interface WindowLayer extends Windows {
  readonly kind: "local" | "convolution";
  readonly units: number;
  readonly activation: Activation;
  readonly start?: Start;
}

/** The mean (in which padding counts as zeros) or the largest (which padding never is) in each window of each channel. */
export interface PoolLayer extends Windows {
  readonly kind: "pool";
  readonly by: "mean" | "largest";
}

export type Layer = DenseLayer | TreeLayer | WindowLayer | PoolLayer;

/**
 * Means over examples, and over outputs where each output has a loss of its own, f being an output and y its label:
 *
 *   square        (f - y)²
 *   logistic      log(1 + e^-yf), y = 1 or -1
 *   hinge         of s = max(1 - yf, 0): s² / 2 up to s = 1, then s - 1/2 (Rennie and Srebro 2005); y = 1 or -1
 *   crossEntropy  log Σ e^f - Σ y f over the outputs, one for each class; y are the classes' shares, as a rule one 1
 */
export type Loss = "square" | "logistic" | "hinge" | "crossEntropy";

export interface Learner {
  readonly inputs: number;
  /**
   * For windows: the inputs are places on a line or an image, row by row, the channels of a place together. Left out: a
   * line of one channel.
   */
  readonly grid?: readonly [length: number] | readonly [height: number, width: number];
  /** The inputs in another order: position i of the net sees input order[i]. */
  readonly order?: readonly number[];
  readonly layers: readonly Layer[];
}
